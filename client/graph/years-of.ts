import type { RouteLegView, RoutesAnswer } from "../../contract/routes.ts";

/** The years in which legs of an answer were told, the last first. */
export function yearsOf(answer: Pick<RoutesAnswer, "routes" | "held" | "asFarAs"> | undefined): number[] {
  if (answer === undefined) return [];
  const legs = [...answer.routes, ...answer.held, ...answer.asFarAs].flatMap((route) => route.legs);
  return [...new Set(legs.flatMap(yearsOfLeg))].sort((one, other) => other - one);
}

/** The first and the last day of a leg span years of which each may have a case of its own. */
function yearsOfLeg({ dateFrom, dateTo, lastReported }: RouteLegView): number[] {
  const days = [dateFrom, dateTo, lastReported].flatMap((day) => (day ? [Number(day.slice(0, 4))] : []));
  if (days.length === 0) return [];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
