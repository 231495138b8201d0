import { QueryCategory, QueryParameter, type SavedQuery } from "../../contract/queries.ts";
import { SampleId } from "../../contract/sample-id.ts";
import { QueryFileFault } from "./fault.ts";

/** What the lines of comment at the head of a saved question say. */
export type Header = Omit<SavedQuery, "name" | "statement" | "own">;

const FIELD =
  /^\/\/ (category|title|question|about|title-fr|question-fr|about-fr|param|example|sample):(?:\s+(.*?))?\s*$/;
const PARAMETER = /^(\w+) (\w+)(?: (required)| = (.+?))?(?: -- (.+?)(?: \| fr: (.+))?)?$/;
const EXAMPLE = /(\w+)=("(?:[^"\\]|\\.)*"|\S+)/g;

/** A line of its own for each of these in a question that ships. */
const NEEDED = ["category", "title", "question", "about", "title-fr", "question-fr", "about-fr", "example"];

/**
 * Reads the header of a saved question: a `// field: text` once for each field, and a
 * `// param: name type [required | = default] -- what it is [| fr: the same in French]` for each parameter.
 *
 * @param ships every field but `sample` must be there, and each parameter in both languages.
 * @throws QueryFileFault
 */
export function parseHeader(file: string, lines: readonly string[], { ships }: { ships: boolean }): Header {
  const fields = new Map<string, { text: string; line: number }>();
  const parameters: QueryParameter[] = [];
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const [, field = "", value = ""] = FIELD.exec(text) ?? refuse(file, line, `"${text}" is no field of a header`);
    if (field === "param") parameters.push(parseParameter(file, line, { text: value, known: parameters, ships }));
    else if (fields.has(field)) refuse(file, line, `"${field}" stands there twice`);
    else fields.set(field, { text: value, line });
  }
  for (const name of ships ? NEEDED : ["title"]) {
    if (!fields.has(name)) refuse(file, 1, `"// ${name}:" is missing`);
  }
  const text = (name: string): string | null => fields.get(name)?.text ?? null;
  const oneOf = <T extends string>(name: string, options: readonly T[]): T | null => {
    const field = fields.get(name);
    if (field === undefined) return null;
    const found = options.find((option) => option === field.text);
    return found ?? refuse(file, field.line, `"${field.text}" is no ${name}: there are ${options.join(", ")}`);
  };
  return {
    category: oneOf("category", QueryCategory.options),
    title: text("title") ?? "",
    question: text("question") ?? "",
    about: text("about") ?? "",
    titleFr: text("title-fr"),
    questionFr: text("question-fr"),
    aboutFr: text("about-fr"),
    parameters,
    example: parseExample(text("example") ?? ""),
    sample: oneOf("sample", SampleId.options) ?? "story",
  };
}

interface ParameterLine {
  text: string;
  /** Those of the lines above. */
  known: readonly QueryParameter[];
  ships: boolean;
}

function parseParameter(file: string, line: number, { text, known, ships }: ParameterLine): QueryParameter {
  const [, name, type, required, given, about = "", aboutFr = null] = PARAMETER.exec(text) ?? [];
  if (name === undefined || (ships && about === "")) {
    refuse(file, line, `"${text}" is not "name type [required | = default] -- what it is"`);
  }
  if (known.some((each) => each.name === name)) refuse(file, line, `the parameter "${name}" stands there twice`);
  if (ships && aboutFr === null)
    refuse(file, line, `the parameter "${name}" has no " | fr: " with what it is in French`);
  const parsed = QueryParameter.safeParse({
    name,
    type,
    required: required !== undefined,
    default: given === undefined ? null : type === "number" ? Number(given) : given,
    about,
    aboutFr,
  });
  if (parsed.success && !Number.isNaN(parsed.data.default)) return parsed.data;
  return refuse(file, line, `a parameter has no type "${type}", or its default is of another type`);
}

/** `name=value` by blanks; a value with blanks stands in double quotes. */
function parseExample(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(EXAMPLE)].map(([, name = "", value = ""]) => [name, unquoted(value)]));
}

function unquoted(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replaceAll(/\\(.)/g, "$1") : value;
}

export function refuse(file: string, line: number, what: string): never {
  throw new QueryFileFault(file, line, what);
}
