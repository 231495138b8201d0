import { describe, expect, test } from "vitest";
import { caseFile, inferred, legsOf, said, ways } from "./small-case.ts";

describe("rule 1: the way of a case", () => {
  test("a way leads from its origin by its stops in their order to its destination", () => {
    const legs = legsOf([
      said("TO", "lyon"),
      said("VIA", "le-boulou", { order: 2 }),
      said("VIA", "algeciras", { order: 1 }),
      said("FROM", "morocco"),
    ]);
    expect(ways(legs)).toEqual(["algeciras → le-boulou", "le-boulou → lyon", "morocco → algeciras"]);
  });

  test("without an origin the way begins where the goods were taken", () => {
    expect(ways(legsOf([said("SEIZED_IN", "le-boulou"), said("TO", "lyon")]))).toEqual(["le-boulou → lyon"]);
  });

  test("with neither origin nor seizure there is no leg", () => {
    expect(legsOf([said("TO", "lyon")])).toEqual([]);
    expect(legsOf([said("VIA", "le-boulou", { order: 1 }), said("TO", "lyon")])).toEqual([]);
  });

  test("a place of seizure is a stop after the last one between", () => {
    const legs = legsOf([
      said("FROM", "spain"),
      said("VIA", "le-boulou", { order: 1 }),
      said("SEIZED_IN", "marseille"),
      said("TO", "lyon"),
    ]);
    expect(ways(legs)).toEqual(["le-boulou → marseille", "marseille → lyon", "spain → le-boulou"]);
  });

  test("a place of seizure within the destination is the destination, told more exactly", () => {
    expect(ways(legsOf([said("FROM", "spain"), said("SEIZED_IN", "presquile"), said("TO", "lyon")]))).toEqual([
      "spain → presquile",
    ]);
  });

  test("a seizure of other goods than those moved is no stop", () => {
    const moved = { commodities: ["commodity:cocaine"] };
    const found = { commodities: ["commodity:resin"] };
    const legs = legsOf([
      said("FROM", "spain", moved),
      said("SEIZED_IN", "marseille", found),
      said("TO", "lyon", moved),
    ]);
    expect(ways(legs)).toEqual(["spain → lyon"]);
  });

  test("a case that leaves its pairing open gives no leg", () => {
    const cases = [caseFile("case:one", { pairing: "open" })];
    expect(legsOf([said("FROM", "spain"), said("TO", "lyon")], { cases })).toEqual([]);
  });
});

describe("rule 2: places that hold one another", () => {
  test("neighbouring stops that overlap are one, at the more exact place", () => {
    const legs = legsOf([
      said("FROM", "spain"),
      said("VIA", "france", { order: 1 }),
      said("VIA", "marseille", { order: 2 }),
      said("TO", "lyon"),
    ]);
    expect(ways(legs)).toEqual(["marseille → lyon", "spain → marseille"]);
  });

  test("a destination that holds the stop before it adds no leg", () => {
    expect(
      ways(legsOf([said("FROM", "morocco"), said("VIA", "algeciras", { order: 1 }), said("TO", "europe")])),
    ).toEqual(["morocco → algeciras"]);
  });

  test("of several origins one that holds another reported one says nothing more", () => {
    expect(ways(legsOf([said("FROM", "spain"), said("FROM", "algeciras"), said("TO", "lyon")]))).toEqual([
      "algeciras → lyon",
    ]);
  });
});

describe("rule 3: several origins or destinations", () => {
  test("several origins meet at the one destination", () => {
    expect(ways(legsOf([said("FROM", "spain"), said("FROM", "morocco"), said("TO", "lyon")]))).toEqual([
      "morocco → lyon",
      "spain → lyon",
    ]);
  });

  test("several on both sides with nothing between give no leg", () => {
    const ends = [said("FROM", "spain"), said("FROM", "morocco"), said("TO", "lyon"), said("TO", "marseille")];
    expect(legsOf(ends)).toEqual([]);
  });

  test("several on both sides meet at a stop between", () => {
    const ends = [said("FROM", "spain"), said("FROM", "morocco"), said("TO", "lyon"), said("TO", "marseille")];
    expect(ways(legsOf([...ends, said("VIA", "le-boulou", { order: 1 })]))).toEqual([
      "le-boulou → lyon",
      "le-boulou → marseille",
      "morocco → le-boulou",
      "spain → le-boulou",
    ]);
  });

  test("an inferred origin is set only against a destination that shares one of its claims", () => {
    const guess = inferred("remaining-pair: what is left.", { claims: ["claim:two"] });
    const told = [said("FROM", "spain"), said("FROM", "morocco", guess), said("TO", "lyon")];
    expect(ways(legsOf(told))).toEqual(["spain → lyon"]);
    expect(ways(legsOf([...told, said("TO", "lyon", { claims: ["claim:two"] })]))).toEqual([
      "morocco → lyon",
      "spain → lyon",
    ]);
  });
});

