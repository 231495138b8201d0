import type { Facts } from "./facts.ts";
import type { Picture, PictureEdge } from "./picture.ts";

/**
 * What tells the same on this picture as a selected thing that it does not draw: of a leg the lines of its cases,
 * of a case or one of its lines the legs that were made from it. null: it is drawn, or nothing stands for it.
 */
export function standIns(picture: Picture, selected: string | null, facts: Facts): ReadonlySet<string> | null {
  if (selected === null || isDrawn(picture, selected)) return null;
  const holder = holderOf(picture, selected);
  if (holder !== null) return new Set(holder);
  const edge = facts.edges.get(selected);
  const telling = picture.edges.filter((drawn) =>
    edge?.type === "ROUTE" ? isLineOf(drawn, edge.cases, [edge.from, edge.to]) : tells(drawn, edge?.from ?? selected),
  );
  if (telling.length === 0) return null;
  return new Set(telling.flatMap(({ id, source, target }) => [id, source, target]));
}

/** The group or the line that a mark or a link is drawn by, where it is not drawn itself. */
function holderOf({ nodes, edges }: Picture, id: string): readonly string[] | null {
  const line = edges.find(({ merged }) => merged.some((link) => link.id === id));
  if (line !== undefined) return [line.id, line.source, line.target];
  const holds = (items: readonly { id: string }[] = []) => items.some((item) => item.id === id);
  const mark = nodes.find(({ group }) => holds(group?.members) || holds(group?.links));
  return mark === undefined ? null : [mark.id];
}

function isDrawn({ nodes, edges }: Picture, id: string): boolean {
  return nodes.some((node) => node.id === id) || edges.some((edge) => edge.id === id);
}

function isLineOf({ edge }: PictureEdge, cases: readonly string[], ends: readonly string[]): boolean {
  return cases.includes(edge.from) && ends.includes(edge.to);
}

const tells = ({ edge }: PictureEdge, file: string) => edge.type === "ROUTE" && edge.cases.includes(file);
