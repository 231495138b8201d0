import type { Action, Shortcut } from "./actions/action.ts";
import { showGraph, showMap } from "./actions/change-mode.ts";
import { collapseSelected } from "./actions/collapse.ts";
import { openExport } from "./actions/open-export.ts";
import { expandSelected } from "./actions/expand.ts";
import { hideSelected, keepSelected, showAllHidden } from "./actions/hide.ts";
import { pinSelected } from "./actions/pin.ts";
import { selectAll, selectBetween, selectNeighbours, selectSameKind } from "./actions/select-more.ts";
import { focusSearch } from "./actions/focus-search.ts";
import { redoStep } from "./actions/redo.ts";
import { showKeys } from "./actions/show-keys.ts";
import { stepBack } from "./actions/step-back.ts";
import { undoStep } from "./actions/undo.ts";

/** Everything the keyboard can do, in the order of the list of keys. */
export const ACTIONS: readonly Action[] = [
  focusSearch,
  expandSelected,
  collapseSelected,
  showAllHidden,
  hideSelected,
  keepSelected,
  pinSelected,
  selectNeighbours,
  selectSameKind,
  selectBetween,
  selectAll,
  undoStep,
  redoStep,
  showGraph,
  showMap,
  openExport,
  stepBack,
  showKeys,
];

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

export function actionFor(event: Pressed): Action | undefined {
  return ACTIONS.find(({ shortcuts }) => shortcuts.some((shortcut) => matches(shortcut, event)));
}

function matches({ key, ctrl = false, shift }: Shortcut, event: Pressed): boolean {
  if (event.altKey || (event.ctrlKey || event.metaKey) !== ctrl) return false;
  // Which keys need Shift for "/" and "?" depends on the keyboard: there the character itself decides.
  const isShiftRight = ctrl || shift !== undefined ? event.shiftKey === (shift ?? false) : true;
  return isShiftRight && event.key.toLowerCase() === key.toLowerCase();
}
