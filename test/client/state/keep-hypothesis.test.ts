import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { litOf, premisesOf } from "../../../client/graph/hypothesis-line.ts";
import { keep } from "../../../client/state/actions/hypotheses.ts";
import { lightPiece } from "../../../client/state/actions/light-piece.ts";
import { app, facts } from "../../../client/state/app-store.ts";
import { tell } from "../../../client/state/told.ts";
import { line } from "../graph/hypothesis-samples.ts";
import { edge, english, viewOf } from "../graph/samples.ts";

const cypher = { statement: "RETURN 1", parameters: {} };
const present = () => app.getState().present;
const lastStep = () => tell(app.getState().past.at(-1)!.told, english, facts);

beforeEach(() => app.setState({ present: viewOf([], []), past: [], future: [], notice: null }));
afterEach(() => vi.unstubAllGlobals());

test("a hypothesis that is kept puts each place on the picture once", async () => {
  const proposed = line();
  const { id, from, to, first, second } = proposed.hypothesis;
  const premises = [first.leg, second.leg];
  const kept = { id, from, to, premises, acceptedAt: null, note: null, hypothesis: proposed.hypothesis };
  const slice = { nodes: [proposed.stops[1], proposed.stops[2]], edges: [edge("ROUTE", from, to, { id })] };
  vi.stubGlobal("fetch", async (path: string) =>
    Response.json(path.includes("accepted") ? { kept, cypher } : { slice, missing: [], truncated: false, cypher }),
  );
  await keep(proposed, 60);
  expect(present().nodes.toSorted()).toEqual(["place:a", "place:b", "place:c", "place:d"]);
  expect(
    present()
      .edges.map((each) => each.id)
      .toSorted(),
  ).toEqual([...premises, id].toSorted());
  expect(present().lit).toEqual({ by: "legs", value: [first.leg, id, second.leg] });
  expect(lastStep()).toBe("Show a kept hypothesis: 4 marks, 3 links added");
});

test("the two legs of a hypothesis are lit with their places; again they are lit no more, and stay", () => {
  const show = () => lightPiece(premisesOf(line()), litOf(line()), "step.light-legs");
  show();
  expect(present().nodes.toSorted()).toEqual(["place:a", "place:b", "place:c", "place:d"]);
  expect(present().lit?.by).toBe("legs");
  show();
  expect(present().lit).toBeNull();
  expect(present().nodes).toHaveLength(4);
});
