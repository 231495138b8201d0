// npm run fuzz: random statements on the embedded graph and on a real Neo4j, side by side.
import { parseArgs } from "node:util";
import { startNeo4j } from "../support/neo4j.ts";
import { kinds } from "./kinds/index.ts";
import { openSides } from "./open-sides.ts";
import { runKinds } from "./run-kinds.ts";
import { shrinkOne } from "./shrink.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 1e6) },
    queries: { type: "string", default: "2000" },
    minutes: { type: "string" },
    only: { type: "string" },
    from: { type: "string", default: "0" },
    shrink: { type: "boolean", default: false },
    show: { type: "string", default: "" },
  },
});
const chosen = kinds.filter(({ name }) => values.only?.split(",").includes(name) ?? true);
if (chosen.length === 0) throw new Error(`The kinds are ${kinds.map(({ name }) => name).join(", ")}.`);
const neo4j = await startNeo4j();
if (neo4j === undefined) throw new Error("There is no Neo4j here yet: npm run neo4j fetches it.");
const sides = await openSides(neo4j);
const { seed } = values;
const from = Number(values.from);
try {
  const [first] = chosen;
  if (values.shrink && first) console.log(await shrinkOne(sides, { kind: first, seed, index: from }));
  else {
    const minutes = values.minutes === undefined ? {} : { minutes: Number(values.minutes) };
    const begun = performance.now();
    const report = await runKinds(sides, {
      kinds: chosen,
      seed,
      queries: Number(values.queries),
      from,
      ...minutes,
      show: values.show.split(","),
      log: console.log,
    });
    const seconds = Math.round((performance.now() - begun) / 1000);
    console.log(`\nseed ${seed}, ${seconds} s\n${report.table()}\n${report.lists()}`);
    console.log(`${report.unexplained.size} statements that nothing explains`);
    if (report.unexplained.size > 0) process.exitCode = 1;
  }
} finally {
  await sides.close();
  await neo4j.close();
}
