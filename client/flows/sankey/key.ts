import type { Mode } from "../../../contract/kinds.ts";
import type { ScreenWords } from "../../text/words.ts";
import { INK, type Theme } from "../../ui/tokens.ts";
import type { KeyItem } from "../key-band.ts";
import { piece } from "../piece.ts";
import type { Part, SankeyModel } from "./model.ts";
import { paintPart } from "./paint.ts";
import { paintBar } from "./paint-row.ts";

const LENGTH = 28;
const HEIGHT = 9;
const PLAIN: Part = {
  mode: "unknown",
  status: "reported",
  isTaken: false,
  isAfter: false,
  isUntold: false,
  isOpen: false,
  cases: [],
};
/** A sample of the width is a number of cases that is neither a hair nor a wall. */
const LEAST_SAMPLE = 2;

/** What widths, edges, ends and colours mean, of what is drawn only. `perCase`: pixels; null: not known yet. */
export function keyOf(
  { nodes, links }: SankeyModel,
  perCase: number | null,
  { words, theme }: { words: ScreenWords; theme: Theme },
): KeyItem[] {
  const { t } = words;
  const parts = links.flatMap((link) => link.parts);
  const has = (test: (part: Part) => boolean) => parts.some(test);
  const band = (look: Partial<Part>, text: string, height = HEIGHT): KeyItem => ({
    text,
    width: LENGTH,
    draw: (x, y) => {
      const crossings = [{ from: { x, y }, to: { x: x + LENGTH, y } }];
      return paintPart({ ...PLAIN, ...look }, { crossings, thickness: height, from: 0, to: 1 }, theme);
    },
  });
  const modes = [...new Set(parts.map(({ mode }) => mode))].toSorted();
  const statuses = (["reported", "inferred", "fictional"] as const).filter((own) =>
    has(({ status }) => status === own),
  );
  return [
    ...(parts.length === 0 ? [] : [widthItem(perCase, words, theme)]),
    ...statuses.map((status) => band({ status }, t(`status.${status}`))),
    ...(has(({ isTaken }) => isTaken) ? [band({ isTaken: true }, t("sankey.key.taken"))] : []),
    ...(has(({ isAfter }) => isAfter) ? [band({ isAfter: true }, t("sankey.key.after"))] : []),
    ...(has(({ isOpen }) => isOpen) ? [band({ isOpen: true }, t("sankey.open"))] : []),
    ...(nodes.some(({ kind }) => kind === "untold" || kind === "open")
      ? [{ text: t("sankey.key.untold"), width: 9, draw: hatched(theme) }]
      : []),
    ...modes.map((mode: Mode) => band({ mode }, t(`manner.${mode}`))),
  ];
}

/** As high as so many cases; before that is known it takes the room of the longest number. */
function widthItem(perCase: number | null, { t }: ScreenWords, theme: Theme): KeyItem {
  const count = perCase === null ? 1000 : ([1, 10, 100, 1000].find((cases) => cases * perCase >= LEAST_SAMPLE) ?? 1000);
  const height = Math.max(1, count * (perCase ?? 1));
  const draw: KeyItem["draw"] = (x, y) => [
    piece("rect", { x, y: y - height / 2, width: 12, height, fill: INK[theme].ink2 }),
  ];
  return { text: t("flows.cases", { count }), width: 12, draw };
}

const hatched =
  (theme: Theme): KeyItem["draw"] =>
  (x, y) =>
    paintBar("untold", { x, y: y - 7, width: 9, height: 14 }, theme);
