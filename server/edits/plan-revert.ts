import type { RevertObstacle } from "../../contract/edits.ts";
import { emptyPlan, type Place, type Plan } from "./plan.ts";
import { isSameNode, isSameRelationship, Present, type PresentNode, type PresentRelationship } from "./present.ts";
import {
  nameOf,
  nameOfRelationship,
  type End,
  type Recorded,
  type RecordedNode,
  type RecordedRelationship,
} from "./recorded.ts";
import type { Snapshot } from "./snapshot.ts";
import { entityId, textOf, type NodeState, type Properties, type RelationshipState } from "./states.ts";

export interface Planned {
  plan: Plan;
  obstacles: RevertObstacle[];
}

/** Turns what an edit changed around, as far as everything it touched is still as it left it. */
export function planRevert(recorded: Recorded, snapshot: Snapshot): Planned {
  const planner = new Planner(new Present(snapshot));
  // What goes, and what gives its id away, stands in the way of nothing that comes back.
  for (const node of recorded.nodes) planner.findNode(node);
  for (const node of recorded.nodes) planner.takeNode(node);
  const isMade = ({ before }: RecordedRelationship) => before === null;
  for (const made of recorded.relationships.filter(isMade)) planner.takeRelationship(made);
  for (const other of recorded.relationships.filter((each) => !isMade(each))) planner.takeRelationship(other);
  planner.lookForTies();
  return { plan: planner.plan, obstacles: planner.obstacles };
}

class Planner {
  readonly obstacles: RevertObstacle[] = [];
  readonly plan: Plan = emptyPlan();
  readonly #present: Present;
  /** By what the database called them when the edit was made. */
  readonly #places = new Map<string, Place>();
  readonly #going: { place: Place; name: string }[] = [];
  /** Of the nodes that are there, by what the database called them when the edit was made: those as the edit left them. */
  readonly #asLeft = new Map<string, PresentNode>();
  /** Nodes that go or give their id away, and relationships that go, by what the database calls them now. */
  readonly #leavingNodes = new Set<string>();
  readonly #leavingRelationships = new Set<string>();

  constructor(present: Present) {
    this.#present = present;
  }

  /** Looks for what an edit made or changed, before anything is planned. */
  findNode({ at, before, after, derived }: RecordedNode): void {
    if (after === null) return;
    const name = nameOf(at, after);
    const found = this.#present.node(at, after);
    if (found === undefined) return this.#object("gone", name, derived);
    const place = placeOf(found, before ?? after);
    this.#places.set(at, place);
    if (!isSameNode(found.state, after)) return this.#object("changed-since", name, derived);
    this.#asLeft.set(at, found);
    if (before === null || place.id !== place.laterId) this.#leavingNodes.add(found.at);
  }

  takeNode({ at, before, after, derived }: RecordedNode): void {
    if (after === null) {
      if (before !== null) this.#bringBackNode(at, before);
      return;
    }
    const name = nameOf(at, after);
    const found = this.#asLeft.get(at);
    if (found === undefined) return;
    const place = placeOf(found, before ?? after);
    if (before === null) {
      this.plan.deleteNodes.push(place);
      this.#going.push({ place, name });
      return;
    }
    if (this.#isTaken(entityId(before), found.at)) return this.#object("there-again", name, derived);
    const properties = turned(found.state.properties, before.properties, after.properties);
    this.plan.setNodes.push({ place, before: found.state, after: { labels: before.labels, properties } });
  }

  takeRelationship(recorded: RecordedRelationship): void {
    const { at, before, after, derived } = recorded;
    const name = nameOfRelationship(recorded);
    const [from, to] = [this.#placeOfEnd(recorded.from), this.#placeOfEnd(recorded.to)];
    if (from === undefined) return this.#object("gone", recorded.from.name, derived);
    if (to === undefined) return this.#object("gone", recorded.to.name, derived);
    if (after === null) {
      if (before === null) return;
      if (this.#isThereAgain(at, before, from, to)) return this.#object("there-again", name, derived);
      this.plan.createRelationships.push({ at, state: before, from, to });
      return;
    }
    const found = from.isMade ? undefined : this.#present.relationship(at, after, from.at);
    if (found === undefined) return this.#object("gone", name, derived);
    if (!isAsLeft(found, after, from, to)) return this.#object("changed-since", name, derived);
    if (before === null) {
      this.plan.deleteRelationships.push({ at: found.at, from });
      this.#leavingRelationships.add(found.at);
    } else {
      const properties = turned(found.state.properties, before.properties, after.properties);
      this.plan.setRelationships.push({ at: found.at, from, properties });
    }
  }

  /** A node goes with what the edit tied to it, and with nothing else. */
  lookForTies(): void {
    const going = new Set(this.plan.deleteRelationships.map(({ at }) => at));
    for (const { place, name } of this.#going) {
      if (this.#present.tiesOf(place.at).some((at) => !going.has(at))) this.#object("tied-since", name, false);
    }
  }

  #bringBackNode(at: string, before: NodeState): void {
    const id = entityId(before);
    const name = nameOf(at, before);
    if (this.#isTaken(id)) return this.#object("there-again", name, false);
    this.#places.set(at, { at, id: null, laterId: id, isMade: true });
    this.plan.createNodes.push({ at, state: before });
  }

  /** Whether another node has the id, and keeps it. */
  #isTaken(id: string | null, by?: string): boolean {
    const other = this.#present.byId(id);
    return other !== undefined && other !== by && !this.#leavingNodes.has(other);
  }

  #placeOfEnd(end: End): Place | undefined {
    const known = this.#places.get(end.at);
    if (known !== undefined) return known;
    const found = this.#present.end(end);
    return found && placeOf(found, found.state);
  }

  #isThereAgain(at: string, state: RelationshipState, from: Place, to: Place): boolean {
    if (from.isMade || to.isMade) return false;
    const found = this.#present.relationship(at, state, from.at, this.#leavingRelationships);
    return found !== undefined && (state.properties["id"] !== undefined || isAsLeft(found, state, from, to));
  }

  /** What was only worked out anew is worked out anew again: nothing stands against that. */
  #object(why: RevertObstacle["why"], name: string, derived: boolean): void {
    if (!derived) this.obstacles.push({ why, name, sentence: SENTENCES[why](name) });
  }
}

const SENTENCES: Readonly<Record<RevertObstacle["why"], (name: string) => string>> = {
  "changed-since": (name) => `${name} was changed since.`,
  gone: (name) => `${name} is not there any more.`,
  "there-again": (name) => `${name} is there again by other means.`,
  "tied-since": (name) => `${name} has relationships by now that the edit did not make.`,
};

function placeOf({ at, state }: PresentNode, later: NodeState): Place {
  return { at, id: entityId(state), laterId: entityId(later), isMade: false };
}

function isAsLeft({ state }: PresentRelationship, after: RelationshipState, from: Place, to: Place): boolean {
  return isSameRelationship(state, after) && state.from === from.at && state.to === to.at;
}

/** Properties that the edit changed as they were before; what was worked out anew since stays as it is now. */
function turned(present: Properties, before: Properties, after: Properties): Properties {
  const names = new Set([...Object.keys(present), ...Object.keys(before)]);
  const entries = [...names].flatMap((name): [string, unknown][] => {
    const isAsItWasLeft = textOf(present[name]) === textOf(after[name]);
    const source = isAsItWasLeft ? before : present;
    return Object.hasOwn(source, name) ? [[name, source[name]]] : [];
  });
  return Object.fromEntries(entries);
}
