import { keyName } from "../text/key-names.ts";
import type { Language, MessageKey } from "../text/messages.ts";
import type { Action, Shortcut } from "./actions/action.ts";
import { showBoth, showFlows, showGraph, showMap } from "./actions/change-mode.ts";
import { collapseSelected } from "./actions/collapse.ts";
import { openExport } from "./actions/open-export.ts";
import { expandSelected } from "./actions/expand.ts";
import { groupOrOpen } from "./actions/group.ts";
import { hideSelected, keepSelected, showAllHidden } from "./actions/hide.ts";
import { pinSelected } from "./actions/pin.ts";
import { lassoNext } from "./actions/lasso.ts";
import {
  selectAll,
  selectBetween,
  selectLinkedToThree,
  selectLinkedToTwo,
  selectNeighbours,
  selectSameKind,
} from "./actions/select-more.ts";
import { focusSearch } from "./actions/focus-search.ts";
import { goToSaving } from "./actions/save-view.ts";
import { share } from "./actions/share.ts";
import { nextPart, previousPart } from "./actions/next-part.ts";
import { redoStep } from "./actions/redo.ts";
import { writeOnSelected } from "./actions/notes.ts";
import { showSavedQuestions } from "./actions/show-questions.ts";
import { showKeys } from "./actions/show-keys.ts";
import { stepBack } from "./actions/step-back.ts";
import { takeTour } from "./actions/take-tour.ts";
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
  groupOrOpen,
  writeOnSelected,
  selectNeighbours,
  selectSameKind,
  selectBetween,
  selectLinkedToTwo,
  selectLinkedToThree,
  selectAll,
  lassoNext,
  undoStep,
  redoStep,
  showGraph,
  showMap,
  showBoth,
  showFlows,
  showSavedQuestions,
  goToSaving,
  share,
  openExport,
  nextPart,
  previousPart,
  stepBack,
  takeTour,
  showKeys,
];

/** What the keyboard does on the picture itself, told in the same list. */
export const PICTURE_KEYS: readonly { label: MessageKey; shortcuts: readonly Shortcut[] }[] = [
  { label: "keys.walk", shortcuts: ["←", "→", "↑", "↓"].map((key) => ({ key })) },
  { label: "keys.walk-adding", shortcuts: [{ key: "←→↑↓", shift: true }] },
  { label: "keys.open", shortcuts: [{ key: "Enter" }] },
  { label: "keys.menu", shortcuts: [{ key: "Menu" }, { key: "F10", shift: true }] },
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

/** As it stands on the keyboard. */
export function keyWords({ key, ctrl = false, shift = false }: Shortcut, language: Language): string {
  const held = [...(ctrl ? ["Ctrl"] : []), ...(shift ? ["Shift"] : [])];
  return [...held, ctrl && key.length === 1 ? key.toUpperCase() : key].map((each) => keyName(each, language)).join(" ");
}
