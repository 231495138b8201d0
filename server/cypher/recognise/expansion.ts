import { kindOf, LABEL_OF, type Direction, type Kind } from "../../../contract/kinds.ts";
import type { Anchor } from "../../database/index.ts";
import { parse, type Clause } from "../../embedded/dialect/index.ts";
import { expandStatement, type Types } from "../../graph/index.ts";
import type { Asked, AskedLink } from "./asked.ts";
import { plainLabels, type PlainLabels } from "./labels.ts";
import { givesEach, returnedIn } from "./returned.ts";
import { valueOf } from "./conditions.ts";
import { withoutSpans } from "./without-spans.ts";

/** One node and what it is linked with, as the words of a statement say it. */
export interface ExpansionDraft {
  start: { by: "id" | "element-id"; value: string; labels: readonly string[] };
  types: Types;
  direction: Direction | undefined;
  kind: Kind | undefined;
  /** Further labels that the neighbours must have. */
  moreLabels: readonly string[];
  /** Rows at most; null: all. */
  limit: number | null;
  /** Its rows come in the order in which Expand has them for such a node, so that a limit cuts the same ones. */
  own: Anchor | null;
}

/** What a statement asks of one node's links; null: it asks for something else. */
export function expansionIn(asked: Asked, parameters: Readonly<Record<string, unknown>>): ExpansionDraft | null {
  const [link, another] = asked.links;
  const [condition, further] = asked.conditions;
  if (link === undefined || another !== undefined || condition === undefined || further !== undefined) return null;
  const start = startOf(condition);
  if (start === null || link.from === link.to || asked.nodes.size !== 2 || !asked.nodes.has(condition.of)) return null;
  const other = link.from === condition.of ? link.to : link.from;
  const own = plainLabels(asked.nodes.get(condition.of) ?? []);
  const theirs = neighbours(plainLabels(asked.nodes.get(other) ?? []));
  if (own === null || own.lacks.length > 0 || theirs === null) return null;
  const tail = tailOf(asked, { start: condition.of, link: link.name, other }, parameters);
  if (tail === null) return null;
  return {
    start: { ...start, labels: own.has },
    types: link.types,
    direction: directionOf(link, condition.of),
    ...theirs,
    ...tail,
  };
}

function startOf(condition: Asked["conditions"][number]): Pick<ExpansionDraft["start"], "by" | "value"> | null {
  const { value } = condition;
  if (condition.what === "element-id") return typeof value === "string" ? { by: "element-id", value } : null;
  if (condition.key !== "id") return null;
  const ids: unknown[] =
    condition.test === "=" ? [value] : condition.test === "IN" && Array.isArray(value) ? value : [];
  const [only] = ids;
  return ids.length === 1 && typeof only === "string" ? { by: "id", value: only } : null;
}

const directionOf = ({ from, isEitherWay }: AskedLink, start: string): Direction | undefined =>
  isEitherWay ? undefined : from === start ? "out" : "in";

const KIND_LABELS: readonly string[] = Object.values(LABEL_OF).sort();

/** The kind that their labels say, and what else they say; null: something that no kind is. */
function neighbours(labels: PlainLabels | null): Pick<ExpansionDraft, "kind" | "moreLabels"> | null {
  if (labels === null) return null;
  const { has, lacks } = labels;
  const named = has.find((label) => KIND_LABELS.includes(label));
  if (lacks.length === 0) {
    const kind = named === undefined ? undefined : kindOf([named]);
    return { kind, moreLabels: has.filter((label) => label !== named) };
  }
  const isOther = lacks.length === KIND_LABELS.length && lacks.every((label, at) => label === KIND_LABELS[at]);
  return isOther && named === undefined ? { kind: "other", moreLabels: has } : null;
}

interface Names {
  start: string;
  link: string;
  other: string;
}

function tailOf(
  asked: Asked,
  names: Names,
  parameters: Readonly<Record<string, unknown>>,
): Pick<ExpansionDraft, "limit" | "own"> | null {
  const returned = returnedIn(asked.rest, parameters);
  if (returned !== null) {
    const isEach = givesEach(returned, [names.link, names.other, ...asked.paths]);
    return isEach ? { limit: returned.limit, own: null } : null;
  }
  const cut = asked.rest.map((clause) => ("limit" in clause ? clause.limit : null)).find((limit) => limit !== null);
  const limit = cut == null ? undefined : valueOf(cut, parameters);
  const own = names.link === "r" && names.other === "m" ? OWN_TAILS.get(shapeOf(asked.rest)) : undefined;
  return own !== undefined && typeof limit === "number" && Number.isInteger(limit) && limit >= 1
    ? { limit, own }
    : null;
}

/** What Expand itself does with what it found, as it does it for either kind of anchor. */
const OWN_TAILS = new Map(
  (["entity", "element"] as const).map((anchor): [string, Anchor] => {
    const choice = { types: null, direction: undefined, kind: undefined, dated: false };
    const tree = parse(expandStatement(anchor, choice, false));
    const clauses = tree.kind === "Command" ? [] : (tree.query.parts[0]?.clauses ?? []);
    return [shapeOf(clauses.filter(({ kind }) => kind !== "Match")), anchor];
  }),
);

/** Clauses without what they are cut at. */
function shapeOf(clauses: readonly Clause[]): string {
  return withoutSpans(
    clauses.map((clause) => ("limit" in clause ? { ...clause, limit: clause.limit !== null } : clause)),
  );
}
