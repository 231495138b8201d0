import * as fc from "fast-check";
import { expect, test } from "vitest";
import { groupName, runName } from "../../../client/ui/group-name.ts";

test("a group is named by what it stands for", () => {
  expect(groupName("node", "place:bordeaux-bacalan")).toBe("node-place.bordeaux-bacalan");
  expect(runName("flow", "place:spain", "place:a7")).toBe("flow-place.spain__to__place.a7");
  expect(groupName("link", "Où ça/1")).toBe("link-O_f9__20__e7_a_2f_1");
});

test("whatever an id holds, its name may stand in XML and CSS, and no two ids share one", () => {
  const id = fc.string({ unit: fc.constantFrom("a", ".", ":", "_", "-", "é", " ", "😀", '"', "2", "e"), maxLength: 8 });
  fc.assert(
    fc.property(id, id, (one, other) => {
      expect(groupName("node", one)).toMatch(/^node-[\w.-]*$/);
      expect(groupName("node", one) === groupName("node", other)).toBe(one === other);
    }),
  );
});
