import type { Filter } from "../../graph/filter.ts";
import { NO_FILTER } from "../../graph/filter.ts";
import { sameRule, type PropertyRule } from "../../graph/property-rules.ts";
import type { Lit } from "../../graph/view-state.ts";
import { announce, app, change } from "../app-store.ts";
import { comparedWith } from "./compare-periods.ts";
import { currentPicture } from "../picture-store.ts";
import { currentWords } from "../use-words.ts";
import type { Told } from "../told.ts";

const LIST_OF = { kind: "kinds", type: "types", status: "statuses", manner: "manners" } as const;

/** What a row of counts can fold. */
export type Foldable = Extract<Lit, { by: keyof typeof LIST_OF }>;

export function isFolded(filter: Filter, { by, value }: Foldable): boolean {
  return (filter[LIST_OF[by]] as readonly string[]).includes(value);
}

/** Folds what a row counts, or opens it again. It deletes nothing. */
export function toggleFold(row: Foldable): void {
  const { filter } = app.getState().present;
  const list = LIST_OF[row.by];
  const before = filter[list] as readonly string[];
  const isOpening = before.includes(row.value);
  const next = isOpening ? before.filter((value) => value !== row.value) : [...before, row.value];
  setFilter({ [list]: next }, { key: isOpening ? "step.unfold" : "step.fold", lit: row });
}

export function setLeastConfidence(least: number | null): void {
  if (app.getState().present.filter.leastConfidence === least) return;
  const told: Told =
    least === null ? { key: "step.any-confidence" } : { key: "step.confidence", values: { figure: least.toFixed(2) } };
  setFilter({ leastConfidence: least }, told, "confidence");
}

/** Folds the links that rest on this source alone, or on it and others that are folded; again opens them. */
export function toggleSource(id: string): void {
  const before = app.getState().present.filter.sources;
  const isOpening = before.includes(id);
  const sources = isOpening ? before.filter((source) => source !== id) : [...before, id];
  setFilter({ sources }, { key: isOpening ? "step.source-unfold" : "step.source-fold", source: id });
}

export function addRule(rule: PropertyRule): void {
  const { rules } = app.getState().present.filter;
  if (rules.some((other) => sameRule(other, rule))) return;
  setFilter({ rules: [...rules, rule] }, { key: "step.rule", rule });
}

export function removeRule(rule: PropertyRule): void {
  const { rules } = app.getState().present.filter;
  setFilter({ rules: rules.filter((other) => !sameRule(other, rule)) }, { key: "step.no-rule", rule });
}

export function clearFilter(): void {
  setFilter(NO_FILTER, { key: "step.no-filter" });
}

export function setFilter(part: Partial<Filter>, told: Told, merge: string | null = null): void {
  const { present } = app.getState();
  const filter = { ...present.filter, ...part };
  change({ filter, ...comparedWith(present, filter) }, told, merge);
  const { nodes, away } = currentPicture(currentWords());
  announce({ key: "say.filtered", values: { shown: nodes.length, folded: away.folded } });
}
