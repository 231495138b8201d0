import { someNode, type Call, type Expression } from "../embedded/dialect/index.ts";
import { lookAtStatement } from "./guard/index.ts";
import { writtenIn } from "./written-values.ts";

/** Names of properties that a statement gives another value each time it runs; "all" where that cannot be told. */
export type MadeAnew = ReadonlySet<string> | "all";

/** What a statement that our parser does not read may call. It says too much rather than too little. */
const LOOKS_ANEW =
  /\b(?:rand|randomuuid|timestamp|elementid|id)\s*\(|\b(?:datetime|date|time|localtime|localdatetime)\s*(?:\.\s*\w+\s*)?\((?!\s*['"$])/i;

const RANDOM: ReadonlySet<string> = new Set(["rand", "randomuuid", "timestamp"]);
const PLACES: ReadonlySet<string> = new Set(["id", "elementid"]);
const CLOCK = /^(?:date|datetime|time|localtime|localdatetime)(?:\.(?<of>transaction|statement|realtime|truncate))?$/;

/**
 * Which properties get values that are made anew each time: a random id, the time of day, the place that the database
 * gives to what is new. A value is followed through variables, and through properties by their names alone.
 */
export function madeAnew(statement: string): MadeAnew {
  const { tree } = lookAtStatement(statement, {}, { purpose: "edit" });
  if (tree === undefined) return LOOKS_ANEW.test(statement) ? "all" : new Set();
  if (tree.kind === "Command") return new Set();
  const { query } = tree;
  const isFixed = fixedPlaces(query);
  const given = givenIn(query);
  const anew: Anew = { names: new Set(), variables: new Set(), isFixed };
  for (let before = -1; before !== anew.names.size + anew.variables.size;) {
    before = anew.names.size + anew.variables.size;
    for (const { variable, key, value } of given) {
      if (!isAnew(value, anew)) continue;
      if (variable !== undefined) anew.variables.add(variable);
      else if (key !== undefined) anew.names.add(key);
      else return "all";
    }
  }
  return anew.names;
}

interface Anew {
  names: Set<string>;
  variables: Set<string>;
  isFixed: (place: Expression | undefined) => boolean;
}

/** A value and what gets it: a variable, a property, or, with neither, any properties. */
interface Given {
  variable?: string;
  key?: string;
  value: Expression;
}

function isAnew(value: Expression, { names, variables, isFixed }: Anew): boolean {
  return someNode(value, (node) => {
    if (node.kind === "Call") return isCalledAnew(node, isFixed);
    if (node.kind === "Variable") return variables.has(node.name);
    if (node.kind === "Property") return names.has(node.key);
    if (node.kind === "Index") return node.index.kind !== "Number" && names.size > 0;
    if (node.kind !== "MapProjection") return false;
    const isCopied = node.items.some((item) =>
      item.kind === "all" ? names.size > 0 : item.kind === "property" && names.has(item.key),
    );
    return isCopied || variables.has(node.name);
  });
}

function isCalledAnew({ name, args }: Call, isFixed: Anew["isFixed"]): boolean {
  const called = name.toLowerCase();
  if (RANDOM.has(called)) return true;
  if (PLACES.has(called)) return !isFixed(args[0]);
  const clock = CLOCK.exec(called);
  if (clock === null) return false;
  const of = clock.groups?.["of"];
  if (of === "truncate") return args.length === 1;
  const [first] = args;
  if (of !== undefined || first === undefined) return true;
  // A zone alone says where it is how late, and not when.
  return first.kind === "Map" && first.entries.every(({ key }) => key === "timezone");
}

/** Where something is stays the same, unless the statement itself makes it. */
function fixedPlaces(query: unknown): Anew["isFixed"] {
  const matched = new Set<string>();
  let makes = false;
  let hasScopes = false;
  someNode(query, (node) => {
    if (node.kind === "Create" || node.kind === "Merge") makes = true;
    if (node.kind === "With" || node.kind === "CallSubquery") hasScopes = true;
    if (node.kind === "Match") {
      for (const { elements } of node.patterns) {
        for (const { variable } of elements) if (variable !== null) matched.add(variable);
      }
    }
    return false;
  });
  return (place) => !makes || (!hasScopes && place?.kind === "Variable" && matched.has(place.name));
}

function givenIn(query: unknown): Given[] {
  const given: Given[] = [...writtenIn(query)];
  someNode(query, (node) => {
    if (node.kind === "With" || node.kind === "Return") {
      for (const { alias, expression } of node.items) if (alias !== null) given.push(bound(alias, expression));
    }
    if (node.kind === "Unwind" || node.kind === "Foreach" || node.kind === "ListComprehension") {
      given.push(bound(node.variable, node.list));
    }
    if (node.kind === "Reduce") {
      given.push(bound(node.variable, node.list), bound(node.accumulator, node.result));
    }
    return false;
  });
  return given;
}

function bound(variable: string, value: Expression): Given {
  return { variable, value };
}
