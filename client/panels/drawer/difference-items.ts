import { changeOf, type Difference, type DifferenceRow } from "../../graph/difference.ts";
import { facts } from "../../state/app-store.ts";
import { nameOf } from "../../state/told.ts";
import { typeWords } from "../../text/relationship-words.ts";
import type { ScreenWords } from "../../text/words.ts";

export type Part = "onlyA" | "onlyB" | "both";
export const PARTS: readonly Part[] = ["onlyA", "onlyB", "both"];

/** A sum over all, a heading, or a thing that is in one period or in both. */
export type DifferenceItem =
  | { sum: Difference["sums"][number] }
  | { head: Part; count: number }
  | { row: DifferenceRow; part: Part };

export function differenceItems(difference: Difference): DifferenceItem[] {
  return [
    ...difference.sums.map((sum) => ({ sum })),
    ...PARTS.flatMap((part): DifferenceItem[] => {
      const rows = difference[part];
      return rows.length === 0 ? [] : [{ head: part, count: rows.length }, ...rows.map((row) => ({ row, part }))];
    }),
  ];
}

/** What a link says, or what kind of thing it is. */
export function whatWords({ id, what }: DifferenceRow, { t, language }: ScreenWords): string {
  const type = facts.edges.get(id)?.type;
  if (type !== undefined) return typeWords(type, language);
  const kind = facts.nodes.get(id)?.kind;
  return kind === undefined ? t(`compare.sum.${what}`) : t(`kind.${kind}`);
}

/** With its sign, and nothing where nothing changed. */
export function changeWords(change: number, number: ScreenWords["number"]): string {
  if (change === 0) return "0";
  return `${change > 0 ? "+" : "−"}${number(Math.abs(change))}`;
}

/** The list as rows of a file: a program reads plain figures. */
export function differenceCells(
  difference: Difference,
  when: readonly [string, string],
  words: ScreenWords,
): string[][] {
  const { t } = words;
  const head = [t("csv.id"), t("compare.thing"), t("csv.type"), when[0], when[1], t("compare.change"), t("compare.in")];
  const lines = PARTS.flatMap((part) =>
    difference[part].map((row) => [
      row.id,
      nameOf(row.id, words, facts),
      facts.edges.get(row.id)?.type ?? facts.nodes.get(row.id)?.kind ?? "",
      row.a === null ? "" : String(row.a),
      row.b === null ? "" : String(row.b),
      String(changeOf(row)),
      t(`compare.${part}`, { a: when[0], b: when[1] }),
    ]),
  );
  return [head, ...lines];
}
