import { expect, test } from "vitest";
import { DisruptionBody } from "../../../../contract/network.ts";
import { disruptNetwork } from "../../../../server/routes/network/disrupt-network.ts";
import { watchedPairs } from "../../../../server/routes/network/watched-pairs.ts";
import { smallProjection } from "../small-projection.ts";

const PLACES = { a: [], b: [], hub: [], port: [], x: [], y: [], idle: [] };
const told = (...ids: string[]) => ({ cases: ids.map((id) => ({ id, dateFrom: "", dateTo: "" })) });

/** Two origins and two ends over a hub; one of the ends also over a port of which more cases speak. */
const star = () =>
  smallProjection({
    places: PLACES,
    legs: [
      { from: "a", to: "hub", ...told("1") },
      { from: "b", to: "hub", ...told("2") },
      { from: "hub", to: "x", ...told("1") },
      { from: "hub", to: "y", ...told("2") },
      { from: "a", to: "port", ...told("3", "4", "5", "6") },
      { from: "port", to: "x", ...told("3", "4", "5", "6") },
    ],
  });

const disrupted = (question: object = {}) => disruptNetwork(DisruptionBody.parse(question), star(), {});

test("what is left is told after each removal, in the order that each measure gives", async () => {
  const { curves, counts, isComplete } = await disrupted({ keepEnds: true });
  expect(counts).toEqual({ places: 6, legs: 6, removable: 2, pairs: 4, linked: 4 });
  const left = Object.fromEntries(curves.map(({ by, order, linked }) => [by, { order, linked }]));
  expect(left["degree"]).toEqual({ order: ["hub", "port"], linked: [1, 0.25, 0] });
  expect(left["betweenness"]).toEqual({ order: ["hub", "port"], linked: [1, 0.25, 0] });
  expect(left["cases"]).toEqual({ order: ["port", "hub"], linked: [1, 1, 0] });
  expect(curves.find(({ by }) => by === "degree")?.largest).toEqual([1, 0.5, 0.166666667]);
  expect(isComplete).toBe(true);
});

test("chance is the mean of several orders with the lowest and the highest of them", async () => {
  const { curves, runs } = await disrupted({ keepEnds: true, runs: 20 });
  const [chance] = curves;
  expect(runs).toBe(20);
  expect(chance).toMatchObject({ by: "chance", order: [] });
  expect(chance?.spread?.linkedLow).toEqual([1, 0.25, 0]);
  expect(chance?.spread?.linkedHigh).toEqual([1, 1, 0]);
  expect(chance?.linked[1]).toBeGreaterThan(0.25);
  expect(chance?.linked[1]).toBeLessThan(1);
  expect((await disrupted({ keepEnds: true, runs: 20 })).curves).toEqual(curves);
});

test("ends are removed too unless they are to stay, and no more places than there are", async () => {
  const { curves, counts, sentence } = await disrupted({ removals: 100 });
  expect(counts.removable).toBe(6);
  for (const { linked, largest } of curves) {
    expect(linked).toHaveLength(7);
    expect([linked.at(-1), largest.at(-1)]).toEqual([0, 0]);
  }
  expect(sentence).toBe("6 of 6 places were removed, one after another.");
});

test("of very many pairs the same ones are watched each time", () => {
  const many = { origins: [...Array(300).keys()], destinations: [...Array(3000).keys()] };
  const { pairs, isSampled } = watchedPairs(many);
  expect(isSampled).toBe(true);
  expect(new Set(pairs.map(({ origin }) => origin)).size).toBe(100);
  expect(watchedPairs(many).pairs).toEqual(pairs);
  expect(watchedPairs({ origins: [1, 2], destinations: [2] })).toEqual({
    pairs: [{ origin: 1, destination: 2 }],
    isSampled: false,
  });
});

test("where time runs out the answer says how far it came, and without one curve there is none", async () => {
  let looks = 0;
  // The deadline passes while orders by chance are drawn: two of them are left out.
  const stop = {
    get deadline() {
      looks += 1;
      return looks <= 6 ? undefined : 0;
    },
  };
  const late = await disruptNetwork(DisruptionBody.parse({ keepEnds: true, runs: 5 }), star(), stop);
  expect(late.isComplete).toBe(false);
  expect(late.sentence).toMatch(/^Time ran out: /);
  expect(late.curves.map(({ by }) => by)).toContain("degree");
  await expect(disruptNetwork(DisruptionBody.parse({}), star(), { deadline: 0 })).rejects.toThrow("Time ran out");
});

test("without a leg that counts nothing is there to remove", async () => {
  const { counts, curves } = await disrupted({ modes: ["air"] });
  expect(counts).toEqual({ places: 0, legs: 0, removable: 0, pairs: 0, linked: 0 });
  for (const { linked, largest } of curves) expect([linked, largest]).toEqual([[0], [0]]);
});

test("it is called a model, not evidence", async () => {
  expect((await disrupted()).note).toMatch(/^A model, not evidence/);
});
