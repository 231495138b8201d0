import { expect, test } from "vitest";
import { baseView } from "../../../client/graph/base-view.ts";
import { edge, node, place, savedView } from "./samples.ts";

const spot = (id: string) => ({ id, column: 0, row: 0.5, side: "left" as const, story: true });
const rest = { sources: [], claims: 0, missing: [], totals: {}, cypher: { statement: "", parameters: {} } };

test("a saved picture shows what of it the graph holds", () => {
  const here = place("place:here");
  const link = edge("FROM", "case:gone", here.id);
  const view = savedView([spot(here.id), spot("place:gone")], [{ ...link, on: "both", story: true }]);
  const base = baseView({ view, slice: { nodes: [here], edges: [] }, ...rest });
  expect(base).toMatchObject({ base: "first", nodes: [here.id], edges: [] });
});

test("a graph without a saved picture gets every mark a place of its own", () => {
  const nodes = Array.from({ length: 60 }, (_, index) => node(`thing:${index}`, { degree: index }));
  const base = baseView({ view: null, slice: { nodes, edges: [] }, ...rest });
  expect(base.base).toBeNull();
  expect(new Set(Object.values(base.positions).map(({ column, row }) => `${column} ${row}`)).size).toBe(60);
});
