import type { Period } from "../graph/periods.ts";
import type { ViewState } from "../graph/view-state.ts";
import type { Told } from "./told.ts";

/** One change: the view on its other side, and what was done. */
interface Step {
  view: ViewState;
  told: Told;
  /** Steps that follow each other with the same word here are one step ("select", "select", …). */
  merge: string | null;
}

export interface History {
  past: readonly Step[];
  present: ViewState;
  future: readonly Step[];
}

/** Steps kept. Views share what did not change between them, so a step costs little. */
export const KEPT_STEPS = 500;

export function commit(history: History, next: ViewState, told: Told, merge: string | null = null): History {
  const last = history.past.at(-1);
  if (merge !== null && last?.merge === merge && history.future.length === 0) {
    return { past: [...history.past.slice(0, -1), { ...last, told }], present: next, future: [] };
  }
  const past = [...history.past, { view: history.present, told, merge }].slice(-KEPT_STEPS);
  return { past, present: next, future: [] };
}

/**
 * The history without the views that lead nowhere any more; steps over one become a single step, told as the last of
 * them. Two views that are the same once nothing stands between them become one. `present` is taken as it is.
 */
export function withoutViews(
  { past, present, future }: History,
  leadsNowhere: (view: ViewState) => boolean,
  isSame: (one: ViewState, other: ViewState) => boolean,
): History {
  const kept: Step[] = [];
  let hasGap = false;
  for (const step of past) {
    const last = kept.at(-1);
    const isGone = leadsNowhere(step.view);
    if (last !== undefined && (isGone || (hasGap && isSame(last.view, step.view)))) {
      kept[kept.length - 1] = { ...step, view: last.view };
    } else if (!isGone) kept.push(step);
    hasGap = isGone;
  }
  const last = kept.at(-1);
  if (hasGap && last !== undefined && isSame(last.view, present)) kept.pop();
  const ahead = future.filter(({ view }) => !leadsNowhere(view));
  const next = ahead[0];
  if (next !== undefined && next !== future[0] && isSame(next.view, present)) ahead.shift();
  return { past: kept, present, future: ahead };
}

/**
 * The past once something that went on beside the steps has come to rest: its own step is told anew, and every view
 * after it keeps these periods, so that taking those steps back leaves them as they are.
 */
export function settle(
  past: History["past"],
  step: Step,
  { periods, told }: { periods: readonly Period[]; told: Told },
): History["past"] {
  const at = past.indexOf(step);
  if (at < 0) return past;
  return past.map((each, index) => {
    if (index < at) return each;
    if (index === at) return { ...each, told };
    return { ...each, view: { ...each.view, filter: { ...each.view.filter, periods } } };
  });
}

/** Opening or closing a panel is no step, so none takes it back. */
function withPanelOf(view: ViewState, { panel }: ViewState): ViewState {
  return view.panel === panel ? view : { ...view, panel };
}

/** Back to the very view that stood before the last step, beside the panel of now; unchanged where there is none. */
export function undo(history: History): History {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: withPanelOf(last.view, history.present),
    future: [{ ...last, view: history.present }, ...history.future],
  };
}

export function redo(history: History): History {
  const [next, ...rest] = history.future;
  if (next === undefined) return history;
  return {
    past: [...history.past, { ...next, view: history.present }],
    present: withPanelOf(next.view, history.present),
    future: rest,
  };
}
