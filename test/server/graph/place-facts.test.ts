import { expect, test } from "vitest";
import type { Run } from "../../../server/database/index.ts";
import { readPlaceChains } from "../../../server/graph/place-facts.ts";

/** "fort-de-france > martinique": the first lies in the second. */
function graphOf(...steps: string[]): Run {
  const rows = steps.map((step) => {
    const [inner, outer] = step.split(" > ");
    return { inner, outer, name: outer };
  });
  return () => Promise.resolve({ columns: [], rows, truncated: false });
}

async function chainOf(id: string, ...steps: string[]): Promise<string[]> {
  const chains = await readPlaceChains(graphOf(...steps), [id]);
  return chains.get(id)?.map(({ name }) => name) ?? [];
}

test("a place lies in what lies in wider places", async () => {
  expect(await chainOf("bacalan", "bacalan > bordeaux", "bordeaux > gironde")).toEqual(["gironde", "bordeaux"]);
});

test("of two chains the longer one is told", async () => {
  const steps = ["martinique > france", "martinique > antilles", "antilles > caribbean"];
  expect(await chainOf("martinique", ...steps)).toEqual(["caribbean", "antilles"]);
});

test("of two chains of one length the first by id is told, in whatever order they come", async () => {
  expect(await chainOf("x", "x > b", "x > a")).toEqual(["a"]);
  expect(await chainOf("x", "x > a", "x > b")).toEqual(["a"]);
});

test("a ring ends after eight steps", async () => {
  expect(await chainOf("a", "a > b", "b > a")).toEqual(["a", "b", "a", "b", "a", "b", "a", "b"]);
});

test("what lies in nothing has an empty chain, and no places ask for nothing", async () => {
  expect(await chainOf("world")).toEqual([]);
  const refuse: Run = () => Promise.reject(new Error("asked"));
  expect((await readPlaceChains(refuse, [])).size).toBe(0);
});
