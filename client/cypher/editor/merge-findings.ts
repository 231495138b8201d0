import type { Objection } from "../../../contract/cypher.ts";
import type { Remark } from "./worker/tasks.ts";

export type Finding =
  | { severity: "error"; start: number; end: number; objection: Objection }
  | { severity: "warning"; start: number; end: number; remark: Remark };

/** What is underlined: what will be refused, and where nothing is refused, the names that the graph does not have. */
export function mergeFindings(length: number, objections: readonly Objection[], remarks: readonly Remark[]): Finding[] {
  const within = (offset: number) => Math.min(Math.max(0, offset), length);
  const errors = objections.map((objection): Finding => {
    const start = within(objection.start);
    return { severity: "error", start, end: Math.max(start, within(objection.end)), objection };
  });
  const places = new Map(errors.map((error) => [`${error.start} ${error.end}`, error]));
  const told = [...places.values()];
  const warnings = remarks
    .filter(({ start, end }) => end <= length && !told.some((error) => start <= error.end && error.start <= end))
    .map((remark): Finding => ({ severity: "warning", start: remark.start, end: remark.end, remark }));
  return [...told, ...warnings].sort((one, other) => one.start - other.start);
}
