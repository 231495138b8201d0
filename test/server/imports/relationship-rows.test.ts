import { describe, expect, test } from "vitest";
import { Float } from "../../../server/database/index.ts";
import { readSampleRows } from "../../../server/imports/index.ts";
import { readBundled } from "../../../server/imports/bundled-files.ts";
import { nodeGroups } from "../../../server/imports/node-rows.ts";
import { statementGroups } from "../../../server/imports/statement-rows.ts";
import { structureGroups } from "../../../server/imports/structure-rows.ts";

const { data } = await readBundled();
const structure = structureGroups(data);
const statements = statementGroups(data);
const groups = [...structure, ...statements];
const properties = groups.flatMap(({ rows }) => rows.map((row) => row.properties));

function rowsOf(type: string) {
  return groups.find((each) => each.type === type)!.rows;
}

function statement(id: string) {
  return properties.find((each) => each["id"] === id);
}

function confidenceOf(stated: ReturnType<typeof statement>): number {
  const confidence = stated?.["confidence"];
  return confidence instanceof Float ? confidence.value : NaN;
}

test("both ends of every relationship are nodes of the data", () => {
  const ids = new Set(nodeGroups(data).flatMap((each) => each.rows.map((row) => row["id"])));
  for (const { from, to } of groups.flatMap((each) => each.rows)) {
    expect(ids).toContain(from);
    expect(ids).toContain(to);
  }
});

