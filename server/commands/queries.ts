import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Command, Option } from "commander";
import { ImportQueriesBody } from "../../contract/own-queries.ts";
import { QueriesQuery, QueryCategory } from "../../contract/queries.ts";
import { AppError, messageOf } from "../errors.ts";
import { checkQueries, findQueries, importQueries, queryFile, type QueryOutcome } from "../queries/index.ts";
import { bodyOf } from "./given.ts";
import { print, printJson, table } from "./print.ts";
import { withHome } from "./with-home.ts";

interface Options {
  category?: QueryCategory;
  find?: string;
  check?: true;
  import?: string[];
  export?: string;
  json?: true;
}

const ASKING = { command: "queries", options: { q: "--find", files: "--import" } };

export const queriesCommand = new Command("queries")
  .description("the saved questions: those that ship, and those that people keep in this graph")
  .option("--find <words>", "those with these words in title, question or statement")
  .addOption(new Option("--category <category>", "of one category").choices(QueryCategory.options))
  .option("--check", "run every one with its example and say which fail")
  .option("--import <file...>", "keep the questions of .cypher files in this graph, all of them or none")
  .option("--export <name>", "one question as a .cypher file, on standard output")
  .option("--json", "as JSON")
  .addHelpText("after", "\nExample:\n  filiere queries --check\n  filiere queries --export own:my-ports > ports.cypher")
  .action((options: Options) => {
    if (options.import !== undefined) return importFiles(options.import, options);
    if (options.export !== undefined) return exportOne(options.export, options);
    return options.check ? check(options) : list(options);
  });

async function list({ category, find, json }: Options): Promise<void> {
  const asked = bodyOf(QueriesQuery, { q: find, category }, ASKING);
  const { queries } = await withHome(({ database, limits }) => findQueries(database, asked, limits));
  if (json) return printJson(queries);
  const columns = ["category", "name", "title", "question"];
  return print(queries.length === 0 ? "No saved question holds these words.\n" : `${table(columns, queries)}\n`);
}

async function check({ json }: Options): Promise<void> {
  const outcomes = await withHome(({ database, limits }) => checkQueries(database, limits));
  if (outcomes.some((outcome) => outcome.problem !== undefined)) process.exitCode = 1;
  if (json) return printJson(outcomes);
  const rows = outcomes.map((outcome) => ({ name: outcome.name, outcome: wordsFor(outcome) }));
  return print(`${table(["name", "outcome"], rows)}\n`);
}

function wordsFor({ rows, sample, untried, problem }: QueryOutcome): string {
  if (problem !== undefined) return problem;
  if (untried) return "not tried: it needs values, and has no example";
  const counted = rows === 1 ? "1 row" : `${rows} rows`;
  return rows === 0 && sample !== "story" ? `${counted}: its example is made for the sample ${sample}` : counted;
}

async function importFiles(paths: readonly string[], { json }: Options): Promise<void> {
  const files = await Promise.all(paths.map(async (path) => ({ file: basename(path), text: await textOf(path) })));
  const asked = bodyOf(ImportQueriesBody, { files }, ASKING);
  const { made, known } = await withHome(({ database, limits }) => importQueries(database, asked, limits));
  if (json) return printJson({ made, known });
  const lines = [
    ...made.map(({ name, title }) => `Kept as ${name}: ${title}`),
    ...known.map(({ name, title }) => `Kept already as ${name}: ${title}`),
  ];
  return print(`${lines.join("\n")}\n`);
}

/** @throws AppError `invalid_request` */
async function textOf(path: string): Promise<string> {
  return readFile(path, "utf8").catch((thrown: unknown) => {
    throw new AppError("invalid_request", `${path} cannot be read: ${messageOf(thrown)}.`, {
      hint: "Nothing was kept. Name files that are there.",
      values: { file: path },
      cause: thrown,
    });
  });
}

async function exportOne(name: string, { json }: Options): Promise<void> {
  const file = await withHome(({ database, limits }) => queryFile(database, name, limits));
  return json ? printJson(file) : print(file.text);
}