describe("rule 4: reported and inferred", () => {
  test("a leg is reported when one claim states both its ends", () => {
    const [leg] = legsOf([said("FROM", "spain"), said("TO", "lyon")]);
    expect(leg).toMatchObject({ status: "reported", claims: ["claim:one"] });
    expect(leg).not.toHaveProperty("rule");
  });

  test("a leg takes over the rule of the relationship that ties its claim to an end", () => {
    const rule = "tip-residence: the tip came about a resident.";
    const [leg] = legsOf([said("FROM", "spain"), said("TO", "lyon", inferred(rule))]);
    expect(leg).toMatchObject({ status: "inferred", claims: ["claim:one"], rule });
  });

  test("two claims that each give one end make an inferred leg that rests on the weaker one", () => {
    const [leg] = legsOf([
      said("FROM", "spain", { claims: ["claim:strong"] }),
      said("TO", "lyon", { claims: ["claim:weak"] }),
    ]);
    expect(leg).toMatchObject({
      status: "inferred",
      claims: ["claim:weak"],
      fromClaims: ["claim:strong"],
      toClaims: ["claim:weak"],
    });
    expect(leg?.rule).toMatch(/^joined-claims: /);
  });

  test("a leg is disputed when a relationship it comes from is", () => {
    const [leg] = legsOf([said("FROM", "spain", { disputed: true }), said("TO", "lyon")]);
    expect(leg?.disputed).toBe(true);
  });
});

describe("rule 5: what became of the goods", () => {
  test.each([
    ["travelled, when they were taken at its end", [said("SEIZED_IN", "lyon")], ["travelled"]],
    ["intended, when they were taken at its start", [said("SEIZED_IN", "spain")], ["intended"]],
    ["not stated, when they were taken nowhere on the way", [], ["not-stated"]],
  ])("the goods of a leg are %s", (_what, seizures, progress) => {
    const [leg] = legsOf([said("FROM", "spain"), said("TO", "lyon"), ...seizures]);
    expect(leg?.progress).toEqual(progress);
  });

  test("the goods travelled to where they were taken and were meant to go on", () => {
    const legs = legsOf([said("FROM", "spain"), said("SEIZED_IN", "le-boulou"), said("TO", "lyon")]);
    expect(legs.map((leg) => [leg.from, leg.progress])).toEqual([
      ["place:le-boulou", ["intended"]],
      ["place:spain", ["travelled"]],
    ]);
  });

  test("what a source says of the arrival comes first", () => {
    const legs = legsOf([
      said("FROM", "spain"),
      said("SEIZED_IN", "spain"),
      said("TO", "lyon", { progress: "controlled" }),
    ]);
    expect(legs[0]?.progress).toEqual(["controlled"]);
  });
});

describe("rule 6: legs of several cases", () => {
  const cases = [caseFile(), caseFile("case:two", { dateFrom: "2023-12-24", dateTo: "2024-02-10" })];
  const second = { from: "case:two", claims: ["claim:two"] };

  test("legs with the same ends, mode and status are one", () => {
    const told = [said("FROM", "spain"), said("TO", "lyon"), said("FROM", "spain", second), said("TO", "lyon", second)];
    expect(legsOf(told, { cases })).toEqual([
      {
        id: "leg:spain--lyon--road",
        type: "ROUTE",
        from: "place:spain",
        to: "place:lyon",
        mode: "road",
        cases: ["case:one", "case:two"],
        commodities: [],
        progress: ["not-stated"],
        claims: ["claim:one", "claim:two"],
        status: "reported",
        dateFrom: "2023-12-24",
        dateTo: "2024-02-29",
      },
    ]);
  });

  test("legs by sea and by road are two", () => {
    const bySea = { ...second, mode: "sea" as const };
    const told = [said("FROM", "spain"), said("TO", "lyon"), said("FROM", "spain", bySea), said("TO", "lyon", bySea)];
    expect(legsOf(told, { cases }).map((leg) => leg.mode)).toEqual(["road", "sea"]);
  });
});

test("a leg whose statements name no goods carries the drugs that were taken, not the money", () => {
  const seized = [said("SEIZED", "commodity:resin"), said("SEIZED", "commodity:cash")];
  expect(legsOf([said("FROM", "spain"), said("TO", "lyon"), ...seized])[0]?.commodities).toEqual(["commodity:resin"]);
});

test("a leg whose arrival has no mode takes that of the departure", () => {
  const [leg] = legsOf([said("FROM", "spain", { mode: "air" }), said("TO", "lyon", { mode: "unknown" })]);
  expect(leg?.mode).toBe("air");
});

test("a hierarchy that runs in a circle is no endless loop", () => {
  const places = [
    { id: "place:spain", within: ["place:lyon"] },
    { id: "place:lyon", within: ["place:spain"] },
  ];
  expect(legsOf([said("FROM", "spain"), said("TO", "lyon")], { places })).toEqual([]);
});
