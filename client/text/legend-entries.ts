import type { Kind, Mode, Status } from "../../contract/kinds.ts";
import type { LegendContent } from "../graph/legend.ts";
import type { SampleEnd } from "../ui/line-parts.ts";
import type { PositionOutline } from "../ui/position-outline.ts";
import type { ScreenWords } from "./words.ts";

export interface MarkSample {
  kind: Kind;
  outline: PositionOutline;
}

export interface LineSample {
  mode: Mode;
  status: Status;
  end: SampleEnd;
  /** Pixels across, and from end to end. */
  width: number;
  length: number;
}

/** A sample and what it means. */
export interface LegendEntry {
  key: string;
  sample:
    | { mark: MarkSample }
    | { lines: readonly LineSample[] }
    | { sign: "disputed" }
    | { count: string }
    | { tint: "country" };
  text: string;
}

/** The legend in its four groups, those without an entry left out: kinds, manners, ends, how well known. */
export function legendEntries(content: LegendContent, words: ScreenWords): LegendEntry[][] {
  const groups = [kindEntries, mannerEntries, endEntries, knownEntries];
  return groups.map((entries) => entries(content, words)).filter((entries) => entries.length > 0);
}

const isWide = (kind: Kind) => kind === "country" || kind === "area";
const LINE: LineSample = { mode: "unknown", status: "reported", end: "head", width: 2, length: 20 };

function kindEntries(
  { kinds, hasRough, hasSea, hasGroups, hasTint }: LegendContent,
  { t }: ScreenWords,
): LegendEntry[] {
  const listed = kinds.filter((kind) => !(kind === "area" && kinds.includes("country")));
  const mark = (kind: Kind, outline: PositionOutline) => ({ mark: { kind, outline } });
  return [
    ...listed.map((kind) => ({
      key: kind,
      sample: mark(kind, isWide(kind) ? "rough" : "exact"),
      text: t(isWide(kind) ? "legend.country" : `kind.${kind}`),
    })),
    ...(hasRough ? [{ key: "rough", sample: mark("country", "rough"), text: t("legend.rough") }] : []),
    ...(hasSea ? [{ key: "at-sea", sample: mark("area", "sea"), text: t("legend.sea-position") }] : []),
    ...(hasTint ? [{ key: "tint", sample: { tint: "country" as const }, text: t("legend.tint") }] : []),
    ...(hasGroups ? [{ key: "group", sample: { count: "n" }, text: t("legend.group") }] : []),
  ];
}

function mannerEntries({ manners }: LegendContent, { t }: ScreenWords): LegendEntry[] {
  return manners.map((mode) => ({
    key: `manner-${mode}`,
    sample: { lines: [{ ...LINE, mode, length: 22 }] },
    text: t(`manner.${mode}`),
  }));
}

function endEntries({ ends }: LegendContent, { t }: ScreenWords): LegendEntry[] {
  return ends.flatMap((end) =>
    end === "open" || end === "bar"
      ? [{ key: end, sample: { lines: [{ ...LINE, end }] }, text: t(`legend.${end}`) }]
      : [],
  );
}

/** Widths that stand for one, two, three and more claims. */
const WIDTHS = [1.2, 2.4, 4];

function knownEntries({ statuses, maxVoices, hasConflicts }: LegendContent, { t }: ScreenWords): LegendEntry[] {
  const widths = WIDTHS.slice(0, maxVoices);
  const lines = widths.map((width): LineSample => ({ ...LINE, end: "none", width, length: 12 }));
  const text = t(maxVoices > 2 ? "legend.widths" : "legend.widths-2");
  return [
    ...statuses.map((status): LegendEntry => ({
      key: status,
      sample: { lines: [{ ...LINE, status, end: "none" }] },
      text: t(`status.${status}`),
    })),
    ...(maxVoices > 1 ? [{ key: "widths", sample: { lines }, text }] : []),
    ...(hasConflicts ? [{ key: "conflict", sample: { sign: "disputed" as const }, text: t("legend.conflict") }] : []),
  ];
}
