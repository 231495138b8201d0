import { Command } from "commander";
import { checkQueries, listQueries, type QueryOutcome } from "../queries/index.ts";
import { print, printJson, table } from "./print.ts";
import { withHome } from "./with-home.ts";

interface Options {
  check?: true;
  json?: true;
}

export const queriesCommand = new Command("queries")
  .description("the saved questions; each is a file in cypher/queries")
  .option("--check", "run every one with its example and say which fail")
  .option("--json", "as JSON")
  .addHelpText("after", "\nExample:\n  filiere queries --check")
  .action((options: Options) => (options.check ? check(options) : list(options)));

async function list({ json }: Options): Promise<void> {
  const queries = await listQueries();
  if (json) return printJson(queries);
  return print(
    `${table(
      ["category", "name", "question"],
      queries.map(({ category, name, question }) => ({ category, name, question })),
    )}\n`,
  );
}

async function check({ json }: Options): Promise<void> {
  const outcomes = await withHome(({ database, limits }) => checkQueries(database, limits));
  if (outcomes.some((outcome) => outcome.problem !== undefined)) process.exitCode = 1;
  if (json) return printJson(outcomes);
  const rows = outcomes.map((outcome) => ({ name: outcome.name, outcome: wordsFor(outcome) }));
  return print(`${table(["name", "outcome"], rows)}\n`);
}

function wordsFor({ rows, sample, problem }: QueryOutcome): string {
  if (problem !== undefined) return problem;
  const counted = rows === 1 ? "1 row" : `${rows} rows`;
  return rows === 0 && sample !== "story" ? `${counted}: its example is made for the sample ${sample}` : counted;
}