test("every relationship has an id, and none stands twice", () => {
  const ids = properties.map((each) => each["id"]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain(undefined);
});

test("each type is made by one statement", () => {
  const types = groups.map((each) => each.type);
  expect(new Set(types).size).toBe(types.length);
});

test("no property is empty or a map, and lists hold text", () => {
  for (const [name, value] of properties.flatMap((each) => Object.entries(each))) {
    const isFlat = Array.isArray(value)
      ? value.length > 0 && value.every((item) => typeof item === "string")
      : value instanceof Float || ["string", "number", "boolean"].includes(typeof value);
    expect(isFlat, name).toBe(true);
  }
});

describe("what holds the graph together", () => {
  test("is known by its ends and states nothing", () => {
    const within = rowsOf("WITHIN").find((row) => row.from === "place:bordeaux-bacalan");
    expect(within).toEqual({
      from: "place:bordeaux-bacalan",
      to: "place:bordeaux",
      properties: { id: "within:place:bordeaux-bacalan--place:bordeaux" },
    });
  });

  test("says once what holds in both directions", () => {
    const pairs = rowsOf("NOT_SAME_AS").map((row) => [row.from, row.to].sort().join(" "));
    expect(pairs.toSorted()).toEqual([
      "case:2024-02-saint-quentin-fallavier case:2025-08-27-peage-de-roussillon",
      "method:go-fast-boat method:go-fast-road",
    ]);
  });

  test("hangs a claim on the goods it gives a figure for, and on a case by SUPPORTS only", () => {
    const about = rowsOf("ABOUT")
      .filter((row) => row.from === "claim:s01-a")
      .map((row) => row.to);
    expect(about).toContain("commodity:heroin");
    expect(about).not.toContain("case:2024-02-ofast-note");
    expect(rowsOf("SUPPORTS").map((row) => `${row.from} ${row.to}`)).toContain("claim:s01-a case:2024-02-ofast-note");
  });
});

describe("what is stated", () => {
  test("carries claims, status and the figures of its evidence", () => {
    expect(statement("rel:2024-02-08-bacalan-from-spain")).toEqual({
      id: "rel:2024-02-08-bacalan-from-spain",
      claims: ["claim:cb1-a"],
      status: "reported",
      mode: "road",
      commodities: ["commodity:cannabis-herb"],
      dateFrom: "2024-02-08",
      dateTo: "2024-02-08",
      confidence: new Float(0.64),
      voices: 1,
      grade: "B2",
      disputed: false,
    });
  });

  test("names its rule where it is inferred, and loses confidence by it", () => {
    const guess = statement("rel:2024-02-06-hyeres-from-antilles-inferred");
    expect(guess).toMatchObject({ status: "inferred", rules: ["remaining-pair"], disputed: true });
    expect(guess?.["ruleText"]).toMatch(/^remaining-pair: Spain and the Netherlands/);
    const reported = statement("rel:2024-02-06-hyeres-from-french-guiana");
    expect(confidenceOf(guess)).toBeLessThan(confidenceOf(reported) / 2);
  });

  test("is disputed when one of its claims contradicts another", () => {
    expect(statement("rel:2024-02-06-hyeres-from-french-guiana")?.["disputed"]).toBe(true);
  });

  test("keeps amounts as floats, and what they may not be added to", () => {
    expect(statement("rel:2024-02-saint-quentin-fallavier-seized-cannabis-resin-at-least")).toMatchObject({
      amount: new Float(800),
      relation: "at_least",
      unit: "kg",
      eur: new Float(6_500_000),
      alternativeTo: "rel:2024-02-saint-quentin-fallavier-seized-cannabis-resin",
    });
  });

  test("tells a contradiction from differences that are none", () => {
    expect(statement("rel:conflict-cc1-a-cc2-a")).toMatchObject({
      conflictKind: "compatible",
      rules: ["compared-values"],
    });
    expect(statement("rel:conflict-cc1-b-cc2-b")).toMatchObject({ conflictKind: "contradiction" });
  });

  test("says of a claim and its case whether a source or a rule ties them", () => {
    expect(statement("supports:claim:cb1-a--case:2024-02-08-bacalan")).toMatchObject({ status: "reported" });
    expect(statement("rel:2024-02-08-bacalan-supported-by-s04-a")).toMatchObject({ status: "inferred" });
  });
});

describe("a leg", () => {
  test("keeps its cases with one interval for each", () => {
    expect(statement("leg:spain--toll-biriatou--road")).toMatchObject({
      cases: [
        "case:2025-02-10-biriatou",
        "case:2025-09-05-biriatou",
        "case:2025-09-07-biriatou",
        "case:corridor-a63-biriatou",
      ],
      casesFrom: ["2025-02-10", "2025-09-05", "2025-09-07", "2023-01-01"],
      casesTo: ["2025-02-10", "2025-09-05", "2025-09-07", "2024-12-31"],
      dateFrom: "2023-01-01",
      dateTo: "2025-09-07",
      progress: ["travelled"],
      status: "reported",
    });
  });

  test("that rests on two rules is lowered by both", () => {
    const leg = statement("leg:saint-quentin-fallavier--chambery--road--inferred");
    expect(leg).toMatchObject({ rules: ["tip-residence", "joined-claims"], claims: ["claim:s05-a"] });
    const claim = data.claims.find((each) => each.id === "claim:s05-a");
    const source = data.sources.find((each) => each.id === claim?.source);
    // A machine translation (D) of one report (3).
    expect([source?.reliability, claim?.credibility]).toEqual(["D", 3]);
    expect(confidenceOf(leg)).toBeCloseTo(0.4 * 0.6 * 0.6 * 0.9, 12);
  });
});

test("a line to a destination ends as the leg to it does", () => {
  const lorry = "rel:2024-02-saint-quentin-fallavier-to";
  for (const end of ["lyon", "savoie", "chambery-inferred"]) {
    expect(statement(`${lorry}-${end}`)?.["progress"], end).toEqual(["intended"]);
  }
  const told = data.relationships.filter((each) => each.progress !== undefined);
  expect(told.length).toBeGreaterThan(0);
  for (const each of told) expect(statement(each.id)?.["progress"]).toEqual([each.progress]);
});

test("what is made up says so on every node and every relationship", async () => {
  const { nodes, relationships } = await readSampleRows("network");
  const marks = [
    ...nodes.flatMap(({ rows }) => rows.map(({ status }) => status)),
    ...relationships.flatMap(({ rows }) => rows.map((row) => row.properties["status"])),
  ];
  expect(new Set(marks)).toEqual(new Set(["fictional"]));
  expect(relationships.find(({ type }) => type === "ROUTE")?.rows.length).toBeGreaterThan(5);
});
