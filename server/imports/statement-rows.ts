import { contradiction, figuresOf, rulesIn, ruleViews, storedFigures, type GradedClaim } from "../evidence/index.ts";
import { legProperties } from "./leg-properties.ts";
import { deriveLegs, type Leg } from "../routes/index.ts";
import type { BundledData, RelationshipData } from "./bundled-types.ts";
import { flat, float, type Flat } from "./flat.ts";
import { structuralId, type RelationshipGroup, type RelationshipRow } from "./structure-rows.ts";

/** Every relationship that states something, by type, with the figures of its evidence; legs are derived. */
export function statementGroups(data: BundledData): RelationshipGroup[] {
  const evidence = createEvidence(data);
  const legs = deriveLegs({ ...data, claims: evidence.claims });
  const arrival = createArrivals(legs);
  const groups = new Map<string, RelationshipRow[]>();
  const add = (type: string, row: RelationshipRow) => groups.set(type, [...(groups.get(type) ?? []), row]);
  for (const each of data.relationships) add(each.type, statedRow(each, evidence, arrival(each)));
  for (const row of supportRows(data, evidence)) add("SUPPORTS", row);
  for (const row of legRows(legs, data, evidence)) add("ROUTE", row);
  return [...groups].map(([type, rows]) => ({ type, rows }));
}

/** What became of goods at the place a relationship names: as it says itself, else as the legs of its case say. */
type Arrival = (relationship: RelationshipData) => string[] | undefined;

/**
 * A line to a destination must end as the leg to it does, or one picture says that the goods were only
 * bound for a place and the other that they went there. Where the legs of a case differ, nothing is said.
 */
function createArrivals(legs: readonly Leg[]): Arrival {
  const told = new Map<string, Set<string>>();
  for (const { cases, to, progress } of legs) {
    for (const file of cases) {
      const key = `${file} ${to}`;
      told.set(key, new Set([...(told.get(key) ?? []), ...progress]));
    }
  }
  return ({ type, from, to, progress }) => {
    if (progress !== undefined) return [progress];
    const found = type === "TO" ? [...(told.get(`${from} ${to}`) ?? [])] : [];
    return found.length === 1 ? found : undefined;
  };
}

interface Evidence {
  claims: readonly GradedClaim[];
  figures(claims: readonly string[], rule: string | undefined, saidDisputed: boolean): Flat;
}

function createEvidence({ claims, sources, relationships }: BundledData): Evidence {
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const graded = claims.flatMap((claim) => {
    const source = sourceById.get(claim.source);
    return source === undefined ? [] : [{ ...claim, source }];
  });
  const gradedById = new Map(graded.map((claim) => [claim.id, claim]));
  const contradicted = new Set(
    relationships.flatMap((each) => (each.kind === contradiction ? [each.from, each.to] : [])),
  );
  return {
    claims: graded,
    figures: (ids, rule, saidDisputed) => {
      const rules = rulesIn(rule ?? "").map((each) => each.id);
      const behind = ids.flatMap((id) => gradedById.get(id) ?? []);
      const figures = storedFigures(figuresOf(behind, { rules: ruleViews(rules, null), saidDisputed, contradicted }));
      return flat({ claims: [...ids], rules, ruleText: rule, ...figures, confidence: float(figures.confidence) });
    },
  };
}

function statedRow(
  relationship: RelationshipData,
  evidence: Evidence,
  progress: string[] | undefined,
): RelationshipRow {
  const {
    type: _type,
    from,
    to,
    claims,
    rule,
    disputed,
    progress: _progress,
    kind,
    amount,
    amountTo,
    eur,
    ...rest
  } = relationship;
  const properties = flat({
    ...rest,
    ...evidence.figures(claims, rule, disputed === true),
    progress,
    conflictKind: kind,
    amount: float(amount),
    amountTo: float(amountTo),
    eur: float(eur),
  });
  return { from, to, properties };
}

/** That a claim speaks of a case is reported by the claim itself; where we infer it, the data has it already. */
function supportRows({ cases, fictional }: BundledData, evidence: Evidence): RelationshipRow[] {
  return cases.flatMap((file) =>
    file.claims.map((claim) => {
      const interval = { dateFrom: file.dateFrom, dateTo: file.dateTo };
      const id = structuralId("SUPPORTS", claim, file.id);
      const status = fictional ? "fictional" : "reported";
      const properties = flat({ id, status, ...interval, ...evidence.figures([claim], undefined, false) });
      return { from: claim, to: file.id, properties };
    }),
  );
}

function legRows(legs: readonly Leg[], { cases, fictional }: BundledData, evidence: Evidence): RelationshipRow[] {
  const files = new Map(cases.map((file) => [file.id, file]));
  return legs.map((leg) => {
    const { from, to, claims, rule, disputed } = leg;
    const figures = evidence.figures(claims, rule, disputed === true);
    return { from, to, properties: { ...legProperties(leg, files, fictional), ...figures } };
  });
}
