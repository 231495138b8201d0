import { QueryParameter } from "../../contract/queries.ts";
import { AppError } from "../errors.ts";

/** The lines of comment at the head of a saved question, which make its form. */
export interface Header {
  title: string;
  question: string;
  about: string;
  parameters: QueryParameter[];
  /** Values that give an answer on the bundled data, as texts. */
  example: Record<string, string>;
}

const FIELD = /^\/\/ (title|question|about|param|example):\s*(.*)$/;
const PARAMETER = /^(\w+) (\w+)(?: (required)| = (.+?))? -- (.+)$/;

/**
 * Reads the header of a saved question: `// title:`, `// question:`, `// about:` and `// example:`
 * once each, and a `// param: name type [required | = default] -- what it is` for each parameter.
 *
 * @throws AppError `internal` that names file and line.
 */
export function parseHeader(file: string, lines: readonly string[]): Header {
  const fields = new Map<string, string>();
  const parameters: QueryParameter[] = [];
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const [, field = "", value = ""] = FIELD.exec(text) ?? refuse(file, line, `"${text}" is no field of a header`);
    if (field === "param") parameters.push(parseParameter(file, line, value));
    else if (fields.has(field)) refuse(file, line, `"${field}" stands there twice`);
    else fields.set(field, value);
  }
  const field = (name: string): string => fields.get(name) ?? refuse(file, 1, `"// ${name}:" is missing`);
  return {
    title: field("title"),
    question: field("question"),
    about: field("about"),
    parameters,
    example: Object.fromEntries(
      [...field("example").matchAll(/(\w+)=(\S+)/g)].map(([, name = "", value = ""]) => [name, value]),
    ),
  };
}

function parseParameter(file: string, line: number, text: string): QueryParameter {
  const [, name, type, required, given, about] =
    PARAMETER.exec(text) ?? refuse(file, line, `"${text}" is not "name type [required | = default] -- what it is"`);
  const parsed = QueryParameter.safeParse({
    name,
    type,
    required: required !== undefined,
    default: given === undefined ? null : type === "number" ? Number(given) : given,
    about,
  });
  if (parsed.success && !Number.isNaN(parsed.data.default)) return parsed.data;
  return refuse(file, line, `a parameter has no type "${type}", or its default is of another type`);
}

export function refuse(file: string, line: number, what: string): never {
  throw new AppError("internal", `The saved question ${file}:${line} cannot be read: ${what}.`, {
    hint: "cypher/README.md shows how a saved question begins.",
    values: { file, line },
  });
}
