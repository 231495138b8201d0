import { groupId, isGroupId, placesAround, type Group } from "../../graph/groups.ts";
import type { PictureNode } from "../../graph/picture.ts";
import { heldMarks } from "../../graph/counts.ts";
import { selecting, selectionOf } from "../../graph/selection.ts";
import { announce, app, change, type AppState } from "../app-store.ts";
import { currentPicture } from "../picture-store.ts";
import { currentWords } from "../use-words.ts";
import type { Action } from "./action.ts";

/** Draws what a rule takes as one mark. The newest rule comes first: it takes from the older ones. */
export function groupTogether(group: Group): void {
  const { present } = app.getState();
  const id = groupId(group);
  const [first] = present.groups;
  if (first !== undefined && JSON.stringify(first) === JSON.stringify(group)) return;
  const others = present.groups.filter((other) => groupId(other) !== id);
  const told = { key: "step.group", of: id } as const;
  change({ groups: [group, ...others], ...selecting([id]) }, told);
  announce(told);
}

/** Draws its members again where they were; they are what is selected then. */
export function openGroup(id: string): void {
  const { present } = app.getState();
  if (!present.groups.some((group) => groupId(group) === id)) return;
  const members = markOf(id)?.group?.members ?? [];
  const { [id]: _place, ...positions } = present.positions;
  const told = { key: "step.ungroup", of: id } as const;
  change(
    {
      groups: present.groups.filter((group) => groupId(group) !== id),
      positions,
      pinned: present.pinned.filter((other) => other !== id),
      ...selecting(members.map((member) => member.id)),
    },
    told,
  );
  announce(told);
}

const drawn = () => currentPicture(currentWords()).nodes;
const markOf = (id: string | null): PictureNode | undefined => drawn().find((node) => node.id === id);

/** The marks of the selection that are drawn, those of groups one by one. */
function pickedMarks(state: AppState): string[] {
  const selection = new Set(selectionOf(state.present));
  return drawn()
    .filter(({ id }) => selection.has(id))
    .flatMap(({ id, group }) => group?.members.map((member) => member.id) ?? id);
}

export const openSelectedGroup: Action = {
  label: "keys.group",
  shortcuts: [{ key: "u" }],
  isPossible: ({ present }) => present.selected !== null && isGroupId(present.selected),
  perform: () => {
    const { selected } = app.getState().present;
    if (selected !== null) openGroup(selected);
  },
};

export const groupSelected: Action = {
  label: "keys.group",
  shortcuts: [{ key: "u" }],
  isPossible: (state) => state.present.several.length > 1 && pickedMarks(state).length > 1,
  perform: () => groupTogether({ by: "marks", ids: pickedMarks(app.getState()) }),
};

/** `u`: opens the group that is selected, else groups what is selected together, else all of the mark's kind. */
export const groupOrOpen: Action = {
  label: "keys.group",
  shortcuts: [{ key: "u" }],
  isPossible: (state) =>
    openSelectedGroup.isPossible(state) || groupSelected.isPossible(state) || groupsAround(state).length > 0,
  perform: () => {
    const state = app.getState();
    const fitting = [openSelectedGroup, groupSelected].find(({ isPossible }) => isPossible(state));
    const [first] = groupsAround(state);
    if (fitting !== undefined) fitting.perform();
    else if (first !== undefined) groupTogether(first.group);
  },
};

/** Places offered at most: the nearest. */
const MOST_PLACES = 4;

/** What the one selected mark can be grouped by, with how many marks that takes: its kind, and places around it. */
export function groupsAround({ present }: AppState): { group: Group; count: number }[] {
  const mark = markOf(present.selected);
  if (mark === undefined || mark.group !== null) return [];
  const { node } = mark;
  const all = heldMarks(currentPicture(currentWords())).map((other) => other.node);
  const byKind = { group: { by: "kind", value: node.kind } as const, count: 0 };
  byKind.count = all.filter(({ kind }) => kind === node.kind).length;
  return [...(byKind.count > 1 ? [byKind] : []), ...placesAround(node, all).slice(0, MOST_PLACES)];
}
