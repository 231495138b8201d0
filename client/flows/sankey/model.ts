import type { FlowCase, FlowsAnswer } from "../../../contract/flows.ts";
import type { Mode, Status } from "../../../contract/kinds.ts";
import type { FlowsChoice } from "../../graph/flows/choice.ts";
import { compareTexts } from "../../graph/compare-texts.ts";
import { chainOf, type Stop } from "./chain.ts";
import { seatInColumns, type Columns, type Seated } from "./columns.ts";
import { drawnPlaces } from "./drawn-places.ts";
import { rowsOf, type Row, type RowOf } from "./rows.ts";

export interface SankeyNode extends Row {
  /** With what is said of the place in each: null where nothing is told. */
  cases: ReadonlyMap<string, Status | null>;
  /** Of them those whose goods were taken there. */
  taken: ReadonlySet<string>;
}

/** Cases of one link that are drawn alike. */
export interface Part {
  mode: Mode;
  /** The less well known of both ends; null: neither is told. */
  status: Status | null;
  /** The goods were taken where it ends. */
  isTaken: boolean;
  /** Where the goods were bound that were taken where it begins. */
  isAfter: boolean;
  /** It begins or ends at what is not told. */
  isUntold: boolean;
  /** One of several places with one of several: which goes where is not told. */
  isOpen: boolean;
  cases: readonly string[];
}

export interface SankeyLink {
  id: string;
  source: string;
  target: string;
  /** Each case once. */
  cases: ReadonlySet<string>;
  parts: readonly Part[];
}

export interface SankeyModel {
  roles: Columns["roles"];
  leftOut: Columns["leftOut"];
  nodes: readonly SankeyNode[];
  links: readonly SankeyLink[];
  /** Every case by its id: each is in a link. */
  cases: ReadonlyMap<string, FlowCase>;
  /** A case has several places in one column, so that columns add up to more than their cases. */
  isRepeated: boolean;
}

export interface Room {
  /** Columns between the origins and the destinations. */
  columns: number;
  /** Rows of a column. */
  rows: number;
}

/** The flows as stops and what leads from one to the next. Every case is in it, whatever it leaves untold. */
export function sankeyOf(
  answer: Pick<FlowsAnswer, "cases" | "within" | "slice">,
  level: FlowsChoice["level"],
  room: Room,
): SankeyModel {
  const drawn = drawnPlaces(answer, level);
  const files = answer.cases.toSorted((a, b) => compareTexts(a.id, b.id));
  const columns = seatInColumns(
    files.map((file) => ({ file, chain: chainOf(file, drawn) })),
    room.columns,
  );
  const rowOf = rowsOf(columns, room.rows);
  return {
    roles: columns.roles,
    leftOut: columns.leftOut,
    nodes: nodesOf(columns, rowOf),
    links: linksOf(columns, rowOf),
    cases: new Map(files.map((file) => [file.id, file])),
    isRepeated: columns.cases.some(({ steps }) => steps.some(({ stops }) => stops.length > 1)),
  };
}

function nodesOf({ cases }: Columns, rowOf: RowOf): SankeyNode[] {
  const nodes = new Map<string, Row & { cases: Map<string, Status | null>; taken: Set<string> }>();
  for (const { file, steps } of cases) {
    for (const { column, stops, isOpen = false } of steps) {
      for (const stop of stops) {
        const row = rowOf(column, stop, isOpen);
        const node = nodes.get(row.id) ?? { ...row, cases: new Map(), taken: new Set() };
        if (node.cases.get(file.id) !== "reported") node.cases.set(file.id, stop.status);
        if (stop.isTaken) node.taken.add(file.id);
        nodes.set(row.id, node);
      }
    }
  }
  return [...nodes.values()].toSorted((a, b) => a.column - b.column || compareTexts(a.id, b.id));
}

type Look = Omit<Part, "cases">;

function linksOf({ cases }: Columns, rowOf: RowOf): SankeyLink[] {
  const links = new Map<string, { source: string; target: string; looks: Map<string, Look> }>();
  for (const { file, steps } of cases) {
    for (const [index, step] of steps.slice(0, -1).entries()) {
      const next = steps[index + 1];
      if (next === undefined) continue;
      for (const [from, to] of pairs(step, next)) {
        const source = rowOf(step.column, from, step.isOpen ?? false).id;
        const target = rowOf(next.column, to, next.isOpen ?? false).id;
        const id = JSON.stringify([source, target]);
        const link = links.get(id) ?? { source, target, looks: new Map<string, Look>() };
        const look = lookOf(from, to, { step, next });
        link.looks.set(file.id, surer(link.looks.get(file.id), look));
        links.set(id, link);
      }
    }
  }
  const made = [...links].map(([id, { source, target, looks }]) => {
    return { id, source, target, cases: new Set(looks.keys()), parts: partsOf(looks) };
  });
  return made.toSorted((a, b) => compareTexts(a.id, b.id));
}

const pairs = (step: Seated, next: Seated): [Stop, Stop][] =>
  step.stops.flatMap((from) => next.stops.map((to): [Stop, Stop] => [from, to]));

function lookOf(from: Stop, to: Stop, { step, next }: { step: Seated; next: Seated }): Look {
  const statuses = new Set([from.status, to.status]);
  const isJoint = step.isOpen === true || next.isOpen === true;
  const worst = (["fictional", "inferred", "reported"] as const).find((status) => statuses.has(status));
  return {
    mode: to.mode === "unknown" ? from.mode : to.mode,
    status: worst ?? null,
    isTaken: to.isTaken,
    isAfter: from.isTaken,
    isUntold: !isJoint && (from.place === null || to.place === null),
    isOpen: !isJoint && step.stops.length > 1 && next.stops.length > 1,
  };
}

/** Of a case that is twice in one link, since two of its places share a row, the better known of the two. */
function surer(one: Look | undefined, other: Look): Look {
  if (one === undefined) return other;
  const best = one.status === "reported" || other.status !== "reported" ? one : other;
  return { ...best, isTaken: one.isTaken || other.isTaken, isOpen: one.isOpen && other.isOpen };
}

/** Cases that look alike together, those whose goods were taken last, so that their bars are one. */
function partsOf(looks: ReadonlyMap<string, Look>): Part[] {
  const parts = new Map<string, Part & { cases: string[] }>();
  for (const [file, look] of looks) {
    const key = [look.isTaken, look.isAfter, look.isUntold, look.isOpen, look.status, look.mode].map(String).join(" ");
    const part = parts.get(key) ?? { ...look, cases: [] };
    part.cases.push(file);
    parts.set(key, part);
  }
  return [...parts].toSorted(([a], [b]) => compareTexts(a, b)).map(([, part]) => part);
}
