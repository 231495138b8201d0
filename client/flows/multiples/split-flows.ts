import type { Flow, FlowCase, FlowsAnswer } from "../../../contract/flows.ts";
import type { FlowsChoice } from "../../graph/flows/choice.ts";
import { compareTexts } from "../../graph/compare-texts.ts";
import { withCases } from "./with-cases.ts";

/** The flows of one year or of one kind of goods. */
export interface Part {
  /** The year, or the goods' id; empty: no day is known, no goods are told. */
  key: string;
  flows: Flow[];
  /** Different cases of its flows. */
  cases: number;
}

export interface Split {
  parts: readonly Part[];
  /** Those that have no map of their own; null: each has one. */
  rest: { parts: number; cases: number } | null;
}

/** Maps beside one another that an eye can still compare. */
const MOST_PARTS = 12;

/**
 * Years in their order, the last ones where there are too many; goods by their number of cases. A case stands in the
 * year in which it begins, as on the time line, and with each of its goods.
 *
 * Cost: O(flows × keys of their cases).
 */
export function splitFlows(
  answer: Pick<FlowsAnswer, "flows" | "cases">,
  by: Exclude<FlowsChoice["split"], "none">,
): Split {
  const files = new Map(answer.cases.map((file) => [file.id, file]));
  const keysOf = new Map(answer.cases.map((file) => [file.id, keysBy[by](file)]));
  const keys = new Set(answer.flows.flatMap(({ cases }) => cases.flatMap(({ id }) => keysOf.get(id) ?? [""])));
  const all = [...keys].map((key) =>
    partOf(key, answer.flows, { files, isIn: (id) => keysOf.get(id)?.includes(key) ?? key === "" }),
  );
  const known = all.filter(({ key }) => key !== "").toSorted(by === "year" ? byKey : byCases);
  const unknown = all.filter(({ key }) => key === "");
  const room = MOST_PARTS - unknown.length;
  const [shown, left] =
    by === "year"
      ? [known.slice(-room), known.slice(0, Math.max(0, known.length - room))]
      : [known.slice(0, room), known.slice(room)];
  return { parts: [...shown, ...unknown], rest: left.length === 0 ? null : restOf(left) };
}

const keysBy: Readonly<Record<Exclude<FlowsChoice["split"], "none">, (file: FlowCase) => readonly string[]>> = {
  year: ({ dateFrom }) => [dateFrom?.slice(0, 4) ?? ""],
  commodity: ({ commodities }) => (commodities.length === 0 ? [""] : commodities),
};

interface Kept {
  files: ReadonlyMap<string, FlowCase>;
  isIn: (id: string) => boolean;
}

function partOf(key: string, flows: readonly Flow[], { files, isIn }: Kept): Part {
  const own = flows.flatMap((flow) => {
    const cases = flow.cases.filter(({ id }) => isIn(id));
    if (cases.length === 0) return [];
    return cases.length === flow.cases.length ? [flow] : [withCases(flow, cases, files)];
  });
  return { key, flows: own, cases: casesOf([{ flows: own }]) };
}

function restOf(left: readonly Part[]): NonNullable<Split["rest"]> {
  return { parts: left.length, cases: casesOf(left) };
}

/** Each once, in however many flows and parts it is. */
const casesOf = (parts: readonly Pick<Part, "flows">[]): number =>
  new Set(parts.flatMap(({ flows }) => flows.flatMap(({ cases }) => cases.map(({ id }) => id)))).size;

const byKey = (a: Part, b: Part) => compareTexts(a.key, b.key);
const byCases = (a: Part, b: Part) => b.cases - a.cases || compareTexts(a.key, b.key);
