import type {
  Clause,
  LabelExpression,
  MapLiteral,
  Match,
  NodePattern,
  Parameter,
  Pattern,
  RelationshipPattern,
  Statement,
} from "../../embedded/dialect/index.ts";
import { conditionsIn, joined, valueOf, type Condition } from "./conditions.ts";
import { plainTypes } from "./labels.ts";

/** What a statement looks for: the nodes and links of its MATCH clauses, and all that is asked of them. */
export interface Asked {
  /** By name; what has none is called by its place. */
  nodes: ReadonlyMap<string, readonly LabelExpression[]>;
  links: readonly AskedLink[];
  /** All but the labels. */
  conditions: readonly Exclude<Condition, { what: "labels" }>[];
  paths: readonly string[];
  /** What becomes of what was found. */
  rest: readonly Clause[];
}

export interface AskedLink {
  name: string;
  from: string;
  to: string;
  /** Either way round. */
  isEitherWay: boolean;
  /** null: any. */
  types: readonly string[] | null;
}

type Parameters = Readonly<Record<string, unknown>>;

/** null: there is something in it that these words cannot say. */
export function askedIn(tree: Statement, parameters: Parameters): Asked | null {
  if (tree.kind === "Command" || tree.explain) return null;
  const [part, more] = tree.query.parts;
  if (part === undefined || more !== undefined) return null;
  const at = part.clauses.findIndex(({ kind }) => kind !== "Match");
  const reader = new Reader(parameters);
  const isPlain = part.clauses
    .slice(0, Math.max(0, at))
    .every((clause) => clause.kind === "Match" && reader.read(clause));
  if (at < 1 || !isPlain) return null;
  return { ...reader.asked(), rest: part.clauses.slice(at) };
}

class Reader {
  readonly #parameters: Parameters;
  readonly #nodes = new Map<string, LabelExpression[]>();
  readonly #links: AskedLink[] = [];
  readonly #conditions: Exclude<Condition, { what: "labels" }>[] = [];
  readonly #paths: string[] = [];
  #unnamed = 0;

  constructor(parameters: Parameters) {
    this.#parameters = parameters;
  }

  asked(): Omit<Asked, "rest"> {
    return { nodes: this.#nodes, links: this.#links, conditions: this.#conditions, paths: this.#paths };
  }

  /** False: it says more than we can. */
  read({ optional, hints, repeatable, patterns, where }: Match): boolean {
    if (optional || hints.length > 0 || repeatable) return false;
    return patterns.every((pattern) => this.#pattern(pattern)) && this.#hold(conditionsIn(where, this.#parameters));
  }

  #pattern({ path, shortest, elements }: Pattern): boolean {
    if (shortest !== null) return false;
    if (path !== null) this.#paths.push(path);
    let before: string | null = null;
    let link: RelationshipPattern | null = null;
    for (const element of elements) {
      if (element.kind === "RelationshipPattern") {
        link = element;
        continue;
      }
      const name = this.#node(element);
      if (name === null || (link !== null && before !== null && !this.#link(link, before, name))) return false;
      before = name;
    }
    return true;
  }

  #node({ variable, labels, properties, where }: NodePattern): string | null {
    const name = variable ?? this.#name();
    const known = this.#nodes.get(name) ?? [];
    this.#nodes.set(name, labels === null ? known : [...known, labels]);
    return this.#own(name, properties) && this.#hold(conditionsIn(where, this.#parameters)) ? name : null;
  }

  #link({ variable, types, range, properties, where, direction }: RelationshipPattern, left: string, right: string) {
    const plain = types === null ? null : plainTypes(types);
    const name = variable ?? this.#name();
    // One that stands twice is one link in two places.
    if (range !== null || (types !== null && plain === null) || this.#links.some((one) => one.name === name)) {
      return false;
    }
    const [from, to] = direction === "left" ? [right, left] : [left, right];
    this.#links.push({ name, from, to, isEitherWay: direction === "none", types: plain });
    return this.#own(name, properties) && this.#hold(conditionsIn(where, this.#parameters));
  }

  #own(of: string, properties: MapLiteral | Parameter | null): boolean {
    if (properties === null) return true;
    if (properties.kind === "Parameter") return false;
    return this.#hold(
      joined(
        properties.entries.map(({ key, value: written }): Condition[] | null => {
          const value = valueOf(written, this.#parameters);
          return value === undefined ? null : [{ of, what: "property", key, test: "=", value }];
        }),
      ),
    );
  }

  #hold(conditions: readonly Condition[] | null): boolean {
    if (conditions === null) return false;
    for (const one of conditions) {
      if (one.what !== "labels") this.#conditions.push(one);
      else if (this.#nodes.has(one.of)) this.#nodes.set(one.of, [...(this.#nodes.get(one.of) ?? []), one.labels]);
      else return false;
    }
    return true;
  }

  /** No variable begins with a blank. */
  #name(): string {
    return ` ${this.#unnamed++}`;
  }
}
