/**
 * The static type of an expression: which kinds of value it can be, as a set of bits.
 *
 * A number of the database is never just a number here: the engine hands out bare ids for nodes, so
 * these types also tell the reader of a result which integers have to be looked up.
 */
export const NULL = 1;
export const BOOLEAN = 2;
export const INTEGER = 4;
export const FLOAT = 8;
export const TEXT = 16;
export const LIST = 32;
export const MAP = 64;
export const NODE = 128;
export const RELATIONSHIP = 256;
export const PATH = 512;
/** A date, a time or both; `temporal` says which. */
export const TEMPORAL = 1024;
export const DURATION = 2048;

export const NUMBER = INTEGER | FLOAT;
/** What has an id on the engine, and is that id as long as nobody looks. */
export const ENTITY = NODE | RELATIONSHIP | PATH;
export const SCALAR = BOOLEAN | NUMBER | TEXT | TEMPORAL | DURATION;
/** What a property can hold. */
export const STORABLE = NULL | SCALAR | LIST;
export const EVERYTHING = 4095;

/** Types are never changed once they are made: many expressions share one. */
export interface Type {
  readonly mask: number;
  /** What the list holds. */
  readonly element?: Type | undefined;
  /** The keys of a map, when all of them are known. */
  readonly fields?: ReadonlyMap<string, Type> | undefined;
  /** `date`, `datetime`, `time`, `localdatetime`, `localtime`; `dateDuration` is a duration without hours; `mixed` is several. */
  readonly temporal?: string | undefined;
  /** A list as properties hold it: of one kind and without null. */
  readonly stored?: boolean | undefined;
  /** The engine carries only the id of this node or relationship, and may take one for the other. */
  readonly bare?: boolean | undefined;
  /** The list of a variable-length relationship: the next MATCH makes the engine forget what it holds. */
  readonly fragile?: boolean | undefined;
  /** The length of a list that is written out. */
  readonly length?: number | undefined;
  /** The kind shows only when the statement runs, as with everything read from a property. */
  readonly open?: boolean | undefined;
  /**
   * Of what is `open`: the kinds it can be, null aside, going by what was ever stored. Only for
   * leaving guards out and for reading results: what is refused goes by `mask`, since a statement must
   * not turn wrong because of what the graph happens to hold.
   */
  readonly learnt?: number | undefined;
  /** A map with the keys of a node or relationship (these bits), as `properties()` makes it. */
  readonly keysOf?: number | undefined;
  /** This node, relationship or path may have been deleted by an earlier clause. */
  readonly deleted?: boolean | undefined;
  /** A variable of MATCH, or of a CREATE since which nothing was read that could be the same thing. */
  readonly origin?: "matched" | "created" | undefined;
}
