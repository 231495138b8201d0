import type { LegCaseDays, RouteLeg } from "./projection.ts";

/** The days of each of its cases; of a leg that no case tells its own, without the id of one. */
export function daysTold({ cases, dateFrom, dateTo }: RouteLeg): readonly LegCaseDays[] {
  return cases.length > 0 ? cases : [{ id: "", dateFrom: dateFrom ?? "", dateTo: dateTo ?? "" }];
}
