import type { RoutesAnswer } from "../../../contract/routes.ts";
import type { Projection } from "../projection/projection.ts";

type Answered = Pick<
  RoutesAnswer,
  | "routes"
  | "held"
  | "asFarAs"
  | "leftOut"
  | "leftOutCount"
  | "isLeftOutCounted"
  | "isComplete"
  | "unranked"
  | "emptiedBy"
>;

/** Why there is no way: which condition took the last leg. */
const EMPTIED: Readonly<Record<NonNullable<RoutesAnswer["emptiedBy"]>, string>> = {
  known: "This graph holds no leg with a confidence: derive legs from cases first.",
  avoided: "Every leg is avoided: avoid less.",
  status: "No leg is reported: let inferred legs in too.",
  modes: "No leg is told in these manners: choose further ones.",
  goods: "No leg is told to carry these goods: choose wider ones.",
  methods: "No leg belongs to a case with these methods: choose others.",
  period: "No leg has a day in this period: widen it.",
  confidence: "No leg is known that well: ask for less confidence.",
  sources: "No leg rests on so many independent sources: ask for fewer.",
  connection: "No way leads there as asked: allow more legs, other goods or inferred legs.",
};

/** What an answer means, in one English sentence or two. */
export function summaryOf(answer: Answered, projection: Projection): string {
  const { held, asFarAs, leftOutCount, isLeftOutCounted, isComplete, unranked, emptiedBy } = answer;
  const parts = [emptiedBy === null ? routesWords(answer, projection) : EMPTIED[emptiedBy]];
  if (held.length > 0) parts.push(`${held.length} more differ little and are held back.`);
  if (asFarAs.length > 0)
    parts.push(`${counted(asFarAs.length, "way")} told only as far as an area that holds the end.`);
  if (leftOutCount > 0)
    parts.push(`${isLeftOutCounted ? "" : "At least "}${leftOutCount} left out: ${reasons(answer)}.`);
  if (unranked > 0)
    parts.push(`${counted(unranked, "leg")} without a position or a day cannot be ranked so: rank by confidence.`);
  if (!isComplete) parts.push("Time ran out: there may be further or better routes.");
  return parts.join(" ");
}

function routesWords({ routes }: Answered, projection: Projection): string {
  const inferred = routes.filter(({ legs }) => legs.some(({ status }) => status === "inferred")).length;
  const [weakest] = routes.map((route) => route.weakest).sort((one, other) => one.confidence - other.confidence);
  const leg = projection.legs[projection.legRows.get(weakest?.leg ?? "") ?? -1];
  const nameOf = (row: number | undefined) => projection.places[row ?? -1]?.name ?? "";
  const parts = [counted(routes.length, "route")];
  if (inferred > 0) parts.push(`${inferred} ${inferred === 1 ? "rests" : "rest"} on inferred legs`);
  parts.push(`weakest leg ${nameOf(leg?.from)} → ${nameOf(leg?.to)} (${(weakest?.confidence ?? 0).toFixed(2)})`);
  return `${parts.join(", ")}.`;
}

function reasons({ leftOut }: Answered): string {
  const words = { goods: "goods that do not agree", days: "dates impossible" };
  return [...new Set(leftOut.map(({ reason }) => words[reason]))].join(", ");
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
