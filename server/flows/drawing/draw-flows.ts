import type { Flow, FlowsAnswer, FlowsAsked } from "../../../contract/flows.ts";
import { compare } from "../../compare.ts";
import { groupBy } from "../../groups.ts";
import type { ToldCase } from "../told.ts";
import { bestOf, goodsOfCase, waysOf, type CaseWay, type Known } from "./ways-of-case.ts";

export interface Drawn {
  /** Without amounts. The most cases first, then by id. */
  flows: Omit<Flow, "amounts">[];
  /** Ways of the question. */
  asked: ReadonlySet<CaseWay>;
  /** Every way of each case that has one in the question, also those that the question leaves out. */
  waysOfCase: ReadonlyMap<string, readonly CaseWay[]>;
  incomplete: FlowsAnswer["incomplete"];
}

/** What a question lets in. */
export interface Wanted extends Pick<FlowsAsked, "modes"> {
  /** With every kind of them; undefined: all. */
  goods: ReadonlySet<string> | undefined;
}

/** Cases gathered by where they come from and where they end, and those that tell too little for that. */
export function drawFlows(told: readonly ToldCase[], wanted: Wanted, known: Known): Drawn {
  const drawn: CaseWay[] = [];
  const waysOfCase = new Map<string, readonly CaseWay[]>();
  const incomplete: FlowsAnswer["incomplete"] = [];
  for (const file of told) {
    const ways = waysOf(file, known);
    if (typeof ways === "string") {
      const modes = [...file.origins, ...file.taken, ...file.destinations].map(({ mode }) => mode);
      const isAsked = isWanted({ modes, goods: goodsOfCase(file, known.goods) }, wanted);
      if (isAsked) incomplete.push({ case: file.id, lacks: ways });
      continue;
    }
    const asked = ways.filter((way) => isWanted(way, wanted));
    if (asked.length > 0) waysOfCase.set(file.id, ways);
    drawn.push(...asked);
  }
  const files = new Map(told.map((file) => [file.id, file]));
  const flows = [...groupBy(drawn, keyOf).values()].map((ways) => flowOf(ways, files)).sort(mostCasesFirst);
  return { flows, asked: new Set(drawn), waysOfCase, incomplete };
}

function isWanted({ modes, goods }: Pick<CaseWay, "modes" | "goods">, wanted: Wanted): boolean {
  const byMode = wanted.modes.length === 0 || modes.some((mode) => wanted.modes.includes(mode));
  return byMode && (wanted.goods === undefined || goods.some((each) => wanted.goods?.has(each) === true));
}

/** What tells one flow from another. */
export function keyOf({ from, to, end }: Pick<Flow, "from" | "to" | "end">): string {
  return JSON.stringify([from, to, end]);
}

function flowOf(ways: readonly CaseWay[], files: ReadonlyMap<string, ToldCase>): Omit<Flow, "amounts"> {
  const [{ from, to, end } = { from: "", to: "", end: "taken" as const }] = ways;
  const unique = (of: (way: CaseWay) => readonly string[]) => [...new Set(ways.flatMap(of))].sort(compare);
  const days = (side: "dateFrom" | "dateTo") => ways.flatMap(({ file }) => files.get(file)?.[side] ?? []).sort(compare);
  const modes = [...new Set(ways.flatMap((way) => way.modes))].sort(compare);
  return {
    id: `flow:${from}--${to}--${end}`,
    from,
    to,
    end,
    cases: ways.map(({ file, status }) => ({ id: file, status })),
    status: bestOf(ways),
    modes: modes.length > 1 ? modes.filter((mode) => mode !== "unknown") : modes,
    commodities: unique((way) => way.goods),
    claims: unique((way) => way.claims),
    dateFrom: days("dateFrom")[0] ?? null,
    dateTo: days("dateTo").at(-1) ?? null,
  };
}

function mostCasesFirst(one: Omit<Flow, "amounts">, other: Omit<Flow, "amounts">): number {
  return other.cases.length - one.cases.length || compare(one.id, other.id);
}
