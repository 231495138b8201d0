import type { Hypothesis, KeepHypothesisBody, KeptHypothesis } from "../../../contract/hypotheses.ts";
import type { RelationshipRef } from "../../../contract/slice.ts";
import { askLoad } from "../../api/ask.ts";
import { keepHypothesis, readLegsAgain, withdrawHypothesis } from "../../api/ask-hypotheses.ts";
import { isHypothesis, premisesOf, type HypothesisLine } from "../../graph/hypothesis-line.ts";
import { withoutMissing } from "../address.ts";
import { app, facts, notify, remember } from "../app-store.ts";
import { work } from "../work.ts";
import { addPiece } from "./add-piece.ts";
import { layOn } from "./light-piece.ts";
import { select } from "./select.ts";

/*
 * A hypothesis that is kept is in the graph and not in the view: keeping and withdrawing are no steps of the view's
 * undo, each is taken back by its notice. That its line comes onto the picture is a step.
 */

type Leg = Pick<KeptHypothesis, "id" | "from" | "to">;

/** Makes it an inferred leg of the graph, and shows that between its two; the notice takes it out of the graph again. */
export async function keep(line: HypothesisLine, windowDays: number): Promise<void> {
  const { first, second, seen } = line.hypothesis;
  await work({ key: "work.saving" }, async () => {
    const kept = await keepHypothesis({
      premises: [first.leg, second.leg],
      ...daysOf(line.hypothesis),
      seen,
      windowDays,
    });
    const { slice } = await askLoad(pieceOf(kept), { key: "log.hypothesis" });
    const premises = premisesOf(line);
    layOn(
      { nodes: [...premises.nodes, ...slice.nodes], edges: [...premises.edges, ...slice.edges] },
      { by: "legs", value: [first.leg, kept.id, second.leg] },
      "step.add-hypothesis",
    );
    await readLegsAgain();
    const undo = { key: "hypotheses.withdraw", perform: () => void withdraw(kept) } as const;
    notify({ kind: "done", headline: { key: "hypotheses.was-kept" }, undo, about: kept.id });
  });
}

/** The days that are shown of its two legs: the question they were found by may have kept others out. */
function daysOf({ first, second }: Hypothesis): Pick<KeepHypothesisBody, "days"> {
  const [one, other] = [first, second].map(({ dateFrom: from, dateTo: to }) =>
    from === null || to === null ? undefined : { from, to },
  );
  return one && other ? { days: [one, other] } : {};
}

/** Takes it out of the graph and off the picture; the notice brings it back as it was, its day too. */
export async function withdraw(kept: KeptHypothesis): Promise<void> {
  await work({ key: "work.saving" }, async () => {
    const gone = (await withdrawHypothesis(kept.id)) ?? kept;
    const wasDrawn = app.getState().present.edges.some(({ id }) => id === kept.id);
    await leave(gone);
    const perform = () => void bringBack(gone, wasDrawn);
    // Resting on nothing it could not be kept anew.
    const undo = gone.hypothesis === null ? {} : { undo: { key: "hypotheses.bring-back", perform } as const };
    notify({ kind: "done", headline: { key: "hypotheses.withdrawn" }, ...undo, about: gone.id });
  });
}

async function bringBack({ hypothesis, acceptedAt, note }: KeptHypothesis, isDrawn: boolean): Promise<void> {
  if (hypothesis === null) return;
  const { first, second, seen, daysApart } = hypothesis;
  await work({ key: "work.saving" }, async () => {
    const kept = await keepHypothesis({
      premises: [first.leg, second.leg],
      ...daysOf(hypothesis),
      seen,
      windowDays: daysApart,
      ...(acceptedAt !== null && { acceptedAt }),
      ...(note !== null && { note }),
    });
    const { slice } = await askLoad(pieceOf(kept), { key: "log.hypothesis" });
    remember(slice);
    if (isDrawn) addPiece(slice, "step.add-hypothesis");
    await readLegsAgain();
    notify({ kind: "done", headline: { key: "hypotheses.back" }, about: kept.id });
  });
}

/** Selects it, or a leg that it rests on; what of it is not on the picture is put there first. */
export async function openLeg(leg: Leg): Promise<void> {
  if (app.getState().present.edges.some(({ id }) => id === leg.id)) return select(leg.id);
  await work({ key: "work.address" }, async (signal) => {
    const { slice } = await askLoad(pieceOf(leg), { key: "log.hypothesis" }, signal);
    addPiece(slice, isHypothesis(leg.id) ? "step.add-hypothesis" : "step.add-leg", leg.id);
  });
}

/** The leg is forgotten, so that no step draws it; what its ends have is read again. */
async function leave(kept: KeptHypothesis): Promise<void> {
  const { slice } = await askLoad(pieceOf(kept), { key: "log.hypothesis" });
  facts.edges.delete(kept.id);
  remember(slice);
  app.setState(({ present }) => ({ present: withoutMissing(present, [kept.id]) }));
  await readLegsAgain(kept.id);
}

function pieceOf({ id, from, to }: Leg): { ids: string[]; relationships: RelationshipRef[]; among: false } {
  return { ids: [from, to], relationships: [{ from, type: "ROUTE", id }], among: false };
}
