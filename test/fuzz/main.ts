// npm run fuzz: random statements on the embedded graph and on a real Neo4j, side by side.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startEmbedded } from "../../server/embedded/index.ts";
import { startNeo4j } from "../support/neo4j.ts";
import { runRound } from "./campaign.ts";
import { kinds } from "./kinds/index.ts";
import { describe, Report } from "./report.ts";
import { Side } from "./side.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    queries: { type: "string", default: "2000" },
    minutes: { type: "string", default: "600" },
    only: { type: "string" },
    from: { type: "string", default: "0" },
  },
});
const chosen = kinds.filter(({ name }) => values.only === undefined || values.only.split(",").includes(name));
if (chosen.length === 0) throw new Error(`There are the kinds ${kinds.map(({ name }) => name).join(", ")}.`);

const folder = await mkdtemp(join(tmpdir(), "filiere-fuzz-"));
const embedded = await startEmbedded({ folder, boltPort: 0, boltWrite: false });
const neo4j = await startNeo4j();
if (neo4j === undefined) throw new Error("There is no Neo4j: run `npm run neo4j` once, which fetches it.");
const sides = { ours: new Side("embedded", embedded), theirs: new Side("Neo4j", neo4j) };
const report = new Report();
const started = performance.now();
const perKindMs = (Number(values.minutes) * 60_000) / chosen.length;
try {
  for (const [place, kind] of chosen.entries()) {
    const count =
      Math.floor((Number(values.queries) * (place + 1)) / chosen.length) -
      Math.floor((Number(values.queries) * place) / chosen.length);
    await runRound(sides, {
      kind,
      seed: values.seed,
      from: Number(values.from),
      count,
      until: performance.now() + perKindMs,
      note: (index, trial, finding) => {
        if (!report.note(kind.name, finding)) return;
        const text = describe(trial, finding, `--seed ${values.seed} --only ${kind.name} --from ${index} --queries 1`);
        report.unexplained.push(text);
        console.log(`${text}\n`);
      },
    });
  }
  console.log(report.table());
  console.log(report.lists());
  console.log(`${Math.round((performance.now() - started) / 1000)} s, ${report.unexplained.length} unexplained`);
} finally {
  await sides.theirs.empty().catch(() => undefined);
  await Promise.all([sides.ours.close(), sides.theirs.close()]);
  await Promise.all([embedded.close(), neo4j.close()]);
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = report.unexplained.length > 0 ? 1 : 0;
