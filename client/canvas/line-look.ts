import type { LineEnd, PictureEdge } from "../graph/picture.ts";
import type { Theme } from "../ui/tokens.ts";
import { MODE, mix } from "../ui/tokens.ts";
import type { LineLook } from "./attributes.ts";
import { markedShare, type Focus } from "./focus.ts";
import { CLEAR, haloOf, paperOf } from "./mark-look.ts";

/** Pixels by the number of independent claims, for the context; four and more are the same. */
const WIDTHS = [1.2, 1.2, 2.1, 3.2, 4] as const;
const STORY_ADDS = 0.5;
/** Shares of the way to the paper. */
const DIMMED = 0.8;
const CONTEXT = 0.42;
const STORY = 0.06;
const DASH_NUMBER = { reported: 0, inferred: 1, fictional: 2 } as const;
const END_NUMBER: Readonly<Record<LineEnd, number>> = { head: 0, open: 1, bar: 2, none: 3 };

/** How a line looks: dash is status, width independent claims, colour manner. */
export function lineLook(item: PictureEdge, presence: number, focus: Focus, theme: Theme): LineLook {
  const paper = paperOf(focus.mode, theme);
  const isMarked = markedShare(focus, item.id) > 0;
  const dimmed = focus.kept !== null && !focus.kept.has(item.id);
  const pale = mix(MODE[item.edge.mode ?? "unknown"][theme], paper, paleness(item, { dimmed, isMarked }));
  const width = (WIDTHS[Math.min(item.edge.voices, WIDTHS.length - 1)] ?? WIDTHS[0]) + (item.story ? STORY_ADDS : 0);
  return {
    size: width * (focus.mode === "map" ? 1.15 : 1),
    color: mix(paper, pale, presence),
    halo: presence === 1 ? haloOf(focus, item.id, theme) : CLEAR,
    dash: DASH_NUMBER[item.edge.status ?? "reported"],
    end: END_NUMBER[item.end],
    zIndex: isMarked ? 3 : dimmed ? 0 : item.story ? 2 : 1,
    dimmed,
  };
}

function paleness(item: PictureEdge, { dimmed, isMarked }: { dimmed: boolean; isMarked: boolean }): number {
  if (dimmed) return DIMMED;
  if (isMarked) return 0;
  return item.story ? STORY : CONTEXT;
}
