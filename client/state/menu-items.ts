import { groupId } from "../graph/groups.ts";
import type { MessageKey, Values } from "../text/messages.ts";
import type { AppState } from "./app-store.ts";
import type { Action } from "./actions/action.ts";
import { collapseSelected } from "./actions/collapse.ts";
import { expandMark } from "./actions/expand.ts";
import { groupsAround, groupSelected, groupTogether, openSelectedGroup } from "./actions/group.ts";
import { hideSelected, keepSelected, showAllHidden } from "./actions/hide.ts";
import { lassoNext } from "./actions/lasso.ts";
import { writeOnSelected } from "./actions/notes.ts";
import { openInspector } from "./actions/open-inspector.ts";
import { letPinnedGo, pinLoose } from "./actions/pin.ts";
import {
  selectAll,
  selectBetween,
  selectLinkedToThree,
  selectLinkedToTwo,
  selectNeighbours,
  selectSameKind,
} from "./actions/select-more.ts";
import { waysBetween, waysFrom, waysThrough, waysTo } from "./actions/ways.ts";

/** An action as the menu words it: shorter than in the list of keys, for what it is about lies under it. */
export interface MenuItem {
  action: Action;
  label: MessageKey;
  values?: Values;
  /** The group that `{name}` stands for. */
  of?: string;
}

/** What can be done with the selection, in groups. Those that are not possible just now are left out. */
export const MENU_OF_SELECTION: readonly (readonly MenuItem[])[] = [
  [
    { action: openInspector, label: "menu.open" },
    { action: writeOnSelected, label: "menu.write-note" },
    { action: expandMark, label: "menu.expand" },
    { action: collapseSelected, label: "node.collapse" },
    { action: openSelectedGroup, label: "menu.ungroup" },
    { action: groupSelected, label: "menu.group" },
  ],
  [
    { action: waysTo, label: "menu.ways-to" },
    { action: waysFrom, label: "menu.ways-from" },
    { action: waysThrough, label: "menu.ways-through" },
    { action: waysBetween, label: "menu.ways-between" },
  ],
  [
    { action: hideSelected, label: "menu.hide" },
    { action: keepSelected, label: "menu.keep" },
    { action: pinLoose, label: "menu.pin" },
    { action: letPinnedGo, label: "menu.unpin" },
  ],
  [
    { action: selectNeighbours, label: "keys.neighbours" },
    { action: selectSameKind, label: "keys.same-kind" },
    { action: selectBetween, label: "keys.between" },
    { action: selectLinkedToTwo, label: "keys.linked-to-two" },
    { action: selectLinkedToThree, label: "keys.linked-to-three" },
  ],
];

/** Where nothing is under the pointer. */
export const MENU_OF_PICTURE: readonly (readonly MenuItem[])[] = [
  [
    { action: selectAll, label: "keys.all" },
    { action: lassoNext, label: "menu.lasso" },
  ],
  [{ action: showAllHidden, label: "keys.show-hidden" }],
];

/** One entry for each way to group the selected mark with others; the key is for the first. */
export function groupItems(state: AppState): MenuItem[] {
  return groupsAround(state).map(({ group, count }, index) => ({
    action: {
      label: "keys.group",
      shortcuts: index === 0 ? [{ key: "u" }] : [],
      isPossible: () => true,
      perform: () => groupTogether(group),
    },
    label: "menu.group-all",
    values: { count },
    of: groupId(group),
  }));
}
