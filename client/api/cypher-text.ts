import type { Cypher } from "../../contract/slice.ts";
import type { Message } from "../text/messages.ts";
import type { LogEntry } from "./cypher-log.ts";

/** A value as Cypher writes it. What Cypher has no word for (a function) never comes in an answer. */
export function literal(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return `'${value.replaceAll(/[\\'\n\r\t]/g, (sign) => ESCAPED[sign] ?? sign)}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object") {
    return `{${Object.entries(value)
      .map(([key, own]) => `${named(key)}: ${literal(own)}`)
      .join(", ")}}`;
  }
  return JSON.stringify(value);
}

const ESCAPED: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** For Neo4j Browser and cypher-shell: each parameter set in a line of its own, then the statement. */
export function withParameterLines({ statement, parameters }: Cypher): string {
  const lines = Object.entries(parameters).map(([name, value]) => `:param ${named(name)} => ${literal(value)}`);
  return [...lines, ended(statement)].join("\n");
}

/** What may hold a `$` that is no parameter: texts, quoted names, comments; and the parameters themselves. */
const TOKEN =
  /'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|`(?:``|[^`])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\$([A-Za-z_]\w*)|\$`((?:``|[^`])+)`/g;

/** The statement with the values written into it. A parameter without a value stays as it is. */
export function asOneStatement({ statement, parameters }: Cypher): string {
  const filled = statement.replace(TOKEN, (token, plain: string | undefined, quoted: string | undefined) => {
    const name = plain ?? quoted?.replaceAll("``", "`");
    return name !== undefined && Object.hasOwn(parameters, name) ? literal(parameters[name]) : token;
  });
  return ended(filled);
}

/**
 * The whole log as a file that cypher-shell runs from the first question to the last. What changed the graph stands in
 * it as a comment: whoever runs the file asks, and changes nothing.
 */
export function cypherFile(entries: readonly LogEntry[], say: (message: Message) => string): string {
  const parts = entries.toReversed().map(({ at, what, cypher, repeat }) => {
    const head = `// ${at.toISOString()} ${say(what).replaceAll(/\s+/g, " ")}\n`;
    if (repeat !== null) return `${head}${withParameterLines(cypher)}\n`;
    return `${head}// ${say({ key: "log.edit.file" })}\n${asComment(withParameterLines(cypher))}\n`;
  });
  return parts.join("\n");
}

/** Each line of it behind `//`: a line ends for Cypher also where only the carriage returns. */
const asComment = (text: string): string => text.replaceAll(/^/g, "// ").replaceAll(/\r\n?|\n/g, "\n// ");

const named = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : `\`${name.replaceAll("`", "``")}\``);

/** A comment to the end of the line would swallow a semicolon on it. */
function ended(statement: string): string {
  const text = statement.trim();
  const last = [...text.matchAll(TOKEN)].at(-1);
  if (last?.[0].startsWith("//") === true && last.index + last[0].length === text.length) return `${text}\n;`;
  return text.endsWith(";") ? text : `${text};`;
}
