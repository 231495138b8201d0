import type { Kind } from "../../contract/kinds.ts";
import type { GraphNode } from "../../contract/slice.ts";

/** Marks drawn as one, said by rule where it can be, so that it holds for what comes later too. */
export type Group =
  | { by: "kind"; value: Kind }
  /** The names from the widest place to this one: names are unique along one path. */
  | { by: "place"; path: readonly string[] }
  /** Picked one by one. */
  | { by: "marks"; ids: readonly string[] };

const PREFIX = "group:";
const LINKS_PREFIX = "links:";
const STEP = " › ";

/** Names the mark of a group; the same rule has the same id in every picture. */
export function groupId(group: Group): string {
  switch (group.by) {
    case "kind":
      return `${PREFIX}kind:${group.value}`;
    case "place":
      return `${PREFIX}place:${group.path.join(STEP)}`;
    default:
      return `${PREFIX}marks:${group.ids[0] ?? ""}`;
  }
}

export const isGroupId = (id: string): boolean => id.startsWith(PREFIX);

/** Names links that are drawn as one, by one of them. */
export const mergedId = (ids: readonly string[]): string => `${LINKS_PREFIX}${ids.toSorted()[0] ?? ""}`;

export const isMergedId = (id: string): boolean => id.startsWith(LINKS_PREFIX);

/** What an id of a group or of merged links says by itself: for a history that outlives the group. */
export type Spoken = { of: "kind"; kind: Kind } | { of: "place"; name: string } | { of: "others"; first: string };

export function spoken(id: string): Spoken | null {
  if (isMergedId(id)) return { of: "others", first: id.slice(LINKS_PREFIX.length) };
  const [, by, rest = ""] = /^group:(kind|place|marks):(.*)$/s.exec(id) ?? [];
  if (by === "kind") return { of: "kind", kind: rest as Kind };
  if (by === "place") return { of: "place", name: rest.split(STEP).at(-1) ?? rest };
  return by === "marks" ? { of: "others", first: rest } : null;
}

/** The place itself belongs to its group. */
export function belongsTo(group: Group, node: GraphNode): boolean {
  switch (group.by) {
    case "kind":
      return node.kind === group.value;
    case "place": {
      const path = pathOf(node);
      return path.length >= group.path.length && group.path.every((name, index) => path[index] === name);
    }
    default:
      return group.ids.includes(node.id);
  }
}

/** From the widest place that it lies in to itself; empty for what is no place. */
export function pathOf({ place, name }: GraphNode): readonly string[] {
  return place === undefined ? [] : [...place.within, name];
}

/** The first rule that takes a mark has it, and the first of two with one id; a group of one is that mark itself. */
export function dealOut<T>(
  groups: readonly Group[],
  marks: readonly T[],
  nodeOf: (mark: T) => GraphNode,
): { group: Group; members: T[] }[] {
  let left = marks;
  const byId = new Map(groups.toReversed().map((group) => [groupId(group), group]));
  return groups.flatMap((group) => {
    if (byId.get(groupId(group)) !== group) return [];
    const members = left.filter((mark) => belongsTo(group, nodeOf(mark)));
    if (members.length < 2) return [];
    const taken = new Set(members);
    left = left.filter((mark) => !taken.has(mark));
    return [{ group, members }];
  });
}

/** Places around a mark that hold other marks too, the nearest first; of two that hold the same ones the nearer. */
export function placesAround(node: GraphNode, all: readonly GraphNode[]): { group: Group; count: number }[] {
  const path = pathOf(node);
  const levels = path.map((_, index) => {
    const group: Group = { by: "place", path: path.slice(0, path.length - index) };
    return { group, count: all.filter((other) => belongsTo(group, other)).length };
  });
  return levels.filter(({ count }, index) => count >= 2 && count !== levels[index - 1]?.count);
}
