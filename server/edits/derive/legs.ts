import { Float, toTyped } from "../../database/index.ts";
import { legProperties } from "../../imports/index.ts";
import { deriveLegs, type Leg } from "../../routes/index.ts";
import { changedNames } from "../compare.ts";
import { entityIdIn, nodesWith, relationshipsOf, type Snapshot } from "../snapshot.ts";
import { entityId, textIn, textOf, type Changes, type Properties, type RelationshipState } from "../states.ts";
import { legInputs } from "./leg-input.ts";

/** Types of relationships, and properties of nodes by their label, that legs are made from. */
const TYPES: ReadonlySet<string> = new Set(["FROM", "VIA", "TO", "SEIZED_IN", "SEIZED", "WITHIN", "STATED_IN"]);
const NODES: Readonly<Record<string, readonly string[]>> = {
  CaseFile: ["id", "pairing", "dateFrom", "dateTo"],
  Place: ["id"],
  Commodity: ["id", "commodityKind"],
  Claim: ["id", "credibility", "state"],
  Source: ["id", "reliability"],
};

/** What must be done to the legs of a graph so that they follow the cases. */
export interface LegChanges {
  deleted: { at: string; state: RelationshipState }[];
  /** With the properties that they then have, but for the figures of their evidence. */
  changed: { at: string; state: RelationshipState }[];
  created: RelationshipState[];
}

interface LegRow {
  from: string;
  to: string;
  properties: Properties;
}

/**
 * How the legs must change with the cases: those that the cases gave before and those that they give now are worked
 * out, and only what differs is done. A leg that is not what the cases gave, because a person stated or changed it,
 * stays as it is, and so does a hypothesis.
 *
 * Cost: all cases are worked out twice where anything was touched that legs are made from, else nothing.
 */
export function legsAnew(own: Changes, { before, after }: { before: Snapshot; after: Snapshot }): LegChanges {
  const changes: LegChanges = { deleted: [], changed: [], created: [] };
  if (!concernsLegs(own)) return changes;
  const was = legRows(before);
  const is = legRows(after);
  const stored = storedLegs(after);
  const places = placesIn(after);
  for (const [id, row] of was) {
    const found = stored.get(keyOf(row.from, id));
    const now = is.get(id);
    if (found === undefined) continue;
    if (now === undefined && isAsGiven(found.state, row, Object.keys(row.properties))) changes.deleted.push(found);
    if (now === undefined) continue;
    const names = differing(row.properties, now.properties);
    if (names.length === 0 || !isAsGiven(found.state, row, names)) continue;
    const properties = withNames(found.state.properties, now.properties, names);
    changes.changed.push({ at: found.at, state: { ...found.state, properties } });
  }
  for (const [id, { from, to, properties }] of is) {
    const [start, goal] = [places.get(from), places.get(to)];
    if (was.has(id) || stored.has(keyOf(from, id)) || start === undefined || goal === undefined) continue;
    changes.created.push({ type: "ROUTE", from: start, to: goal, properties });
  }
  return changes;
}

/** All legs that the cases of a graph give, as they are stored but for their figures. */
export function legRows(snapshot: Snapshot): Map<string, LegRow> {
  const { real, fictional, files } = legInputs(snapshot);
  const rowOf = (leg: Leg, isFictional: boolean): [string, LegRow] => {
    const properties = Object.entries(legProperties(leg, files, isFictional)).map(([name, value]) => [
      name,
      value instanceof Float ? toTyped(value.value) : value,
    ]);
    return [leg.id, { from: leg.from, to: leg.to, properties: Object.fromEntries(properties) as Properties }];
  };
  return new Map([
    ...deriveLegs(fictional).map((leg) => rowOf(leg, true)),
    ...deriveLegs(real).map((leg) => rowOf(leg, false)),
  ]);
}

function concernsLegs({ nodes, relationships }: Changes): boolean {
  if (relationships.some(({ before, after }) => TYPES.has((after ?? before)?.type ?? ""))) return true;
  return nodes.some(({ before, after }) =>
    Object.entries(NODES).some(([label, names]) => {
      const has = [before, after].map((state) => state?.labels.includes(label) === true);
      const changed = changedNames(before?.properties, after?.properties);
      return has[0] !== has[1] || (has[1] === true && changed.some((name) => names.includes(name)));
    }),
  );
}

function storedLegs(snapshot: Snapshot): Map<string, { at: string; state: RelationshipState }> {
  const found = new Map<string, { at: string; state: RelationshipState }>();
  for (const leg of relationshipsOf(snapshot, "ROUTE")) {
    const id = textIn(leg.state.properties, "id");
    const start = entityIdIn(snapshot, leg.state.from);
    if (id !== null && start !== null) found.set(keyOf(start, id), leg);
  }
  return found;
}

/** What the database calls each place. */
function placesIn(snapshot: Snapshot): Map<string, string> {
  const places = new Map<string, string>();
  for (const { at, state } of nodesWith(snapshot, "Place")) {
    const id = entityId(state);
    if (id !== null) places.set(id, at);
  }
  return places;
}

function isAsGiven({ properties }: RelationshipState, row: LegRow, names: readonly string[]): boolean {
  return names.every((name) => isSameValue(properties[name], row.properties[name]));
}

function differing(one: Properties, other: Properties): string[] {
  const names = changedNames(one, other).filter((name) => !isSameValue(one[name], other[name]));
  // One interval for each case, in the order of the cases: they go together.
  const areCases = ["cases", "casesFrom", "casesTo"].some((name) => names.includes(name));
  return areCases ? [...new Set([...names, "cases", "casesFrom", "casesTo"])] : names;
}

/** Lists of a leg are sets: their order is that in which cases were read. */
function isSameValue(one: unknown, other: unknown): boolean {
  const textOfSet = (value: unknown) => textOf(Array.isArray(value) ? value.map(textOf).toSorted() : (value ?? null));
  return textOfSet(one) === textOfSet(other);
}

function withNames(present: Properties, wanted: Properties, names: readonly string[]): Properties {
  const kept = Object.entries(present).filter(([name]) => !names.includes(name));
  const set = names.flatMap((name) => (wanted[name] === undefined ? [] : [[name, wanted[name]] as const]));
  return Object.fromEntries([...kept, ...set]);
}

function keyOf(from: string, id: string): string {
  return textOf([from, id]);
}
