import type { Recognised, RecognisedFilter } from "../../../contract/cypher.ts";
import { Status } from "../../../contract/kinds.ts";
import type { LabelExpression } from "../../embedded/dialect/index.ts";
import type { Run } from "../../database/index.ts";
import type { Asked } from "./asked.ts";
import { plainLabels } from "./labels.ts";
import { provenKinds } from "./kinds.ts";
import { periodIn, provenPeriod, type PeriodDraft } from "./periods.ts";
import { givesEach, returnedIn, type Returned } from "./returned.ts";

/** What a statement restricts, as its words say it. */
export type FilterDraft =
  | { of: "links"; filter: RecognisedFilter }
  | { of: "cases"; period: PeriodDraft; limit: number | null }
  | { of: "kinds"; labels: readonly LabelExpression[] };

/** What a statement restricts all things of one sort to; null: it asks for something else. */
export function filterIn(asked: Asked, parameters: Readonly<Record<string, unknown>>): FilterDraft | null {
  const returned = returnedIn(asked.rest, parameters);
  if (returned === null) return null;
  return asked.links.length === 0 ? ofNodes(asked, returned) : ofLinks(asked, returned);
}

function ofNodes({ nodes, conditions }: Asked, returned: Returned): FilterDraft | null {
  const [[name, labels] = [], another] = [...nodes];
  if (name === undefined || labels === undefined || another !== undefined || !givesEach(returned, [name])) return null;
  if (conditions.length === 0) return returned.limit === null ? { of: "kinds", labels } : null;
  const plain = plainLabels(labels);
  const isCases = plain?.lacks.length === 0 && plain.has.includes("CaseFile");
  const isPlain = plain?.has.every((label) => label === "CaseFile" || label === "Entity") === true;
  const period = isCases && isPlain ? periodIn(conditions) : null;
  return period && { of: "cases", period, limit: returned.limit };
}

function ofLinks({ nodes, links, conditions, paths }: Asked, returned: Returned): FilterDraft | null {
  const [link, another] = links;
  if (link === undefined || another !== undefined || link.types !== null || link.from === link.to) return null;
  if (returned.limit !== null || !givesEach(returned, [link.name, ...paths])) return null;
  const isAnyNode = [...nodes.values()].flat().every((label) => label.kind === "Label" && label.name === "Entity");
  if (!isAnyNode || conditions.length === 0 || conditions.some(({ of }) => of !== link.name)) return null;
  const filter: RecognisedFilter = {};
  for (const condition of conditions) {
    if (condition.what !== "property") return null;
    const { key, test, value } = condition;
    const folded = key === "status" && filter.statuses === undefined ? foldedBy(test, value) : null;
    if (folded !== null) filter.statuses = folded;
    else if (key === "confidence" && test === ">=" && isShare(value) && filter.leastConfidence === undefined) {
      filter.leastConfidence = value;
    } else return null;
  }
  return { of: "links", filter };
}

const isShare = (value: unknown): value is number => typeof value === "number" && value > 0 && value <= 1;

/** The statuses that a condition leaves out; null: it is none that names some and leaves others. */
function foldedBy(test: string, value: unknown): Status[] | null {
  const named = Status.array().safeParse(test === "IN" ? value : [value]);
  if (!named.success || (test !== "=" && test !== "IN" && test !== "<>")) return null;
  const folded = Status.options.filter((status) => named.data.includes(status) === (test === "<>"));
  return folded.length === 0 || folded.length === Status.options.length ? null : folded;
}

/** Proves on the graph that the picture's filter keeps what the statement gives; null: it does not. */
export async function provenFilter(run: Run, draft: FilterDraft): Promise<Recognised | null> {
  if (draft.of === "links") return { step: "filter", filter: draft.filter, alsoKept: 0 };
  if (draft.of === "kinds") {
    const kinds = await provenKinds(run, draft.labels);
    return kinds && { step: "filter", filter: { kinds }, alsoKept: 0 };
  }
  const proven = await provenPeriod(run, draft.period, draft.limit);
  return proven && { step: "filter", filter: { periods: [proven.period] }, alsoKept: proven.alsoKept };
}
