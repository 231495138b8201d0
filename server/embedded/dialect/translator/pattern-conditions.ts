import { refuse } from "../rules/index.ts";
import type { Expression, MapEntry, NodePattern, Pattern, PatternElement, RelationshipPattern } from "../tree/index.ts";
import {
  BOOLEAN,
  describe,
  ENTITY,
  has,
  isNullable,
  isNullType,
  MAP,
  nodeType,
  only,
  relationshipType,
  TEMPORAL,
  TEXT,
} from "../types/index.ts";
import { binary, FALSE, property, variable } from "./build.ts";
import { condition } from "./conditions.ts";
import type { Context, Scope, Typed } from "./context.ts";
import { equal } from "./equality.ts";
import { arePlainLabels, labelTest } from "./labels.ts";
import { isEmptyRange } from "./patterns.ts";
import { looksLikeNumber } from "./probes.ts";

export interface Simplified {
  readonly pattern: Pattern;
  /** What the pattern no longer says. */
  readonly conditions: readonly Expression[];
}

/** Leaves in the pattern what the engine matches rightly; the rest becomes conditions for WHERE. */
export function simplifyPattern(context: Context, pattern: Pattern, scope: Scope): Simplified {
  const conditions: Expression[] = [];
  const elements = pattern.elements.map((element) => new Simplifier(context, element, scope, conditions).run());
  return { pattern: { ...pattern, elements }, conditions };
}

/** One element; it gets a name as soon as a condition has to speak of it. */
class Simplifier {
  readonly #context: Context;
  readonly #element: PatternElement;
  readonly #scope: Scope;
  readonly #conditions: Expression[];
  #name: string | null;

  constructor(context: Context, element: PatternElement, scope: Scope, conditions: Expression[]) {
    this.#context = context;
    this.#element = element;
    this.#scope = scope;
    this.#conditions = conditions;
    this.#name = element.variable;
  }

  run(): PatternElement {
    const element = this.#element;
    return element.kind === "NodePattern" ? this.#node(element) : this.#relationship(element);
  }

  #node(element: NodePattern): NodePattern {
    let { labels } = element;
    if (labels !== null && !arePlainLabels(labels)) {
      this.#context.mark("label-expression");
      this.#conditions.push(labelTest(this.#self(), labels));
      labels = null;
    }
    const properties = this.#properties();
    this.#where();
    return { ...element, variable: this.#name, labels, properties, where: null };
  }

  #relationship(element: RelationshipPattern): RelationshipPattern {
    const isEmpty = isEmptyRange(element);
    if (isEmpty) this.#conditions.push(FALSE);
    const properties = this.#properties();
    this.#where();
    const range = isEmpty ? { from: 1, to: 1 } : element.range;
    return { ...element, variable: this.#name, range, properties, where: null };
  }

  get #isRange(): boolean {
    return this.#element.kind === "RelationshipPattern" && this.#element.range !== null;
  }

  #self(): Expression {
    if (this.#name === null) {
      this.#name = this.#context.fresh("_p");
      this.#scope.set(this.#name, this.#element.kind === "NodePattern" ? nodeType : relationshipType);
    }
    return variable(this.#name);
  }

  #properties(): NodePattern["properties"] {
    const { properties } = this.#element;
    if (properties === null) return null;
    if (properties.kind === "Parameter") refuse("map-parameter", this.#element);
    const entries = properties.entries.flatMap((entry) => this.#entry(entry) ?? []);
    return entries.length === 0 ? null : { ...properties, entries };
  }

  /** null when it became a condition. */
  #entry({ key, value }: MapEntry): MapEntry | null {
    const element = this.#element;
    const typed = this.#context.expression(value, this.#scope);
    const { node, type } = typed;
    if (has(type, MAP | ENTITY)) refuse("type", element, "a property", "value", describe(type.mask));
    if (isNullType(type)) {
      if (this.#isRange) refuse("var-length-props", element);
      this.#conditions.push(binary("=", property(this.#self(), key), node));
      return null;
    }
    if (!isNullable(type) && this.#isSafe(value, typed)) return { key, value: node };
    if (this.#isRange) refuse("var-length-props", element);
    this.#context.mark("typed-equality");
    const of = element.kind === "NodePattern" ? nodeType : relationshipType;
    const stored: Typed = { node: property(this.#self(), key), type: this.#context.propertyType(of, key) };
    this.#conditions.push(equal(this.#context, stored, typed, element));
    return null;
  }

  /** Does the engine find the same as Neo4j? Not for numbers, nor for texts that look like one. */
  #isSafe(value: Expression, { type }: Typed): boolean {
    if (only(type, BOOLEAN | TEMPORAL)) return true;
    if (!only(type, TEXT)) return false;
    const known = this.#context.literalText(value);
    return known !== null && !looksLikeNumber(known);
  }

  #where(): void {
    const { where } = this.#element;
    if (where === null) return;
    this.#context.mark("inline-where");
    if (this.#isRange) refuse("var-length-where", this.#element);
    this.#conditions.push(condition(this.#context, where, this.#scope));
  }
}
