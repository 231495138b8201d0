import { selectionOf } from "../../graph/selection.ts";
import type { Picture } from "../../graph/picture.ts";
import type { MessageKey } from "../../text/messages.ts";
import { announce, app, type AppState } from "../app-store.ts";
import { currentPicture } from "../picture-store.ts";
import { currentWords } from "../use-words.ts";
import type { Action } from "./action.ts";
import { selectMany } from "./select.ts";

/** What a selection grows to, on what is drawn. Ids in, ids out. */
type Growth = (picture: Picture, selection: ReadonlySet<string>) => readonly string[];

/** What a link away is, with the links. */
const withNeighbours: Growth = ({ edges }, selection) => [
  ...selection,
  ...edges
    .filter(({ id, source, target }) => selection.has(source) || selection.has(target) || selection.has(id))
    .flatMap(({ source, target }) => [source, target]),
];

/** Every mark of the same kinds, every link of the same types. */
const sameKind: Growth = ({ nodes, edges }, selection) => {
  const kinds = new Set(nodes.filter(({ id }) => selection.has(id)).map(({ node }) => node.kind));
  const types = new Set(edges.filter(({ id }) => selection.has(id)).map(({ edge }) => edge.type));
  return [
    ...selection,
    ...nodes.filter(({ node }) => kinds.has(node.kind)).map(({ id }) => id),
    ...edges.filter(({ edge }) => types.has(edge.type)).map(({ id }) => id),
  ];
};

/** The links whose both ends are selected. */
const linksBetween: Growth = ({ edges }, selection) => [
  ...selection,
  ...edges.filter(({ source, target }) => selection.has(source) && selection.has(target)).map(({ id }) => id),
];

/** Marks linked to at least `least` marks of the selection, without the selection itself. */
export function linkedToAtLeast({ edges }: Picture, selection: ReadonlySet<string>, least: number): string[] {
  const partners = new Map<string, Set<string>>();
  const note = (id: string, other: string) => {
    if (selection.has(id) || !selection.has(other)) return;
    partners.set(id, (partners.get(id) ?? new Set<string>()).add(other));
  };
  for (const { source, target } of edges) {
    note(source, target);
    note(target, source);
  }
  return [...partners].filter(([, own]) => own.size >= least).map(([id]) => id);
}

const linkedTo =
  (least: number): Growth =>
  (picture, selection) =>
    linkedToAtLeast(picture, selection, least);

/** The selection after it grew; null: it would be the same, or nothing. */
function grown(growth: Growth, { present }: AppState): readonly string[] | null {
  const before = selectionOf(present);
  if (before.length === 0) return null;
  const picture = currentPicture(currentWords());
  const drawn = new Set([...picture.nodes, ...picture.edges].map(({ id }) => id));
  const after = [...new Set(growth(picture, new Set(before)))].filter((id) => drawn.has(id) || before.includes(id));
  const isSame = after.length === before.length && after.every((id) => before.includes(id));
  return isSame || after.length === 0 ? null : after;
}

function grow(growth: Growth): void {
  const after = grown(growth, app.getState());
  if (after === null) return;
  selectMany(after);
  announce({ key: "say.selected", values: { count: after.length } });
}

export const selectLinkedToAtLeast = (least: number): void => grow(linkedTo(least));

function growing(label: MessageKey, key: string, growth: Growth): Action {
  return {
    label,
    shortcuts: [{ key }],
    isPossible: (state) => grown(growth, state) !== null,
    perform: () => grow(growth),
  };
}

export const selectNeighbours = growing("keys.neighbours", "n", withNeighbours);
export const selectSameKind = growing("keys.same-kind", "s", sameKind);
export const selectBetween = growing("keys.between", "b", linksBetween);
export const selectLinkedToTwo = growing("keys.linked-to-two", "2", linkedTo(2));
export const selectLinkedToThree = growing("keys.linked-to-three", "3", linkedTo(3));

export const selectAll: Action = {
  label: "keys.all",
  shortcuts: [{ key: "a", ctrl: true }],
  isPossible: ({ present }) => present.nodes.length > 0,
  perform: () => selectMany(currentPicture(currentWords()).nodes.map(({ id }) => id)),
};
