import { Float } from "../../bolt/packstream.ts";
import { byText } from "./survey.ts";
import type { Answer, AnswerContext, Table } from "./answer.ts";

/** The engine's lists of indexes and constraints, in Neo4j's columns. */
export const schemaAnswers: readonly Answer[] = [
  { head: /^show (?:all |range )?index(?:es)?$/, table: indexes },
  { head: /^show (?:all )?constraints?$/, table: (context) => constraints(context) },
  {
    head: /^show unique(?:ness)? constraints?$/,
    table: (context) => constraints(context, (type) => type === "UNIQUENESS"),
  },
];

/** The engine's word → Neo4j's. */
const CONSTRAINT_TYPES = new Map([
  ["UNIQUE", "UNIQUENESS"],
  ["NOT NULL", "NODE_PROPERTY_EXISTENCE"],
  ["NODE KEY", "NODE_KEY"],
]);

export async function indexes({ show }: AnswerContext): Promise<Table> {
  const found = await show("SHOW INDEXES");
  const owners = new Set((await show("SHOW CONSTRAINTS")).map(({ name }) => name));
  // An index of two properties is two rows of one name, and none of the rows has a place of its own.
  const names = [...new Set(found.map(({ name }) => String(name)))].toSorted(byText);
  const rows = names.map((name, place) => {
    const parts = found.filter((part) => part["name"] === name);
    const properties = parts.map(({ property }) => String(property)).toSorted(byText);
    return {
      id: place + 1,
      name,
      state: "ONLINE",
      populationPercent: new Float(100),
      type: "RANGE",
      entityType: "NODE",
      labelsOrTypes: [parts[0]?.["label"]],
      properties,
      // The index of a constraint has its name.
      owningConstraint: owners.has(name) ? name : null,
    };
  });
  const columns =
    "id name state populationPercent type entityType labelsOrTypes properties indexProvider owningConstraint lastRead readCount";
  return { columns: columns.split(" "), rows, type: "r" };
}

export async function constraints(
  { show }: AnswerContext,
  isWanted: (type: string) => boolean = () => true,
): Promise<Table> {
  const found = await show("SHOW CONSTRAINTS");
  const owned = new Set((await show("SHOW INDEXES")).map(({ name }) => name));
  const all = found.map(({ name, type, label, properties }, place) => ({
    id: place + 1,
    name,
    type: CONSTRAINT_TYPES.get(String(type)) ?? String(type),
    entityType: "NODE",
    labelsOrTypes: [label],
    properties: String(properties).split(/,\s*/),
    ownedIndex: owned.has(name) ? name : null,
  }));
  const columns = "id name type entityType labelsOrTypes properties ownedIndex propertyType".split(" ");
  return { columns, rows: all.filter(({ type }) => isWanted(type)), type: "r" };
}
