import type { SampleId } from "../../contract/sample-id.ts";
import type { FirstView } from "../../contract/views.ts";
import { askFirstView } from "../api/ask.ts";
import { queryClient } from "../api/query-client.ts";
import { baseView } from "../graph/base-view.ts";
import type { ViewState } from "../graph/view-state.ts";
import { withoutMissing } from "./address.ts";
import { app, facts, remember, type AppState } from "./app-store.ts";
import { changeFirst } from "./base-picture.ts";
import { withoutViews, type History } from "./history.ts";
import { refreshFacts } from "./refresh-facts.ts";
import { isSameState, stateOf } from "./saved-state.ts";

export type Work = Pick<AppState, "past" | "present" | "future" | "opened">;

export const workOf = ({ past, present, future, opened }: AppState): Work => ({ past, present, future, opened });

/** Whether nothing was done since; which panel is open does not count. */
export function isStill({ past, future }: Pick<AppState, "past" | "future">): boolean {
  const now = app.getState();
  return now.past === past && now.future === future;
}

export interface GraphChange {
  /** The sample that was taken out. */
  gone?: SampleId | null;
  /** Put in place of all that was done. */
  before?: Work | null;
  /** A picture on which nothing stood stays as it is, too. */
  keepsEmpty?: boolean;
}

/**
 * The graph is another one. As long as something of the picture is left it stays; else the picture of a start takes
 * its place. Steps that showed only what is gone are left out, so that none leads to an empty picture. True: the
 * picture stays.
 */
export async function takeInGraph({
  gone = null,
  before = null,
  keepsEmpty = false,
}: GraphChange = {}): Promise<boolean> {
  const wasEmpty = app.getState().present.nodes.length === 0;
  const missing = await refreshFacts(before);
  const next = await askFirstView();
  remember(next.slice);
  changeFirst(next, gone);
  const { panel } = app.getState().present;
  if (before !== null) app.setState({ ...before, present: { ...before.present, panel } });
  const isKept = isLeft(app.getState().present) || (keepsEmpty && wasEmpty);
  app.setState((state) =>
    isKept ? withoutGoneSteps({ ...state, present: withoutMissing(state.present, missing) }) : beginAnew(state, next),
  );
  await queryClient.invalidateQueries();
  return isKept;
}

const isLeft = ({ nodes }: ViewState): boolean => nodes.some((id) => facts.nodes.has(id));

const withoutGoneSteps = (history: History): History =>
  withoutViews(
    history,
    (view) => !isLeft(view),
    (one, other) => isSameState(stateOf(one), stateOf(other)),
  );

/** Panel and drawer stay open, and what was done before can be taken back. */
function beginAnew(state: AppState, first: FirstView): Partial<AppState> {
  const { panel, drawer } = state.present;
  // The step away from a view that is gone ends at the new one, whatever it was called.
  const past = [...state.past, { view: state.present, told: { key: "step.open" }, merge: null }] as const;
  const history = withoutGoneSteps({ past, present: { ...baseView(first), panel, drawer }, future: [] });
  return { first, ...history, opened: null, conflict: null };
}
