import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { kindsTaken } from "../fuzz/classes/kinds-taken.ts";
import { loadBoth } from "../fuzz/campaign.ts";
import { type OpenSides, openSides } from "../fuzz/open-sides.ts";
import { isFailure, type Side } from "../fuzz/side.ts";

const VALUES = ["2", "1.5", "'a'", "'2'", "true", "[1, 2]", "['a']", "date('2024-02-10')", "null"];
const neo4j = inject("neo4j");

/** Every kind as `v` of a node, so that no database knows it before it runs. */
const GRAPH = VALUES.map((value, k) => `CREATE (:K {k: ${k}, v: ${value}})`);

async function said(side: Side, expression: string, a: number, b: number): Promise<string | null> {
  const text = `MATCH (a:K {k: $a}), (b:K {k: $b}) RETURN ${expression} AS x`;
  const reply = await side.read({ text, parameters: { a: BigInt(a), b: BigInt(b) }, orderedBy: [] });
  return isFailure(reply) ? reply.message : null;
}

describe.runIf(neo4j !== null)("a value of a kind that is not taken", () => {
  let sides: OpenSides;
  beforeAll(async () => {
    sides = await openSides(neo4j!);
    await loadBoth(sides, GRAPH);
  });
  afterAll(() => sides.close());

  const byZero = ["/", "%"].map((sign) => ({
    expression: `coalesce(toInteger(a.v), 1) ${sign} (a.v * 0)`,
    says: /^\/ by zero$/u,
  }));
  const all = kindsTaken.flatMap(({ of, says }) => of.map((expression) => ({ expression, says })));
  test.each([...all, ...byZero])("fails on both databases: $expression", async ({ expression, says }) => {
    const answered: string[] = [];
    let failures = 0;
    for (const [a, left] of VALUES.entries()) {
      for (const [b, right] of VALUES.entries()) {
        if (b > 0 && !expression.includes("b.v")) continue;
        const theirs = await said(sides.theirs, expression, a, b);
        if (theirs === null || !says.test(theirs)) continue;
        failures += 1;
        if ((await said(sides.ours, expression, a, b)) === null) answered.push(`${left} and ${right}: ${theirs}`);
      }
    }
    expect(answered).toEqual([]);
    expect(failures).toBeGreaterThan(0);
  });
});
