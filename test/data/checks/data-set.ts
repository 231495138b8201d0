import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BundledData } from "../../../server/imports/bundled-types.ts";
import { dataFolder } from "../../../server/paths.ts";
import type { Leg } from "../../../server/routes/index.ts";

interface ArithmeticData {
  id: string;
  inputs: string[];
  formula: string;
  computed: number;
}

interface CoverageData {
  firstList: string[];
  leftOut: { id: string; part: string; reason: string }[];
  disagreements: { number: number; what: string; where: string[] }[];
}

/** All files of a sample, of data/graph/ also those that are not loaded into the graph. */
export interface DataSet extends BundledData {
  legs: Leg[];
  arithmetic: ArithmeticData[];
  coverage: CoverageData;
}

/** Returns what is wrong, one sentence each; none when all is well. */
export type Check = (data: DataSet) => string[];

const listNames = [
  "places",
  "sources",
  "claims",
  "cases",
  "commodities",
  "methods",
  "agencies",
  "networks",
  "actors",
  "relationships",
  "legs",
  "statistics",
  "arithmetic",
] as const satisfies readonly (keyof DataSet)[];

export function readDataSet(folder: "graph" | "network" = "graph"): DataSet {
  const read = (name: string): unknown => {
    const path = join(dataFolder, folder, `${name}.json`);
    return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : [];
  };
  const lists = Object.fromEntries([...listNames, "coverage"].map((name) => [name, read(name)]));
  return { ...lists, fictional: folder === "network" } as unknown as DataSet;
}

export interface Row {
  id: string;
}

export function allRows(data: DataSet): Row[] {
  return listNames.flatMap((name): Row[] => data[name]);
}

/** Collects the sentences of a check: `must(fine, …)` adds one where something is not fine. */
export function faultList(): { faults: string[]; must: (fine: boolean, ...words: unknown[]) => void } {
  const faults: string[] = [];
  return {
    faults,
    must: (fine, ...words) => {
      if (!fine) faults.push(words.join(" "));
    },
  };
}
