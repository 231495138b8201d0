import type { FlowCase } from "../../../contract/flows.ts";
import type { Role, Step, Stop } from "./chain.ts";

/** What a column holds: a part of the way; where two have no room, passages and seizures; or joints only. */
export type ColumnRole = Role | "middle" | "joint";

/** A step in its column. `isOpen`: a joint of many with many, for which goes where is not told. */
export interface Seated extends Step {
  column: number;
  isOpen?: true;
}

interface SeatedCase {
  file: FlowCase;
  steps: readonly Seated[];
}

export interface Columns {
  roles: readonly ColumnRole[];
  cases: readonly SeatedCase[];
  /** Passages that find no column, and of how many cases they are. */
  leftOut: { passages: number; cases: number };
}

interface Chained {
  file: FlowCase;
  chain: readonly Step[];
}

/**
 * Seats every step of every case in a column. Passages stand flush with what comes after them, so that the last one
 * before a seizure or an end is in one column for all cases; where `room` columns between the ends are too few, the
 * first passages are left out and counted.
 */
export function seatInColumns(chains: readonly Chained[], room: number): Columns {
  const most = Math.max(0, ...chains.map(({ chain }) => passagesOf(chain).length));
  const hasTaken = chains.some(({ chain }) => chain.some(({ role }) => role === "taken"));
  const hasJoint = chains.some(({ chain }) => chain.some((step, index) => isManyToMany(step, chain[index + 1])));
  const isMerged = hasTaken && most > 0 && room < 2;
  const passing = isMerged ? 0 : Math.min(most, room - (hasTaken ? 1 : 0));
  const between = Math.max(passing + (hasTaken ? 1 : 0), hasJoint ? 1 : 0);
  const seat = (chained: Chained) => seatOne(chained, { passing, between, isMerged });
  const cases = chains.map(seat);
  const lost = chains.map(({ chain }, index) => chain.length - stepsOf(cases[index]).length);
  return {
    roles: rolesOf(between, { passing, hasTaken, isMerged }),
    cases,
    leftOut: {
      passages: lost.reduce((sum, count) => sum + count, 0),
      cases: lost.filter((count) => count > 0).length,
    },
  };
}

const stepsOf = (seated: SeatedCase | undefined) => (seated?.steps ?? []).filter(({ isOpen }) => isOpen === undefined);
const passagesOf = (chain: readonly Step[]) => chain.filter(({ role }) => role === "passed");
const isManyToMany = (step: Step, next: Step | undefined) => step.stops.length > 1 && (next?.stops.length ?? 0) > 1;

interface Plan {
  passing: number;
  between: number;
  isMerged: boolean;
}

function rolesOf(
  between: number,
  { passing, hasTaken, isMerged }: { passing: number; hasTaken: boolean; isMerged: boolean },
): ColumnRole[] {
  const middle = Array.from({ length: between }, (_, index): ColumnRole => {
    if (isMerged) return "middle";
    return index < passing ? "passed" : hasTaken ? "taken" : "joint";
  });
  return ["origin", ...middle, "destination"];
}

function seatOne({ file, chain }: Chained, { passing, between, isMerged }: Plan): SeatedCase {
  const isTaken = chain.some(({ role }) => role === "taken");
  const room = isMerged ? (isTaken ? 0 : 1) : passing;
  const passed = passagesOf(chain);
  const kept = new Set(room === 0 ? [] : passed.slice(-room));
  const last = isMerged ? 1 : passing;
  const columnOf = (step: Step): number => {
    if (step.role === "origin") return 0;
    if (step.role === "destination") return between + 1;
    return step.role === "taken" ? between : last - (passed.length - 1 - passed.indexOf(step));
  };
  const steps = chain
    .filter((step) => step.role !== "passed" || kept.has(step))
    .map((step): Seated => ({ ...step, column: columnOf(step) }));
  return { file, steps: withJoints(steps) };
}

/** Between several places and several others nothing says which leads to which: they meet in a joint where one fits. */
function withJoints(steps: readonly Seated[]): Seated[] {
  return steps.flatMap((step, index) => {
    const next = steps[index + 1];
    if (next === undefined || !isManyToMany(step, next) || next.column - step.column < 2) return [step];
    return [step, { role: next.role, column: next.column - 1, stops: [JOINT], isOpen: true } as const];
  });
}

const JOINT: Stop = { place: null, status: null, mode: "unknown", isTaken: false };
