import {
  DURATION,
  EVERYTHING,
  FLOAT,
  INTEGER,
  NODE,
  NUMBER,
  PATH,
  RELATIONSHIP,
  TEMPORAL,
  TEXT,
  type Type,
} from "../../dialect/index.ts";

/** What a value can be, as far as the statement tells before it runs. */
export class Possible {
  /** Nothing is known. */
  static readonly anything = new Possible({ mask: EVERYTHING });

  private static readonly known = new WeakMap<Type, Possible>();

  readonly mayBeInteger: boolean;
  readonly mayBeFloat: boolean;
  readonly mayBeText: boolean;
  readonly mayBeTemporal: boolean;
  readonly mayBeNode: boolean;
  readonly mayBeRelationship: boolean;
  readonly mayBePath: boolean;
  private readonly type: Type;

  private constructor(type: Type) {
    // An empty set is what the translator could not find out.
    const has = (bits: number) => type.mask === 0 || (type.mask & bits) !== 0;
    // Where the statement rules all of them out and one comes nevertheless, it is not to be trusted in this.
    const hasOneOf = (bit: number, all: number) => has(bit) || !has(all);
    this.type = type;
    this.mayBeInteger = hasOneOf(INTEGER, NUMBER | NODE | RELATIONSHIP);
    this.mayBeFloat = hasOneOf(FLOAT, NUMBER | NODE | RELATIONSHIP);
    this.mayBeText = hasOneOf(TEXT, TEXT | TEMPORAL | DURATION);
    this.mayBeTemporal = hasOneOf(TEMPORAL | DURATION, TEXT | TEMPORAL | DURATION);
    this.mayBeNode = has(NODE);
    this.mayBeRelationship = has(RELATIONSHIP);
    this.mayBePath = has(PATH);
  }

  static of(type: Type | undefined): Possible {
    if (!type) return Possible.anything;
    let possible = Possible.known.get(type);
    if (!possible) {
      possible = new Possible(type);
      Possible.known.set(type, possible);
    }
    return possible;
  }

  /** What the items of the list can be. */
  get item(): Possible {
    return Possible.of(this.type.element);
  }

  /** What the value of a map's key can be. */
  field(key: string): Possible {
    return Possible.of(this.type.fields?.get(key));
  }

  /** A number here is the id of a node or relationship whose rest the engine left out. */
  get isBareId(): boolean {
    return (this.mayBeNode || this.mayBeRelationship) && !this.mayBeInteger && !this.mayBeFloat;
  }
}
