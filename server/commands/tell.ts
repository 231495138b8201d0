import { print, printJson } from "./print.ts";
import type { AtHome } from "./with-home.ts";

interface Telling<Answer> {
  json?: true | undefined;
  answer: Answer;
  wordsOf: (answer: Answer) => string;
}

/** An answer as JSON and nothing else, or in words; beside these stands which graph was asked, apart from the answer. */
export async function tell<Answer>(home: AtHome, { json, answer, wordsOf }: Telling<Answer>): Promise<void> {
  if (json) return printJson(answer);
  process.stderr.write(`${graphWords(home)}\n`);
  return print(wordsOf(answer));
}

function graphWords({ config, database }: AtHome): string {
  return config.neo4j === undefined
    ? `Asked of the embedded graph in ${config.folder}`
    : `Asked of the Neo4j at ${database.address}${config.neo4j.database === undefined ? "" : `, database ${config.neo4j.database}`}`;
}
