import {
  DURATION,
  EVERYTHING,
  FLOAT,
  INTEGER,
  LIST,
  MAP,
  NODE,
  NUMBER,
  PATH,
  possibleMask,
  RELATIONSHIP,
  TEMPORAL,
  TEXT,
  type Type,
} from "../../dialect/index.ts";
import type { LearntKinds } from "./learnt-kinds.ts";

/** What a value can be, as far as the statement and what is learnt of its properties tell. */
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
    const mask = possibleMask(type);
    // An empty set is what the translator could not find out.
    const has = (bits: number) => type.mask === 0 || (mask & bits) !== 0;
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

  /** The rows alone say what kind each value is; `learnt` tells of the properties of whole entities. */
  isClear(learnt: LearntKinds, { meetsTemporal }: { meetsTemporal: boolean }): boolean {
    return isClearType(this.type, learnt, meetsTemporal);
  }
}

/** Numbers of both kinds, or texts and times: the engine's rows do not tell them apart. */
export function isUnclear(mask: number): boolean {
  return (mask & NUMBER) === NUMBER || ((mask & TEXT) !== 0 && (mask & (TEMPORAL | DURATION)) !== 0);
}

function isClearType(type: Type | undefined, learnt: LearntKinds, meetsTemporal: boolean): boolean {
  if (type === undefined || type.mask === 0 || type.bare) return false;
  const mask = possibleMask(type);
  const has = (bits: number) => (mask & bits) !== 0;
  if (isUnclear(meetsTemporal ? mask : mask & ~(TEMPORAL | DURATION))) return false;
  if (has(NODE | PATH) && !learnt.areNodesClear) return false;
  if (has(RELATIONSHIP | PATH) && !learnt.areRelationshipsClear) return false;
  if (has(LIST) && !isClearType(type.element, learnt, meetsTemporal)) return false;
  if (!has(MAP)) return true;
  return (
    type.fields !== undefined && [...type.fields.values()].every((field) => isClearType(field, learnt, meetsTemporal))
  );
}
