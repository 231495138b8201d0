import {
  areKindsEqual,
  coversKinds,
  DURATION,
  joinKinds,
  noKinds,
  NODE,
  RELATIONSHIP,
  TEMPORAL,
  type Kinds,
  type Learnt,
  type Reliance,
  type Writes,
} from "../../dialect/index.ts";

export type KeyKinds = ReadonlyMap<string, Kinds>;

/** More keys than any honest graph has: from here on learning would cost more than it saves. */
const MAX_KEYS = 2_000;

const TIMES = TEMPORAL | DURATION;

/**
 * What was ever stored under each property key, of nodes and of relationships; undefined where that
 * is not known. Never changed once made: a reader keeps the one it began with.
 */
export class LearntState implements Learnt {
  static readonly empty = new LearntState(new Map(), new Map());
  static readonly unknown = new LearntState(undefined, undefined);

  readonly nodes: KeyKinds | undefined;
  readonly relationships: KeyKinds | undefined;

  constructor(nodes: KeyKinds | undefined, relationships: KeyKinds | undefined) {
    this.nodes = nodes;
    this.relationships = relationships;
  }

  kinds(owner: number, key: string): Kinds | undefined {
    const owners = this.ownersOf(owner);
    const known = owners.filter((keys) => keys !== undefined);
    if (known.length < owners.length) return undefined;
    return known.map((keys) => keys.get(key) ?? noKinds).reduce(joinKinds, noKinds);
  }

  /** Could a date, a time or a duration be stored? */
  get mayHoldTemporal(): boolean {
    return [this.nodes, this.relationships].some(
      (keys) => keys === undefined || [...keys.values()].some(({ mask, items }) => ((mask | items) & TIMES) !== 0),
    );
  }

  /** What either of the two knows to be stored. */
  joined(other: LearntState): LearntState {
    return new LearntState(joinKeys(this.nodes, other.nodes), joinKeys(this.relationships, other.relationships));
  }

  /** Is all that a statement may write known already? */
  covers({ properties, copies, anything }: Writes): boolean {
    return (
      this.ownersOf(anything).every((keys) => keys === undefined) &&
      properties.every(({ owner, key, kinds }) => this.ownersOf(owner).every((keys) => holds(keys, key, kinds))) &&
      copies.every(({ from, to }) => this.ownersOf(from).every((keys) => this.holdsAll(to, keys)))
    );
  }

  /** With what a statement may write. */
  widened(writes: Writes): LearntState {
    const widen = (owner: number, keys: KeyKinds | undefined) => {
      if (keys === undefined || (writes.anything & owner) !== 0) return undefined;
      const wider = new Map(keys);
      for (const { key, kinds } of writes.properties.filter((written) => (written.owner & owner) !== 0)) {
        add(wider, key, kinds);
      }
      for (const { from } of writes.copies.filter(({ to }) => (to & owner) !== 0)) {
        for (const source of this.ownersOf(from)) {
          if (source === undefined) return undefined;
          for (const [key, kinds] of source) add(wider, key, kinds);
        }
      }
      return wider.size > MAX_KEYS ? undefined : wider;
    };
    return new LearntState(widen(NODE, this.nodes), widen(RELATIONSHIP, this.relationships));
  }

  /** Do these answers still hold? */
  confirms(relied: readonly Reliance[]): boolean {
    return relied.every(({ owner, key, kinds }) => areKindsEqual(this.kinds(owner, key), kinds));
  }

  private holdsAll(owner: number, source: KeyKinds | undefined): boolean {
    return this.ownersOf(owner).every((keys) => {
      if (keys === undefined || keys === source) return true;
      return source !== undefined && [...source].every(([key, kinds]) => holds(keys, key, kinds));
    });
  }

  private ownersOf(owner: number): (KeyKinds | undefined)[] {
    return [
      ...((owner & NODE) === 0 ? [] : [this.nodes]),
      ...((owner & RELATIONSHIP) === 0 ? [] : [this.relationships]),
    ];
  }
}

function joinKeys(a: KeyKinds | undefined, b: KeyKinds | undefined): KeyKinds | undefined {
  if (a === undefined || b === undefined) return undefined;
  const joined = new Map(a);
  for (const [key, kinds] of b) add(joined, key, kinds);
  return joined.size > MAX_KEYS ? undefined : joined;
}

function holds(keys: KeyKinds | undefined, key: string, kinds: Kinds): boolean {
  return keys === undefined || coversKinds(keys.get(key), kinds);
}

function add(keys: Map<string, Kinds>, key: string, kinds: Kinds): void {
  if (kinds.mask === 0) return;
  keys.set(key, joinKinds(keys.get(key) ?? noKinds, kinds));
}
