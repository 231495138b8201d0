import { expect, test } from "vitest";
import type { TouchedRelationship } from "../../../../contract/edits.ts";
import { drawable } from "../../../../client/cypher/edits/on-picture.tsx";
import { touchedNode, touchedOf } from "./samples.ts";

const end = (id: string | null) => ({ id, kind: "country" as const, name: id ?? "nameless" });
const link = (id: string | null, more: Partial<TouchedRelationship> = {}): TouchedRelationship => ({
  change: "created",
  derived: false,
  id,
  type: "TO",
  from: end("case:a"),
  to: end("place:b"),
  properties: [],
  ...more,
});

test("what was made or changed can stand on the picture, with the ends of its links", () => {
  expect(drawable(touchedOf([touchedNode("place:spain")], [link("l1")]))).toEqual({
    ids: ["place:spain", "case:a", "place:b"],
    links: [{ id: "l1", type: "TO", from: "case:a" }],
  });
});

test("what is deleted, follows by itself, has no id or is no :Entity cannot", () => {
  const nodes = [
    touchedNode("place:gone", { change: "deleted" }),
    touchedNode("place:derived", { derived: true }),
    touchedNode(null),
    touchedNode("other", { labels: ["Thing"] }),
  ];
  const links = [link("l1", { change: "deleted" }), link("l2", { derived: true }), link(null, { from: end(null) })];
  expect(drawable(touchedOf(nodes, links))).toEqual({ ids: ["place:b"], links: [] });
});
