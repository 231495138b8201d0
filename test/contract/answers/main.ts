// npm run answers: asks every saved question of the embedded graph and writes down what it says.
import { writeFile } from "node:fs/promises";
import { loadSample } from "../../../server/samples/index.ts";
import { openTestDatabase } from "../../support/database.ts";
import { answersFile, askAll, samples, type Answer } from "./ask-all.ts";

const answers: Record<string, Answer> = {};
for (const sample of samples) {
  const graph = await openTestDatabase();
  try {
    await loadSample(graph.database, sample);
    Object.assign(answers, await askAll(graph.database, sample));
  } finally {
    await graph.close();
  }
}
const sorted = Object.fromEntries(Object.entries(answers).toSorted(([one], [other]) => (one < other ? -1 : 1)));
await writeFile(answersFile, `${JSON.stringify(sorted, null, 2)}\n`);
console.log(`${Object.keys(sorted).length} answers are in ${answersFile}. Read the difference before you commit it.`);
