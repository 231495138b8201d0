import { selectionOf } from "../../graph/selection.ts";
import type { Picture } from "../../graph/picture.ts";
import { announce, app } from "../app-store.ts";
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

function grow(growth: Growth): void {
  const { present } = app.getState();
  const before = selectionOf(present);
  const picture = currentPicture(currentWords());
  const drawn = new Set([...picture.nodes, ...picture.edges].map(({ id }) => id));
  const after = [...new Set(growth(picture, new Set(before)))].filter((id) => drawn.has(id) || before.includes(id));
  selectMany(after);
  announce({ key: "say.selected", values: { count: after.length } });
}

/** Marks linked to at least `least` marks of the selection, without the selection itself. */
export function linkedToAtLeast(picture: Picture, selection: ReadonlySet<string>, least: number): string[] {
  const partners = new Map<string, Set<string>>();
  const note = (id: string, other: string) => {
    if (selection.has(id) || !selection.has(other)) return;
    partners.set(id, (partners.get(id) ?? new Set<string>()).add(other));
  };
  for (const { source, target } of picture.edges) {
    note(source, target);
    note(target, source);
  }
  return [...partners].filter(([, own]) => own.size >= least).map(([id]) => id);
}

export const selectLinkedToAtLeast = (least: number): void =>
  grow((picture, selection) => linkedToAtLeast(picture, selection, least));

const hasSelection: Action["isPossible"] = ({ present }) => selectionOf(present).length > 0;

export const selectNeighbours: Action = {
  label: "keys.neighbours",
  shortcuts: [{ key: "n" }],
  isPossible: hasSelection,
  perform: () => grow(withNeighbours),
};

export const selectSameKind: Action = {
  label: "keys.same-kind",
  shortcuts: [{ key: "s" }],
  isPossible: hasSelection,
  perform: () => grow(sameKind),
};

export const selectBetween: Action = {
  label: "keys.between",
  shortcuts: [{ key: "b" }],
  isPossible: ({ present }) => present.several.length > 1,
  perform: () => grow(linksBetween),
};

export const selectAll: Action = {
  label: "keys.all",
  shortcuts: [{ key: "a", ctrl: true }],
  isPossible: ({ present }) => present.nodes.length > 0,
  perform: () => selectMany(currentPicture(currentWords()).nodes.map(({ id }) => id)),
};
