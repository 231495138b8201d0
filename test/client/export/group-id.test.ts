import * as fc from "fast-check";
import { expect, test } from "vitest";
import { groupId, runId } from "../../../client/export/group-id.ts";

test("a group is named by what it stands for", () => {
  expect(groupId("node", "place:bordeaux-bacalan")).toBe("node-place.bordeaux-bacalan");
  expect(runId("flow", "place:spain", "place:a7")).toBe("flow-place.spain__to__place.a7");
  expect(groupId("link", "Où ça/1")).toBe("link-O_f9__20__e7_a_2f_1");
});

test("whatever an id holds, its name may stand in XML and CSS, and no two ids share one", () => {
  const id = fc.string({ unit: fc.constantFrom("a", ".", ":", "_", "-", "é", " ", "😀", '"', "2", "e"), maxLength: 8 });
  fc.assert(
    fc.property(id, id, (one, other) => {
      expect(groupId("node", one)).toMatch(/^node-[\w.-]*$/);
      expect(groupId("node", one) === groupId("node", other)).toBe(one === other);
    }),
  );
});
