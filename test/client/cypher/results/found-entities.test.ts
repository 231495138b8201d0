import { expect, test } from "vitest";
import { foundEntities } from "../../../../client/cypher/results/found-entities.ts";

const node = (id: string, labels = ["Entity"]) => ({
  $type: "Node",
  _value: { _element_id: id, _labels: labels, _properties: { id: `place:${id}` } },
});
const link = (start: string, end: string) => ({
  $type: "Relationship",
  _value: {
    _element_id: `${start}${end}`,
    _start_node_element_id: start,
    _end_node_element_id: end,
    _type: "TO",
    _properties: { id: `to:${start}${end}` },
  },
});

test("nodes are found in cells, lists, maps and paths, each once", () => {
  const rows = [
    [node("a"), [node("b"), 1], { deep: [{ deeper: node("c") }] }],
    [node("a"), { $type: "Path", _value: [node("d"), link("d", "e"), node("e")] }, null],
  ];
  const found = foundEntities(rows);
  expect(found.ids.toSorted()).toEqual(["place:a", "place:b", "place:c", "place:d", "place:e"]);
  expect(found.links).toEqual([{ from: "place:d", type: "TO", id: "to:de" }]);
});

test("what cannot be drawn is counted: nodes that are no entity, links without their ends", () => {
  const found = foundEntities([[node("a"), node("x", ["Meta"]), link("a", "x"), link("q", "r")]]);
  expect(found).toEqual({ ids: ["place:a"], links: [], named: [], otherNodes: 1, looseLinks: 2 });
});

test("a result without nodes has nothing to draw", () => {
  expect(foundEntities([[1, "x", null, [1, 2]]])).toEqual({
    ids: [],
    links: [],
    named: [],
    otherNodes: 0,
    looseLinks: 0,
  });
});

test("what is named by its id is found once, in lists too; ids of relationships and other texts are not", () => {
  const rows = [
    ["case:2024-02-08-bacalan", node("a"), "place:a"],
    [["case:2024-02-08-bacalan", "source:lemonde"], "leg:12", "in any case: none", "Place:x"],
  ];
  expect(foundEntities(rows).named.toSorted()).toEqual(["case:2024-02-08-bacalan", "source:lemonde"]);
});
