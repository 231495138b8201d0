import type { PictureNode } from "../graph/picture.ts";
import { positionOutline } from "../ui/position-outline.ts";
import type { Theme } from "../ui/tokens.ts";
import { INK, KIND, mix } from "../ui/tokens.ts";
import type { MarkLook } from "./attributes.ts";
import { markedShare, type Focus } from "./focus.ts";
import { SHAPE_NUMBER } from "./programs/shapes.ts";
import type { Rings } from "./rings.ts";

export const CLEAR = "#00000000";

/** Shares of the way to the paper. */
const DIMMED = 0.82;
const CONTEXT = 0.28;
/** Pixels by which a group's mark is larger, and again by how many it stands for. */
const GROUP_ADDS = 4;
const OUTLINE_NUMBER = { exact: 0, rough: 1, sea: 2 } as const;

/** The colour of what lies under the marks. */
export function paperOf(mode: Focus["mode"], theme: Theme): string {
  return mode === "map" ? INK[theme].land : INK[theme].canvas;
}

/** How a mark looks: kind gives shape and colour, story and focus how dark it is, position its outline. */
export function markLook(item: PictureNode, presence: number, focus: Focus, rings: Rings, theme: Theme): MarkLook {
  const paper = paperOf(focus.mode, theme);
  const kind = KIND[item.node.kind];
  const dimmed = focus.kept !== null && !focus.kept.has(item.id);
  const own = kind[theme];
  const pale = mix(own, paper, dimmed ? DIMMED : item.story ? 0 : CONTEXT);
  const color = mix(paper, pale, presence);
  const outline = positionOutline(item.node);
  const encloses = focus.mode === "map" && item.node.kind === "area" && item.group === null;
  return {
    size: markSize(item, focus.mode, rings),
    color,
    // On the map an area lets what lies in it shine through: the one exception to "never see-through".
    fill: encloses ? `${own}${dimmed ? "0a" : "1c"}` : fillOf(color, paper, { kind, outline, theme }),
    halo: presence === 1 ? haloOf(focus, item.id, theme) : CLEAR,
    shape: SHAPE_NUMBER[kind.shape],
    outline: OUTLINE_NUMBER[outline],
    zIndex: encloses || dimmed ? 0 : focus.pointed.has(item.id) ? 3 : item.story ? 2 : 1,
    dimmed,
  };
}

/** The highlighter under a mark or a line; half of it is mixed with the paper, never see-through. */
export function haloOf(focus: Focus, id: string, theme: Theme): string {
  const share = markedShare(focus, id);
  return share === 0 ? CLEAR : mix(INK[theme].mark, paperOf(focus.mode, theme), 1 - share);
}

function fillOf(
  color: string,
  paper: string,
  { kind, outline, theme }: { kind: { shape: string }; outline: string; theme: Theme },
): string {
  if (kind.shape === "empty-page") return paper;
  if (outline === "exact") return color;
  return mix(color, paper, theme === "dark" ? 0.78 : 0.86);
}

/** Pixels from the middle to the outline; the same at every zoom. */
function markSize(item: PictureNode, mode: Focus["mode"], rings: Rings): number {
  const own = ownSize(item, mode, rings);
  if (item.group === null) return own;
  return own + GROUP_ADDS + Math.min(GROUP_ADDS, Math.log2(item.group.members.length));
}

function ownSize({ id, node, story }: PictureNode, mode: Focus["mode"], rings: Rings): number {
  const isWide = node.kind === "country" || node.kind === "area";
  if (mode === "map") {
    const ring = rings.radius.get(id);
    if (ring !== undefined) return ring;
    if (rings.inside.has(id) && isWide) return 4;
    if (isWide) return story ? 11 : 9;
    return story ? 6 : 4.5;
  }
  if (isWide) return story ? 12 : 9;
  if (node.kind === "case") return story ? 9.5 : 7;
  return story ? 7.5 : 5.5;
}
