import { Command, InvalidArgumentError } from "commander";
import { askCypher } from "../cypher/index.ts";
import { print, printJson, table } from "./print.ts";
import { withHome } from "./with-home.ts";

interface Options {
  param: Record<string, unknown>;
  json?: true;
}

export const queryCommand = new Command("query")
  .description("ask the graph in Cypher, behind the same guard as over HTTP; nothing can be changed this way")
  .argument("<statement>", "one Cypher statement that reads")
  .option("-p, --param <name=value>", "a parameter; the value is JSON or plain text", collectParameter, {})
  .option("--json", "columns, rows and whether it was cut, as JSON")
  .addHelpText(
    "after",
    "\nExample:\n  filiere query 'MATCH (c:CaseFile)-[:FROM]->(p:Place) WHERE p.id = $id RETURN c.title' -p id=place:spain",
  )
  .action((statement: string, { param, json }: Options) =>
    withHome(async ({ database, limits }) => {
      const result = await askCypher(database, { statement, parameters: param }, "command line", limits);
      if (json) return printJson(result);
      const cut = result.truncated ? `\nCut at ${limits.maxRows} rows: there are more.` : "";
      return print(
        `${table(result.columns, result.rows)}\n${result.rows.length === 1 ? "1 row" : `${result.rows.length} rows`}${cut}\n`,
      );
    }),
  );

function collectParameter(given: string, past: Record<string, unknown>): Record<string, unknown> {
  const [, name, text] = /^([A-Za-z_]\w*)=(.*)$/s.exec(given) ?? [];
  if (name === undefined || text === undefined) throw new InvalidArgumentError("Write it as name=value.");
  return { ...past, [name]: valueOf(text) };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text; // not JSON: plain text, so that ids need no quotes
  }
}
