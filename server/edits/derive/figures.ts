import { STATING } from "../../../contract/kinds.ts";
import { toTyped, type Change, type Run } from "../../database/index.ts";
import {
  FIGURE_NAMES,
  figuresOf,
  readClaims,
  ruleViews,
  storedFigures,
  type Figures,
  type GradedClaim,
} from "../../evidence/index.ts";
import { groupBy } from "../../groups.ts";
import { changedNames } from "../compare.ts";
import { relationshipIn, type Snapshot } from "../snapshot.ts";
import { textsIn, type Changes, type Properties, type RelationshipState } from "../states.ts";
import { claimsTouched, contradictedIn } from "./claims-touched.ts";

const STATES: ReadonlySet<string> = new Set(STATING);
/** What of a relationship its figures are made from. */
const OF_RELATIONSHIP: ReadonlySet<string> = new Set(["claims", "rules", ...FIGURE_NAMES]);

/** A relationship of which the figures must be made anew. */
interface Resting {
  at: string;
  state: RelationshipState;
  saidDisputed: boolean;
}

/**
 * Relationships whose evidence figures must follow, with the properties that they then have: those whose claims or
 * rules changed, and those that rest on a claim that counts otherwise now. A figure that a person wrote is made anew
 * too, but for `disputed`, which she may say. Hypotheses are left out: theirs are made from their legs.
 */
export async function weighedAnew(
  change: Change,
  own: Changes,
  { before, after }: { before: Snapshot; after: Snapshot },
): Promise<{ at: string; state: RelationshipState }[]> {
  const contradictedBefore = contradictedIn(before);
  const resting = restingOn(own, { before, after }, contradictedBefore);
  if (resting.length === 0) return [];
  const contradicted = contradictedIn(after);
  const claims = await readGraded(change, resting);
  return resting.flatMap(({ at, state, saidDisputed }) => {
    const figures = figuresOf(
      textsIn(state.properties, "claims").flatMap((id) => claims.get(id) ?? []),
      { rules: ruleViews(textsIn(state.properties, "rules"), null), saidDisputed, contradicted },
    );
    const properties = withFigures(state.properties, figures);
    return changedNames(state.properties, properties).length === 0 ? [] : [{ at, state: { ...state, properties } }];
  });
}

function restingOn(
  own: Changes,
  { before, after }: { before: Snapshot; after: Snapshot },
  contradicted: ReadonlySet<string>,
): Resting[] {
  const ofPerson = new Map(own.relationships.map((each) => [each.at, each]));
  const touched = claimsTouched(own, before, after);
  const found: Resting[] = [];
  for (const [at, text] of after.relationships) {
    const mine = ofPerson.get(at);
    if (mine === undefined && (touched.size === 0 || !text.includes('"claims"'))) continue;
    const state = relationshipIn(after, at);
    if (state === undefined || textsIn(state.properties, "premises").length > 0) continue;
    const known = mine === undefined ? state : mine.before;
    const isMine = mine !== undefined && concerns(mine.before, state);
    if (!isMine && !textsIn(state.properties, "claims").some((id) => touched.has(id))) continue;
    found.push({ at, state, saidDisputed: isSaidDisputed(known, state, contradicted) });
  }
  return found;
}

/** What a person did to it touches its figures, and it is of a kind that has some. */
function concerns(before: RelationshipState | null, after: RelationshipState): boolean {
  const names = changedNames(before?.properties, after.properties);
  const hasFigures = STATES.has(after.type) || textsIn(after.properties, "claims").length > 0;
  return hasFigures && (before === null || names.some((name) => OF_RELATIONSHIP.has(name)));
}

/** Stored is only the outcome: what no contradiction explains was said of the relationship itself. */
function isSaidDisputed(
  before: RelationshipState | null,
  after: RelationshipState,
  contradicted: ReadonlySet<string>,
): boolean {
  const isDisputed = after.properties["disputed"] === true;
  if (before === null || before.properties["disputed"] !== after.properties["disputed"]) return isDisputed;
  return isDisputed && !textsIn(before.properties, "claims").some((id) => contradicted.has(id));
}

async function readGraded(change: Change, resting: readonly Resting[]): Promise<Map<string, GradedClaim[]>> {
  const run: Run = async (query) => ({ columns: [], rows: await change.run(query), truncated: false });
  const ids = resting.flatMap(({ state }) => textsIn(state.properties, "claims"));
  return groupBy<GradedClaim, string>(await readClaims(run, ids), ({ id }) => id);
}

function withFigures(properties: Properties, figures: Figures): Properties {
  const { grade: _grade, ...rest } = properties;
  const { confidence, grade, ...stored } = storedFigures(figures);
  return { ...rest, ...stored, confidence: toTyped(confidence), ...(grade === null ? {} : { grade }) };
}
