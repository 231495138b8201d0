import { propertyTypeOf, type Kinds } from "../../dialect/index.ts";
import type { KeyKinds, LearntState } from "../learnt/state.ts";
import { isUnclear, Possible } from "./possible.ts";

/** What the properties of whole nodes and relationships can be, going by what was ever stored. */
export class LearntKinds {
  private static readonly known = new WeakMap<LearntState, LearntKinds>();

  readonly areNodesClear: boolean;
  readonly areRelationshipsClear: boolean;
  private readonly nodes: ReadonlyMap<string, Possible>;
  private readonly relationships: ReadonlyMap<string, Possible>;

  private constructor({ nodes, relationships }: LearntState) {
    this.nodes = possibleOf(nodes);
    this.relationships = possibleOf(relationships);
    this.areNodesClear = areClear(nodes);
    this.areRelationshipsClear = areClear(relationships);
  }

  static of(state: LearntState): LearntKinds {
    let kinds = LearntKinds.known.get(state);
    if (!kinds) {
      kinds = new LearntKinds(state);
      LearntKinds.known.set(state, kinds);
    }
    return kinds;
  }

  ofNode(key: string): Possible {
    return this.nodes.get(key) ?? Possible.anything;
  }

  ofRelationship(key: string): Possible {
    return this.relationships.get(key) ?? Possible.anything;
  }
}

function possibleOf(keys: KeyKinds | undefined): ReadonlyMap<string, Possible> {
  return new Map([...(keys ?? [])].map(([key, kinds]) => [key, Possible.of(propertyTypeOf(kinds))]));
}

function areClear(keys: KeyKinds | undefined): boolean {
  return (
    keys !== undefined && ![...keys.values()].some(({ mask, items }: Kinds) => isUnclear(mask) || isUnclear(items))
  );
}
