import type { Status } from "../../contract/kinds.ts";
import type { GraphNode } from "../../contract/slice.ts";
import type { MergedFlow } from "../graph/flows/merge-flows.ts";
import { intervalWords } from "./dates.ts";
import { goodsName } from "./goods-names.ts";
import type { ScreenWords } from "./words.ts";

type Nodes = ReadonlyMap<string, GraphNode>;

/** What is said of a flow beside the picture. */
export interface FlowWords {
  from: string;
  to: string;
  /** "Spain → Bacalan", or "within Spain". */
  title: string;
  cases: string;
  when: string | null;
  goods: string | null;
  /** "3 reported, 1 inferred". */
  known: string;
  isTaken: boolean;
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
    known: STATUSES.flatMap((status) => countOf(flow, status, t)).join(", "),
    isTaken: flow.end === "taken",
  };
}

const STATUSES = ["reported", "inferred", "fictional"] as const satisfies readonly Status[];

function countOf({ cases }: MergedFlow, status: Status, t: ScreenWords["t"]): string[] {
  const count = cases.filter((one) => one.status === status).length;
  return count === 0 ? [] : [t(`flows.${status}`, { count })];
}

/** All of it in one line: what a screen reader says of an arrow. */
export function spokenFlow(told: Omit<FlowWords, "from" | "to">, { t }: ScreenWords): string {
  const { title, cases, when, goods, known, isTaken } = told;
  const parts = [cases, isTaken ? t("flows.taken") : null, when, goods, known];
  return `${title}: ${parts.filter((part) => part !== null).join(", ")}`;
}
