import { Mode, Progress, Status } from "../../../contract/kinds.ts";
import { ClaimGrade, SourceGrade, type GradedClaim } from "../../evidence/index.ts";
import { groupBy } from "../../groups.ts";
import type { LegCase, LegInput, LegStatement } from "../../routes/index.ts";
import { entityIdIn, nodeIn, relationshipIn, type Snapshot } from "../snapshot.ts";
import { entityId, textIn, textsIn, type NodeState, type RelationshipState } from "../states.ts";
import { contradictedIn } from "./claims-touched.ts";

const OF_CASE: ReadonlySet<string> = new Set(["FROM", "VIA", "TO", "SEIZED_IN", "SEIZED"]);

/** What legs are made from, made-up cases apart from those that happened. */
export interface LegInputs {
  real: LegInput;
  fictional: LegInput;
  /** Days of each case. */
  files: ReadonlyMap<string, LegCase>;
}

/** A relationship with what its two ends are called in the domain. */
interface Tie {
  state: RelationshipState;
  from: string;
  to: string;
}

/** Reads out of a graph what its legs are made from. Relationships come in the order in which they were made. */
export function legInputs(snapshot: Snapshot): LegInputs {
  const nodes = entitiesIn(snapshot);
  const ties = tiesIn(snapshot);
  const contradicted = contradictedIn(snapshot);
  const statements = ties.filter(({ state }) => OF_CASE.has(state.type)).map((tie) => toStatement(tie, contradicted));
  const fictional = new Set(statements.filter(({ status }) => status === "fictional").map(({ from }) => from));
  const cases = nodes.flatMap(toCase);
  const rest = {
    places: toPlaces(nodes, ties),
    claims: toClaims(nodes, ties),
    commodities: nodes.flatMap(({ id, state }) => {
      const kind = textIn(state.properties, "commodityKind");
      return state.labels.includes("Commodity") ? [{ id, kind: kind ?? "" }] : [];
    }),
    relationships: statements,
  };
  return {
    real: { ...rest, cases: cases.filter(({ id }) => !fictional.has(id)) },
    fictional: { ...rest, cases: cases.filter(({ id }) => fictional.has(id)) },
    files: new Map(cases.map((file) => [file.id, file])),
  };
}

interface Entity {
  id: string;
  state: NodeState;
}

function entitiesIn(snapshot: Snapshot): Entity[] {
  return [...snapshot.nodes.keys()].toSorted(byMaking).flatMap((at) => {
    const state = nodeIn(snapshot, at);
    const id = state === undefined ? null : entityId(state);
    return state === undefined || id === null ? [] : [{ id, state }];
  });
}

function tiesIn(snapshot: Snapshot): Tie[] {
  const ids = new Map<string, string | null>();
  const idOf = (at: string): string | null => {
    const known = ids.get(at);
    if (known !== undefined) return known;
    const id = entityIdIn(snapshot, at);
    ids.set(at, id);
    return id;
  };
  return [...snapshot.relationships.keys()].toSorted(byMaking).flatMap((at) => {
    const state = relationshipIn(snapshot, at);
    const [from, to] = [idOf(state?.from ?? ""), idOf(state?.to ?? "")];
    return state === undefined || from === null || to === null ? [] : [{ state, from, to }];
  });
}

/** Databases number what they hold as it comes: `n:12` and `4:…:12`. */
function byMaking(one: string, other: string): number {
  const number = (at: string) => Number(at.slice(at.lastIndexOf(":") + 1));
  return number(one) - number(other);
}

function toCase({ id, state: { labels, properties } }: Entity): LegCase[] {
  if (!labels.includes("CaseFile")) return [];
  const pairing = textIn(properties, "pairing");
  const days = { dateFrom: textIn(properties, "dateFrom") ?? "", dateTo: textIn(properties, "dateTo") ?? "" };
  return [{ id, ...days, ...(pairing === null ? {} : { pairing }) }];
}

function toPlaces(nodes: readonly Entity[], ties: readonly Tie[]): LegInput["places"] {
  const within = groupBy(
    ties.filter(({ state }) => state.type === "WITHIN"),
    ({ from }) => from,
  );
  return nodes
    .filter(({ state }) => state.labels.includes("Place"))
    .map(({ id }) => ({ id, within: (within.get(id) ?? []).map(({ to }) => to) }));
}

function toClaims(nodes: readonly Entity[], ties: readonly Tie[]): GradedClaim[] {
  const states = new Map(nodes.map(({ id, state }) => [id, state.properties]));
  return ties.flatMap(({ state, from, to }) => {
    const [claim, source] = [states.get(from), states.get(to)];
    if (state.type !== "STATED_IN" || claim === undefined || source === undefined) return [];
    return [{ id: from, ...ClaimGrade.parse(claim), source: { id: to, ...SourceGrade.parse(source) } }];
  });
}

function toStatement({ state: { type, properties }, from, to }: Tie, contradicted: ReadonlySet<string>): LegStatement {
  const claims = textsIn(properties, "claims");
  const commodities = textsIn(properties, "commodities");
  const mode = Mode.safeParse(properties["mode"]).data;
  const order = properties["order"];
  const rule = textIn(properties, "ruleText");
  const progress = Progress.safeParse(textsIn(properties, "progress")[0]).data;
  // What no contradiction explains was said of the relationship itself.
  const disputed = properties["disputed"] === true && !claims.some((id) => contradicted.has(id));
  return {
    type,
    from,
    to,
    claims,
    status: Status.catch("reported").parse(properties["status"]),
    ...(rule === null ? {} : { rule }),
    ...(mode === undefined ? {} : { mode }),
    ...(typeof order === "number" ? { order } : {}),
    ...(progress === undefined ? {} : { progress }),
    ...(commodities.length === 0 ? {} : { commodities }),
    ...(disputed ? { disputed } : {}),
  };
}
