import type { GraphNode } from "../../contract/slice.ts";
import { readFlowId } from "../graph/flows/flow-id.ts";
import { spoken, type Spoken } from "../graph/groups.ts";
import { goodsRun } from "../graph/goods.ts";
import type { Facts } from "../graph/facts.ts";
import { isHypothesis } from "../graph/hypothesis-line.ts";
import type { Period } from "../graph/periods.ts";
import type { PropertyRule } from "../graph/property-rules.ts";
import type { Lit } from "../graph/view-state.ts";
import { periodsWords } from "../text/dates.ts";
import type { MessageKey, Values } from "../text/messages.ts";
import { typeWords } from "../text/relationship-words.ts";
import type { ScreenWords } from "../text/words.ts";

/** What happened, kept without words: it is told in the language that the screen has when it is shown. */
export interface Told {
  key: MessageKey;
  values?: Values;
  /** The node or link that `{name}` stands for. */
  of?: string;
  /** What `{what}` stands for. */
  lit?: Lit;
  /** What `{period}` stands for. */
  periods?: readonly Period[];
  /** The source that `{what}` stands for. */
  source?: string;
  /** The rule that `{what}` stands for. */
  rule?: PropertyRule;
  /** Another thing told, for `{step}`. */
  step?: Told;
}

export function tell(told: Told, words: ScreenWords, facts: Facts): string {
  return words.t(told.key, {
    ...told.values,
    ...(told.of === undefined ? {} : { name: nameOf(told.of, words, facts) }),
    ...(told.lit === undefined ? {} : { what: litWords(told.lit, words) }),
    ...(told.source === undefined ? {} : { what: sourceName(told.source, facts) }),
    ...(told.rule === undefined ? {} : { what: ruleText(told.rule, words) }),
    ...(told.periods === undefined ? {} : { period: periodsWords(told.periods, words.language) }),
    ...(told.step === undefined ? {} : { step: tell(told.step, words, facts) }),
  });
}

/** A node's label; of a link or a flow its two ends; of a group what it says by itself. */
export function nameOf(id: string, words: ScreenWords, facts: Facts): string {
  const node = facts.nodes.get(id);
  if (node !== undefined) return words.title(node);
  const group = spoken(id);
  if (group !== null) return groupName(group, words, facts);
  const flow = readFlowId(id);
  if (flow !== null) return [flow.from, flow.to].map(({ place }) => nameOf(place, words, facts)).join(" → ");
  const edge = facts.edges.get(id);
  // One that was withdrawn is named by steps that once drew it.
  if (edge === undefined) return isHypothesis(id) ? words.t("hypotheses.one") : id;
  const { source, target } = goodsRun(edge);
  return `${nameOf(source, words, facts)} → ${nameOf(target, words, facts)}`;
}

function groupName(group: Spoken, words: ScreenWords, facts: Facts): string {
  if (group.of === "kind") return words.t(`kinds.${group.kind}`);
  return group.of === "place" ? group.name : words.andOthers(nameOf(group.first, words, facts));
}

/** Who published it, else what it is called. */
export function sourceName(id: string, facts: Facts): string {
  const source = facts.nodes.get(id);
  return source === undefined ? id : publisherOf(source);
}

export function publisherOf({ name, properties }: GraphNode): string {
  const publisher = properties["publisher"];
  return typeof publisher === "string" && publisher !== "" ? publisher : name;
}

/** "population at least 10000": the property by the database's own name. */
export function ruleText({ key, test, value }: PropertyRule, words: ScreenWords): string {
  return words.t(`rule.${test}`, { key, value });
}

export function litWords(lit: Lit, words: ScreenWords): string {
  switch (lit.by) {
    case "kind":
      return words.t(`kinds.${lit.value}`);
    case "type":
      return typeWords(lit.value, words.language);
    case "status":
      return words.t(`status.${lit.value}`);
    case "manner":
      return words.t(`manner.${lit.value}`);
    case "path":
      // Its marks and, between each two, a link.
      return words.t("connections.lit", { count: (lit.value.length - 1) / 2 });
    case "routes":
      return words.t("routes.lit-all", { count: lit.value.length });
    case "route":
      return words.t("routes.lit", { count: lit.value.length });
    case "chokepoints":
      return words.t("network.lit", { count: lit.value.length });
    case "legs":
      return words.t("hypotheses.lit");
    case "closure":
      return words.t(lit.value.length > lit.lost.length ? "closed.lit" : "closed.lit.lost");
    default:
      return words.t("stage.ways");
  }
}
