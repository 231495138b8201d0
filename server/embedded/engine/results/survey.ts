import type { ArrowType } from "../../bolt/arrow-schema.ts";
import { looksTemporal } from "../../bolt/temporal-to-bolt.ts";
import type { Shape } from "./codes.ts";
import {
  isNode,
  isPath,
  isPlainMap,
  isRelationship,
  nodeElementId,
  propertiesOf,
  relationshipElementId,
  type EngineNode,
  type EngineRelationship,
} from "./entities.ts";
import type { LearntKinds } from "./learnt-kinds.ts";
import type { Possible } from "./possible.ts";

/** An entity whose rows leave open what kind some of its properties are. */
export interface DoubtfulEntity {
  id: number;
  /** Start node of a relationship, by which it is found; undefined for a node. */
  source: number | undefined;
  keys: Set<string>;
}

interface Place {
  possible: Possible;
  arrow: ArrowType | undefined;
  /** The column holds this one value only, so its Arrow type is the value's own. */
  isAlone: boolean;
}

/**
 * Goes through a result and notes what its rows do not say: 2 or 2.0, a date or a text, and which
 * node a bare number stands for.
 */
export class Survey {
  /** By element id. */
  readonly entities = new Map<string, DoubtfulEntity>();
  readonly bareNodes = new Set<number>();
  readonly bareRelationships = new Set<number>();
  /** By the column's number. */
  readonly columns = new Map<number, Shape>();
  private readonly meetsTemporal: boolean;
  private readonly learnt: LearntKinds;

  constructor({ meetsTemporal, learnt }: { meetsTemporal: boolean; learnt: LearntKinds }) {
    this.meetsTemporal = meetsTemporal;
    this.learnt = learnt;
  }

  get foundNothing(): boolean {
    return this.entities.size + this.columns.size + this.bareNodes.size + this.bareRelationships.size === 0;
  }

  /** Looks at one value of a column. */
  look(column: number, value: unknown, place: Place): void {
    const shape = this.columns.get(column) ?? {};
    if (this.walk(value, place, shape)) this.columns.set(column, shape);
  }

  /** An entity that was looked up, of which no Arrow type is known. */
  lookAtEntity(entity: EngineNode | EngineRelationship): void {
    this.entity(entity, { arrow: undefined, isAlone: false });
  }

  /** True when the value, or something in it outside entities, is in doubt; `shape` then says where. */
  private walk(value: unknown, place: Place, shape: Shape): boolean {
    if (typeof value === "number") return this.number(value, place);
    if (typeof value === "string") return this.text(value, place);
    if (Array.isArray(value)) return this.list(value, place, shape);
    if (!isPlainMap(value)) return false;
    const { possible } = place;
    if (possible.mayBeNode && isNode(value)) this.entity(value, place);
    else if (possible.mayBeRelationship && isRelationship(value)) this.entity(value, place);
    else if (possible.mayBePath && isPath(value)) {
      for (const part of [...value.nodes, ...value.edges]) this.lookAtEntity(part);
    } else return this.map(value, place, shape);
    return false;
  }

  private number(value: number, { possible, arrow, isAlone }: Place): boolean {
    if (possible.isBareId) {
      if (possible.mayBeNode) this.bareNodes.add(value);
      if (possible.mayBeRelationship) this.bareRelationships.add(value);
      return false;
    }
    if (!Number.isSafeInteger(value) || !possible.mayBeInteger || !possible.mayBeFloat) return false;
    return !(arrow?.kind === "int" || (isAlone && arrow?.kind === "float"));
  }

  private text(value: string, { possible, arrow, isAlone }: Place): boolean {
    if (!this.meetsTemporal || !possible.mayBeTemporal || !possible.mayBeText || !looksTemporal(value)) return false;
    return !(arrow?.kind === "temporal" || (isAlone && arrow?.kind === "text"));
  }

  private list(values: unknown[], { possible, arrow }: Place, shape: Shape): boolean {
    const place = { possible: possible.item, arrow: arrow?.children.get("item"), isAlone: false };
    const items = shape.items ?? {};
    let isInDoubt = false;
    for (const value of values) isInDoubt = this.walk(value, place, items) || isInDoubt;
    if (isInDoubt) shape.items = items;
    return isInDoubt;
  }

  private map(map: Record<string, unknown>, { possible, arrow, isAlone }: Place, shape: Shape): boolean {
    let isInDoubt = false;
    for (const [key, value] of Object.entries(map)) {
      const place = { possible: possible.field(key), arrow: arrow?.children.get(key), isAlone };
      const field = shape.fields?.get(key) ?? {};
      if (!this.walk(value, place, field)) continue;
      isInDoubt = true;
      shape.fields ??= new Map();
      shape.fields.set(key, field);
    }
    return isInDoubt;
  }

  private entity(entity: EngineNode | EngineRelationship, { arrow, isAlone }: Omit<Place, "possible">): void {
    const source = isRelationship(entity) ? entity._source : undefined;
    for (const [key, value] of propertiesOf(entity)) {
      const possible = source === undefined ? this.learnt.ofNode(key) : this.learnt.ofRelationship(key);
      if (this.propertyIsClear(value, { possible, arrow: arrow?.children.get(key), isAlone })) continue;
      const elementId = source === undefined ? nodeElementId(entity._id) : relationshipElementId(entity._id);
      const known = this.entities.get(elementId) ?? { id: entity._id, source, keys: new Set<string>() };
      known.keys.add(key);
      this.entities.set(elementId, known);
    }
  }

  private propertyIsClear(value: unknown, place: Place): boolean {
    return !this.walk(value, place, {});
  }
}
