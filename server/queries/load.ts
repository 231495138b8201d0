import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { SavedQuery } from "../../contract/queries.ts";
import { AppError } from "../errors.ts";
import { cypherFolder } from "../paths.ts";
import { QueryFileFault } from "./fault.ts";
import type { Content } from "./file-text.ts";
import { parseHeader, refuse, type Header } from "./header.ts";

/**
 * Every `.cypher` file of a folder, by name.
 *
 * @throws AppError `internal` for a file that cannot be read, naming file and line.
 */
export async function loadQueries(folder: string): Promise<SavedQuery[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".cypher")).sort();
  return Promise.all(files.map(async (file) => parseShipped(file, await readFile(join(folder, file), "utf8"))));
}

let bundled: Promise<SavedQuery[]> | undefined;

/** Those that ship with the program; read once, and again after a failure. */
export function bundledQueries(): Promise<SavedQuery[]> {
  bundled ??= loadQueries(join(cypherFolder, "queries")).catch((thrown: unknown) => {
    bundled = undefined;
    throw thrown;
  });
  return bundled;
}

function parseShipped(file: string, text: string): SavedQuery {
  try {
    return { name: basename(file, ".cypher"), ...parseQuery(file, text, { ships: true }), own: null };
  } catch (thrown) {
    if (!(thrown instanceof QueryFileFault)) throw thrown;
    const { line, message } = thrown;
    throw new AppError("internal", `A saved question cannot be read: ${message}`, {
      hint: "cypher/README.md shows how a saved question begins.",
      values: { file, line },
    });
  }
}

/**
 * The text of a saved question.
 *
 * @param ships as in `parseHeader`.
 * @throws QueryFileFault
 */
export function parseQuery(file: string, text: string, rules: { ships: boolean }): Content {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith("//"));
  const header = parseHeader(file, lines.slice(0, end < 0 ? lines.length : end), rules);
  const statement = end < 0 ? "" : lines.slice(end).join("\n").trim();
  if (statement === "") refuse(file, lines.length, "no statement follows the header");
  if (rules.ships) checkNames(file, statement, header);
  return { ...header, statement };
}

/** What the form asks for and what the statement uses are the same names. Of other questions the guard tells. */
function checkNames(file: string, statement: string, { parameters, example }: Header): void {
  const used = new Set([...statement.matchAll(/\$(\w+)/g)].map(([, name = ""]) => name));
  const declared = parameters.map(({ name }) => name);
  for (const name of used) if (!declared.includes(name)) refuse(file, 1, `"// param: ${name}" is missing`);
  for (const name of declared) if (!used.has(name)) refuse(file, 1, `the statement does not use $${name}`);
  for (const name of Object.keys(example))
    if (!declared.includes(name)) refuse(file, 1, `its example names "${name}", which is no parameter`);
}
