import { join } from "node:path";
import { expect, test } from "vitest";
import { dataFolder } from "../../../../server/paths.ts";
import { deriveLegs } from "../../../../server/routes/index.ts";
import { readDataSet } from "../../../data/checks/data-set.ts";

// After a change of the data or of the rule, `npx vitest run --project unit test/server/routes -u` writes the file anew.
test("deriving the legs of the bundled data again gives data/graph/legs.json", async () => {
  const data = readDataSet();
  const sources = new Map(data.sources.map((source) => [source.id, source]));
  const claims = data.claims.map((claim) => ({ ...claim, source: sources.get(claim.source)! }));
  const legs = deriveLegs({ ...data, claims });
  await expect(`${JSON.stringify(legs, null, 2)}\n`).toMatchFileSnapshot(join(dataFolder, "graph", "legs.json"));
});
