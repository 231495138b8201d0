import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { classes, classOf } from "../fuzz/classes/index.ts";
import { graphFor, loadBoth, runTrial, trialFor } from "../fuzz/campaign.ts";
import { kinds } from "../fuzz/kinds/index.ts";
import { type OpenSides, openSides } from "../fuzz/open-sides.ts";
import { runKinds } from "../fuzz/run-kinds.ts";

const neo4j = inject("neo4j");

test.each(kinds)("a seed gives the same graphs and statements of the kind $name again", (kind) => {
  const made = (seed: string) => [graphFor({ kind, seed }, 7), trialFor({ kind, seed }, 7)];
  expect(made("one")).toEqual(made("one"));
  expect(made("one")).not.toEqual(made("two"));
});

// Both databases are needed to compare them: a run without a Neo4j says so at its end.
describe.runIf(neo4j !== null)("random statements", () => {
  let sides: OpenSides;
  beforeAll(async () => {
    sides = await openSides(neo4j!);
  });
  afterAll(() => sides.close());

  test.each(Object.entries(classes))("the example of %s shows that difference", async (name, { outcome, example }) => {
    await loadBoth(sides, example.given ?? []);
    const texts = [example.before ?? [], example.statement].flat();
    const { finding } = await runTrial(sides, {
      statements: texts.map((text) => ({ text, parameters: {}, orderedBy: [] })),
      writes: example.writes ?? false,
      ends: "rollback",
    });
    expect(finding.outcome).toBe(outcome);
    expect(classOf(finding)).toBe(name);
  });

  test("have the same answers on both databases, or of a known class", { timeout: 240_000 }, async () => {
    const report = await runKinds(sides, { kinds, seed: "contract", queries: 405 });
    expect([...report.unexplained.values()]).toEqual([]);
    // Who refuses everything has no wrong answers either.
    for (const { name } of kinds) expect(report.share(name, "same"), name).toBeGreaterThan(0.3);
  });
});
