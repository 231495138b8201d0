import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportCypher, exportJson } from "../../server/exports/index.ts";
import { countSample, fillBundled } from "../../server/samples/index.ts";
import { openSubject, subjectNames, type Subject } from "./subjects.ts";
import { makeBare, runScript, textOf } from "./written/exports.ts";

/** A cold Neo4j plans each of some forty statements anew: half a minute on two busy cores. */
const SLOWLY = { timeout: 180_000 };

describe.each(subjectNames)("on %s", (name) => {
  let source: Subject;
  let target: Subject;
  beforeAll(async () => {
    source = await openSubject("embedded");
    await fillBundled(source.database);
    target = name === "embedded" ? await openSubject("embedded") : await openSubject(name);
    await makeBare(target);
  });
  afterAll(async () => {
    await makeBare(target);
    await target.close();
    await source.close();
  });

  test("the exported script makes the bundled graph again, to the last property", SLOWLY, async () => {
    const { nodes, relationships } = await countSample();
    const before = await textOf(source.database, exportJson);
    await runScript(target.settings, await textOf(source.database, exportCypher));
    const after = await textOf(target.database, exportJson);
    expect(after).toBe(before);
    expect(JSON.parse(after)).toMatchObject({ counts: { nodes, relationships }, data: { schema: 1 } });
  });

  test("the exported script does not double a graph: it is refused where it was run before", SLOWLY, async () => {
    const script = await textOf(source.database, exportCypher);
    await expect(runScript(target.settings, script)).rejects.toMatchObject({
      code: "Neo.ClientError.Schema.ConstraintValidationFailed",
    });
    const { nodes } = await countSample();
    expect(JSON.parse(await textOf(target.database, exportJson))).toMatchObject({ counts: { nodes } });
  });
});
