import { describe, expect, test } from "vitest";
import { Kind } from "../../../contract/kinds.ts";
import { GraphEdge, GraphNode } from "../../../contract/slice.ts";
import { kindOf, labelOfKind, toEdge, toNode, toRef } from "../../../server/database/index.ts";

const node = (labels: string[], properties: Record<string, unknown>) => ({
  type: "node",
  elementId: "4:x:1",
  labels,
  properties,
});

const relationship = (properties: Record<string, unknown>) => ({
  type: "relationship",
  elementId: "5:x:1",
  relationshipType: "ROUTE",
  startElementId: "4:x:1",
  endElementId: "4:x:2",
  properties,
});

describe("kinds", () => {
  test("every kind but other has a label, and its label that kind", () => {
    for (const kind of Kind.options.filter((each) => each !== "other")) {
      expect(kindOf(["Entity", labelOfKind(kind) ?? ""])).toBe(kind);
    }
    expect(labelOfKind("other")).toBeUndefined();
  });

  test("what carries no label of the model is other", () => {
    expect([kindOf([]), kindOf(["Person"]), kindOf(["Entity", "Place"])]).toEqual(["other", "other", "other"]);
  });
});

describe("a node", () => {
  const bacalan = node(["District", "Entity", "Place"], {
    id: "place:bordeaux-bacalan",
    name: "Bacalan",
    nameFr: "Bacalan",
    search: "bacalan",
    placeKind: "district",
    precision: "district",
    lat: 44.86,
    lon: -0.55,
    insee: "33063",
    names: ["Bacalan"],
  });

  test("is what the interface promises", () => {
    const found = toNode(bacalan, { degree: 4, within: ["France", "Bordeaux"] });
    expect(GraphNode.parse(found)).toEqual(found);
    expect(found).toEqual({
      id: "place:bordeaux-bacalan",
      kind: "district",
      labels: ["District", "Entity", "Place"],
      name: "Bacalan",
      nameFr: "Bacalan",
      degree: 4,
      place: {
        placeKind: "district",
        precision: "district",
        lat: 44.86,
        lon: -0.55,
        code: null,
        within: ["France", "Bordeaux"],
      },
      properties: { insee: "33063", names: ["Bacalan"] },
    });
  });

  test("that is no place has no place's facts", () => {
    expect(toNode(node(["CaseFile", "Entity"], { id: "case:1", title: "A case" }), { degree: 0 })).not.toHaveProperty(
      "place",
    );
  });

  test.each([
    [{ name: "Ofast", title: "no" }, "Ofast"],
    [{ title: "A case" }, "A case"],
    [{ text: "A claim." }, "A claim."],
    [{ what: "cocaine, seized" }, "cocaine, seized"],
    [{ id: "x:1" }, "x:1"],
    [{ name: 7 }, "4:x:1"],
  ])("of %j is called %s", (properties, name) => {
    expect(toRef(node([], properties)).name).toBe(name);
  });

  test("of a foreign graph goes by the database's own id, and shows what it holds", () => {
    const found = toNode(node(["Person"], { born: 1970, home: { type: "point", x: 1 }, tags: ["a", { deep: 1 }] }), {
      degree: 0,
    });
    expect(found).toMatchObject({ id: "4:x:1", kind: "other", name: "4:x:1" });
    expect(found.properties).toEqual({
      born: 1970,
      home: '{"type":"point","x":1}',
      tags: ["a", '{"deep":1}'],
    });
  });

  test("must be one", () => {
    expect(() => toNode({ type: "node" }, { degree: 0 })).toThrow("no node");
  });
});

describe("a relationship", () => {
  test("is what the interface promises", () => {
    const found = toEdge(
      relationship({
        id: "leg:1",
        claims: ["claim:1"],
        status: "inferred",
        rules: ["press-match"],
        confidence: 0.576,
        voices: 1,
        grade: "B2",
        disputed: true,
        mode: "road",
        progress: ["travelled"],
        cases: ["case:1"],
        dateFrom: "2024-02-08",
        dateTo: "2024-02-08",
        note: "A note.",
      }),
      "place:spain",
      "place:bacalan",
    );
    expect(GraphEdge.parse(found)).toEqual(found);
    expect(found).toMatchObject({
      id: "leg:1",
      type: "ROUTE",
      from: "place:spain",
      to: "place:bacalan",
      status: "inferred",
      mode: "road",
      progress: ["travelled"],
      confidence: 0.576,
      voices: 1,
      grade: { reliability: "B", credibility: 2 },
      disputed: true,
      properties: { rules: ["press-match"], note: "A note." },
    });
  });

  test("that states nothing has no status, no confidence and no grade", () => {
    const found = toEdge(relationship({ id: "within:1" }), "a", "b");
    expect(found).toMatchObject({
      status: null,
      confidence: null,
      grade: null,
      claims: [],
      voices: 0,
      disputed: false,
    });
  });

  test("with words of another program's making shows them as unknown", () => {
    const found = toEdge(relationship({ status: "rumoured", mode: 7, progress: ["flew"], grade: "Z9" }), "a", "b");
    expect(found).toMatchObject({ id: "5:x:1", status: null, mode: null, progress: [], grade: null });
    expect(GraphEdge.parse(found)).toEqual(found);
  });
});
