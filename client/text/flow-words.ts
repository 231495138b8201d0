import type { Status } from "../../contract/kinds.ts";
import type { GraphNode } from "../../contract/slice.ts";
import type { FlowEnd } from "../graph/flows/flow-id.ts";
import type { MergedFlow } from "../graph/flows/merge-flows.ts";
import { intervalWords } from "./dates.ts";
import { goodsName } from "./goods-names.ts";
import type { ScreenWords } from "./words.ts";

type Nodes = ReadonlyMap<string, GraphNode>;

/** What is said of a flow, a band or a row beside the picture. */
export interface Told {
  /** "Spain → Bacalan", or "within Spain". */
  title: string;
  cases: string;
  when: string | null;
  goods: string | null;
  /** "3 reported, 1 inferred". */
  known: string;
  isTaken: boolean;
}

export interface FlowWords extends Told {
  from: string;
  to: string;
}

export function flowWords(flow: MergedFlow, nodes: Nodes, words: ScreenWords): FlowWords {
  const { t, language } = words;
  const nameOf = (id: string) => {
    const node = nodes.get(id);
    return node === undefined ? id : words.name(node);
  };
  const [from, to] = [nameOf(flow.from.place), nameOf(flow.to.place)];
  const isInside = flow.from.place === flow.to.place && flow.from.reach === flow.to.reach;
  const goods = flow.commodities.flatMap((id) => nodes.get(id) ?? []).map(({ name }) => goodsName(name, language));
  return {
    from,
    to,
    title: isInside ? t("flows.inside", { name: from }) : t("flows.to", { from, to }),
    cases: t("flows.cases", { count: flow.cases.length }),
    when: flow.dateFrom === null ? null : intervalWords(flow.dateFrom, flow.dateTo, language),
    goods: goods.length === 0 ? null : goods.join(", "),
    known: knownWords(
      flow.cases.map(({ status }) => status),
      words,
    ).join(", "),
    isTaken: flow.end === "taken",
  };
}

const STATUSES = ["reported", "inferred", "fictional"] as const satisfies readonly Status[];

/** "3 reported", "1 inferred": of how many cases each is true. */
export function knownWords(statuses: readonly (Status | null)[], { t }: Pick<ScreenWords, "t">): string[] {
  return STATUSES.flatMap((status) => {
    const count = statuses.filter((own) => own === status).length;
    return count === 0 ? [] : [t(`flows.${status}`, { count })];
  });
}

/** "Gironde and what lies in it: 3 cases": what is said of an end of flows. */
export function endWords(node: GraphNode, { reach }: FlowEnd, cases: number, { t, name }: ScreenWords): string {
  const shown = reach === "itself" ? name(node) : t("flows.all-of", { name: name(node) });
  return `${shown}: ${t("flows.cases", { count: cases })}`;
}

/** All of it in one line: what a screen reader says of an arrow. */
export function spokenFlow(told: Told, { t }: ScreenWords): string {
  const { title, cases, when, goods, known, isTaken } = told;
  const parts = [cases, isTaken ? t("flows.taken") : null, when, goods, known];
  return `${title}: ${parts.filter((part) => part !== null).join(", ")}`;
}
