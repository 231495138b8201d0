import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MOST_MARKS } from "../../../client/graph/limits.ts";
import { addPiece } from "../../../client/state/actions/add-piece.ts";
import { openLeg } from "../../../client/state/actions/hypotheses.ts";
import { app, facts } from "../../../client/state/app-store.ts";
import { tell } from "../../../client/state/told.ts";
import { edge, english, node, place, viewOf } from "../graph/samples.ts";

const ends = [place("place:fos", {}, { name: "Fos" }), place("place:havre", {}, { name: "Le Havre" })];
const reported = edge("ROUTE", "place:fos", "place:havre", { id: "leg:1" });
const kept = { ...reported, id: "hypothesis:1" };
const lastStep = () => tell(app.getState().past.at(-1)!.told, english, facts);

beforeEach(() => app.setState({ present: viewOf([], []), past: [], future: [], notice: null }));
afterEach(() => vi.unstubAllGlobals());

test("a leg that is opened is put on the picture under its own name: a leg, or a kept hypothesis", async () => {
  for (const [leg, told] of [
    [reported, "Show a leg: 2 marks, 1 link added"],
    [kept, "Show a kept hypothesis: 0 marks, 1 link added"],
  ] as const) {
    const slice = { nodes: ends, edges: [leg] };
    const cypher = { statement: "RETURN 1", parameters: {} };
    vi.stubGlobal("fetch", async () => Response.json({ slice, missing: [], truncated: false, cypher }));
    await openLeg(leg);
    expect(lastStep()).toBe(told);
    expect(app.getState().present.selected).toBe(leg.id);
  }
});

test("what a full picture has no room for is known all the same, so that it can be opened", () => {
  const full = Array.from({ length: MOST_MARKS }, (_, index) => node(`mark:${index}`));
  app.setState({ present: viewOf(full, []) });
  addPiece(
    { nodes: [node("place:new")], edges: [edge("ROUTE", "place:new", "mark:1", { id: "leg:new" })] },
    "step.add-leg",
  );
  expect(app.getState().present.nodes).toHaveLength(MOST_MARKS);
  expect(facts.nodes.has("place:new") && facts.edges.has("leg:new")).toBe(true);
});
