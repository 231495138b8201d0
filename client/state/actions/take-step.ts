import type { Recognised, RecognisedFilter } from "../../../contract/cypher.ts";
import { askPaths } from "../../api/ask.ts";
import { compareTexts } from "../../graph/compare-texts.ts";
import type { Filter } from "../../graph/filter.ts";
import { app } from "../app-store.ts";
import type { Told } from "../told.ts";
import { currentWords } from "../use-words.ts";
import { work } from "../work.ts";
import { addPiece } from "./add-piece.ts";
import { expand } from "./expand.ts";
import { setFilter } from "./filter.ts";

/** Does on the picture what a statement was recognised as: one step, as its click makes it. True: it was done. */
export async function takeStep(recognised: Recognised): Promise<boolean> {
  if (recognised.step === "paths") return addPaths(recognised);
  if (recognised.step === "filter") {
    setRecognised(recognised.filter);
    return true;
  }
  const { node, choice, limit } = recognised;
  const { type, direction, kind } = choice;
  const asked = { ...(type && { type }), ...(direction && { direction }), ...(kind && { kind }) };
  return expand(node.id, asked, { limit, isBrought: true });
}

function addPaths({ from, to, asked }: Extract<Recognised, { step: "paths" }>): Promise<boolean> {
  const { name } = currentWords();
  const what = { key: "log.paths", values: { name: `${name(from)} – ${name(to)}` } } as const;
  return work({ key: "work.cypher-add" }, async (signal) => {
    const { slice } = await askPaths({ from: from.id, to: to.id, ...asked }, what, signal);
    addPiece(slice, "step.add-connection");
  });
}

/** Parts of a filter as the picture has them. */
export function partOf({ kinds, statuses, leastConfidence, periods }: RecognisedFilter): Partial<Filter> {
  return {
    ...(kinds && { kinds }),
    ...(statuses && { statuses }),
    ...(leastConfidence !== undefined && { leastConfidence }),
    ...(periods && { periods }),
  };
}

/** Whether the picture is filtered so already. */
export function isSet(filter: Filter, part: Partial<Filter>): boolean {
  const same = (one: unknown) =>
    JSON.stringify(Array.isArray(one) ? one.map((item) => JSON.stringify(item)).toSorted(compareTexts) : one);
  return Object.entries(part).every(([key, value]) => same(filter[key as keyof Filter]) === same(value));
}

function setRecognised(recognised: RecognisedFilter): void {
  const part = partOf(recognised);
  if (!isSet(app.getState().present.filter, part)) setFilter(part, toldOf(part));
}

function toldOf({ periods, leastConfidence, ...more }: Partial<Filter>): Told {
  const isOther = Object.keys(more).length > 0;
  if (periods !== undefined && !isOther && leastConfidence === undefined) return { key: "step.period", periods };
  if (typeof leastConfidence === "number" && !isOther && periods === undefined) {
    return { key: "step.confidence", values: { figure: leastConfidence.toFixed(2) } };
  }
  return { key: "step.cypher-filter" };
}
