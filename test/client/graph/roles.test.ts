import { expect, test } from "vitest";
import { roleOf } from "../../../client/graph/roles.ts";
import { caseFile, edge, node, place } from "./samples.ts";

const file = "case:a";
const spot = place("place:b");

test("a place is what its cases say of it, whatever its kind", () => {
  expect(roleOf(spot, [edge("FROM", file, spot.id)])).toBe("origin");
  expect(roleOf(spot, [edge("VIA", file, spot.id)])).toBe("passed");
  expect(roleOf(spot, [edge("SEIZED_IN", file, spot.id)])).toBe("passed");
  expect(roleOf(spot, [edge("TO", file, spot.id)])).toBe("destination");
  expect(roleOf({ ...spot, kind: "country" }, [edge("TO", file, spot.id)])).toBe("destination");
});

test("goods that were bound for a place and taken there were found there", () => {
  expect(roleOf(spot, [edge("TO", file, spot.id), edge("SEIZED_IN", file, spot.id)])).toBe("passed");
});

test("legs say where they start, pass and end", () => {
  const leaving = edge("ROUTE", spot.id, "place:c");
  const arriving = edge("ROUTE", "place:a", spot.id);
  expect(roleOf(spot, [leaving])).toBe("origin");
  expect(roleOf(spot, [arriving])).toBe("destination");
  expect(roleOf(spot, [leaving, arriving])).toBe("passed");
  expect(roleOf({ ...spot, kind: "transit" }, [arriving])).toBe("passed");
});

test("without any link the kind decides", () => {
  expect(roleOf({ ...spot, kind: "country" }, [])).toBe("origin");
  expect(roleOf({ ...spot, kind: "transit" }, [])).toBe("passed");
  expect(roleOf(spot, [])).toBe("destination");
});

test("a case is a case and what is no place stands aside", () => {
  expect(roleOf(caseFile(file), [])).toBe("case");
  expect(roleOf(node("agency:a"), [edge("HANDLED", "agency:a", file)])).toBe("aside");
});
