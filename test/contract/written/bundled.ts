import { expect } from "vitest";
import { read } from "../../../server/database/index.ts";
import { expand, node } from "../../../server/graph/index.ts";
import { bundledHypothesisCases } from "./hypotheses.ts";
import { bundledSampleCases } from "./samples.ts";
import { LIMITS, type WrittenCase } from "./written-case.ts";

/** Enough of each kind, few enough for a run of some seconds. */
const NODES = `MATCH (n:Entity)
WITH n.id AS id ORDER BY id
WITH collect(id) AS ids
UNWIND range(0, size(ids) - 1, 9) AS at
RETURN ids[at] AS id`;

/** Cases on the bundled graph that JSON cannot say. They leave it as it was. */
export const bundledCases: readonly WrittenCase[] = [
  {
    title: "an expansion brings as many relationships as the group it was offered by, for every ninth node",
    run: async ({ database }) => {
      const { rows } = await read(database, { statement: NODES }, LIMITS);
      const differing: string[] = [];
      let groups = 0;
      for (const { id } of rows) {
        const offered = await node(database, String(id), LIMITS);
        for (const { type, direction, kind, count } of offered.groups) {
          groups += 1;
          const choice = { type, direction, kind, limit: 1, known: [] };
          const { total } = await expand(database, String(id), choice, LIMITS);
          if (total !== count) differing.push(`${String(id)} ${type} ${direction} ${kind}: ${count}, brought ${total}`);
        }
      }
      expect(differing).toEqual([]);
      expect(groups).toBeGreaterThan(100);
    },
  },
  ...bundledSampleCases,
  ...bundledHypothesisCases,
];
