// The five best ways at the HTTP interface, on the data that ships: the built program over its embedded graph, each
// question in turn after a warm-up. Goal: 20 ms.
import { figures, show } from "./figures.ts";
import { startProgram } from "../test/support/program.ts";
import type { RoutesAnswer } from "../contract/routes.ts";

const ROUNDS = 40;
const WARM_UP = 10;

const QUESTIONS = [
  { from: ["place:spain"], to: ["place:chambery"] },
  { from: ["place:spain"], to: ["place:france"] },
  { from: ["place:antilles"], to: ["place:strasbourg"] },
  { from: ["place:french-guiana"], to: ["place:metropolitan-france"] },
  { from: ["place:ecuador"], to: ["place:spain"] },
  { from: ["place:spain"], to: ["place:italy"], chain: "any" },
];

const program = await startProgram();
const rows: { what: string; ms: number[] }[] = [];
for (const question of QUESTIONS) {
  const ms: number[] = [];
  let routes = 0;
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const started = performance.now();
    const response = await fetch(`${program.address}/api/routes/search`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...question, k: 5 }),
    });
    const answer = (await response.json()) as RoutesAnswer;
    if (!response.ok) throw new Error(`${JSON.stringify(question)} was answered ${response.status}.`);
    routes = answer.routes.length;
    if (round >= WARM_UP) ms.push(performance.now() - started);
  }
  rows.push({ what: `${question.from.join()} → ${question.to.join()}: ${routes} routes`.replaceAll("place:", ""), ms });
}
await program.close();

const all = rows.flatMap(({ ms }) => ms).sort((one, other) => one - other);
figures("k = 5 at the HTTP interface, the bundled data (goal: 20 ms)", [{ what: "all questions", ms: all }, ...rows]);
process.stdout.write(`  p95 of all ${show(all[Math.floor(0.95 * all.length)] ?? Number.NaN).trim()} ms\n`);
