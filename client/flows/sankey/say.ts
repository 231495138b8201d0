import type { Status } from "../../../contract/kinds.ts";
import type { GraphNode } from "../../../contract/slice.ts";
import { daysOf } from "../../graph/flows/days.ts";
import { intervalWords } from "../../text/dates.ts";
import { knownWords, type Told } from "../../text/flow-words.ts";
import { goodsName } from "../../text/goods-names.ts";
import type { ScreenWords } from "../../text/words.ts";
import type { Saying } from "./labels.ts";
import type { SankeyLink, SankeyModel, SankeyNode } from "./model.ts";
import { rowNames } from "./row-names.ts";

/** Words for the rows and bands of one drawing. */
export interface Sayings {
  label: (node: SankeyNode) => Saying;
  row: (node: SankeyNode) => Told;
  link: (link: SankeyLink) => Told;
  /** What a reader must know besides. */
  notes: readonly string[];
}

type Cases = readonly (readonly [id: string, status: Status | null])[];

export function sayingsFor(model: SankeyModel, entities: readonly GraphNode[], words: ScreenWords): Sayings {
  const { t } = words;
  const names = rowNames(model.nodes, entities, words);
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  const nameAt = (id: string) => {
    const node = nodes.get(id);
    return node === undefined ? id : names.name(node);
  };
  const tell = tellerOf(model, entities, words);
  return {
    label: names.label,
    row: (node) => tell(names.whole(node), [...node.cases], { taken: node.taken.size, after: 0 }),
    link: ({ source, target, parts }) => {
      const cases = parts.flatMap((part) => part.cases.map((id) => [id, part.status] as const));
      const count = (which: "isTaken" | "isAfter") =>
        parts.reduce((sum, part) => sum + (part[which] ? part.cases.length : 0), 0);
      const title = t("flows.to", { from: nameAt(source), to: nameAt(target) });
      return tell(title, cases, { taken: count("isTaken"), after: count("isAfter") });
    },
    notes: notesOf(model, words),
  };
}

function tellerOf({ cases: files }: SankeyModel, entities: readonly GraphNode[], { t, language }: ScreenWords) {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  return (title: string, cases: Cases, { taken, after }: { taken: number; after: number }): Told => {
    const held = cases.flatMap(([id]) => files.get(id) ?? []);
    const { dateFrom, dateTo } = daysOf(held);
    const goods = [...new Set(held.flatMap(({ commodities }) => commodities))].flatMap((id) => known.get(id) ?? []);
    return {
      title,
      cases: t("flows.cases", { count: cases.length }),
      when: dateFrom === null ? null : intervalWords(dateFrom, dateTo, language),
      goods: goods.length === 0 ? null : goods.map(({ name }) => goodsName(name, language)).join(", "),
      known: [
        ...knownWords(
          cases.map(([, status]) => status),
          { t },
        ),
        ...(taken === 0 ? [] : [t("sankey.taken-there", { count: taken })]),
        ...(after === 0 ? [] : [t("sankey.after", { count: after })]),
      ].join(", "),
      isTaken: false,
    };
  };
}

function notesOf({ cases, isRepeated, leftOut }: SankeyModel, { t }: ScreenWords): string[] {
  return [
    `${t("flows.cases", { count: cases.size })}.`,
    t("sankey.widths"),
    ...(isRepeated ? [t("sankey.repeated")] : []),
    ...(leftOut.passages > 0 ? [t("sankey.left-out", leftOut)] : []),
    t("sankey.caveat"),
  ];
}
