import { z } from "zod";
import type { ClaimView, RelationshipEvidence, RuleView } from "../../contract/evidence.ts";
import type { EntityRef, GraphEdge, RelationshipRef } from "../../contract/slice.ts";
import {
  readTogether,
  text,
  texts,
  toEdge,
  toRef,
  type Database,
  type ReadLimits,
  type Run,
} from "../database/index.ts";
import { AppError } from "../errors.ts";
import { claimsOfCases, toClaimViews } from "./claims.ts";
import { confidenceOf } from "./confidence.ts";
import { readConflicts } from "./conflicts.ts";
import { confidenceOfHypothesis, readPremises } from "./premises.ts";
import { ruleViews } from "./rules.ts";
import { CASES, CLAIMS_OF_RELATIONSHIP, RELATIONSHIP } from "./statements.ts";

const Stated = z.object({
  rules: texts,
  ruleText: text,
  note: text,
  premises: texts,
});

/**
 * What one relationship rests on, claim by claim, how its confidence comes about, and on what the
 * claims of its cases differ.
 *
 * @throws AppError `unknown_relationship`.
 */
export async function relationshipEvidence(
  database: Database,
  asked: RelationshipRef,
  limits: ReadLimits,
): Promise<RelationshipEvidence> {
  return readTogether(database, limits, async (run) => {
    const parameters = { from: asked.from, type: asked.type, id: asked.id };
    const [found] = (await run({ statement: RELATIONSHIP, parameters })).rows;
    if (found === undefined) throw unknownRelationship(asked);
    const [from, to] = [toRef(found["start"]), toRef(found["goal"])];
    const edge = toEdge(found["edge"], from.id, to.id);
    const { rules, ruleText, note, premises } = Stated.parse(found);
    const cypher = { statement: CLAIMS_OF_RELATIONSHIP, parameters };
    const claims = await toClaimViews(run, (await run(cypher, edge.claims.length)).rows);
    const cases = await readCases(run, casesOf(edge, from, to));
    const supporting = await claimsOfCases(
      run,
      cases.map(({ id }) => id),
      limits.maxRows,
    );
    return {
      edge: { ...edge, sources: [...new Set(claims.map(({ source }) => source.id))].sort() },
      from,
      to,
      status: edge.status,
      note,
      cases,
      ...(await worthOf(run, { edge, premises, claims, rules: ruleViews(rules, ruleText) })),
      conflicts: await readConflicts(run, [...edge.claims, ...supporting]),
      cypher,
    };
  });
}

/** From its claims; of a hypothesis, from the legs it was made from. */
async function worthOf(
  run: Run,
  { edge, premises, claims, rules }: { edge: GraphEdge; premises: string[]; claims: ClaimView[]; rules: RuleView[] },
): Promise<Pick<RelationshipEvidence, "confidence" | "premises">> {
  if (premises.length === 0) return { confidence: confidenceOf(claims, rules) };
  const found = await readPremises(run, { ends: [edge.from, edge.to], legs: premises });
  const confidence = confidenceOfHypothesis(found, { claims, rules, count: premises.length });
  return { premises: found.views, confidence };
}

function unknownRelationship({ from, type, id }: RelationshipRef): AppError {
  return new AppError("unknown_relationship", `This graph holds no ${type} relationship ${id} from ${from}.`, {
    hint: "Load the node again: the relationship may have been changed or removed.",
    values: { from, type, id },
  });
}

/** A leg names its cases; any other relationship belongs to the case at one of its ends. */
function casesOf(edge: GraphEdge, from: EntityRef, to: EntityRef): string[] {
  const ends = [from, to].filter((end) => end.kind === "case").map((end) => end.id);
  return [...new Set([...edge.cases, ...ends])];
}

async function readCases(run: Run, ids: readonly string[]): Promise<EntityRef[]> {
  if (ids.length === 0) return [];
  const { rows } = await run({ statement: CASES, parameters: { ids } }, ids.length);
  return rows.map((row) => toRef(row["node"]));
}
