import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { SavedQuery } from "../../contract/queries.ts";
import { cypherFolder } from "../paths.ts";
import { parseHeader, refuse, type Header } from "./header.ts";

/** A saved question with values to try it with. */
export interface LoadedQuery {
  query: SavedQuery;
  example: Header["example"];
}

/**
 * Every `.cypher` file of a folder, by name.
 *
 * @throws AppError `internal` for a file that cannot be read, naming file and line.
 */
export async function loadQueries(folder: string): Promise<LoadedQuery[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".cypher")).sort();
  return Promise.all(files.map(async (file) => parseQuery(file, await readFile(join(folder, file), "utf8"))));
}

let bundled: Promise<LoadedQuery[]> | undefined;

/** Those that ship with the program; read once, and again after a failure. */
export function bundledQueries(): Promise<LoadedQuery[]> {
  bundled ??= loadQueries(join(cypherFolder, "queries")).catch((thrown: unknown) => {
    bundled = undefined;
    throw thrown;
  });
  return bundled;
}

export async function listQueries(): Promise<SavedQuery[]> {
  return (await bundledQueries()).map(({ query }) => query);
}

export function parseQuery(file: string, text: string): LoadedQuery {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith("//"));
  const { example, ...header } = parseHeader(file, lines.slice(0, end < 0 ? lines.length : end));
  const statement = end < 0 ? "" : lines.slice(end).join("\n").trim();
  if (statement === "") refuse(file, lines.length, "no statement follows the header");
  checkNames(
    file,
    statement,
    header.parameters.map(({ name }) => name),
    Object.keys(example),
  );
  return { query: { name: basename(file, ".cypher"), ...header, statement }, example };
}

/** What the form asks for and what the statement uses are the same names. */
function checkNames(file: string, statement: string, declared: readonly string[], tried: readonly string[]): void {
  const used = new Set([...statement.matchAll(/\$(\w+)/g)].map(([, name = ""]) => name));
  for (const name of used) if (!declared.includes(name)) refuse(file, 1, `"// param: ${name}" is missing`);
  for (const name of declared) if (!used.has(name)) refuse(file, 1, `the statement does not use $${name}`);
  for (const name of tried)
    if (!declared.includes(name)) refuse(file, 1, `its example names "${name}", which is no parameter`);
}
