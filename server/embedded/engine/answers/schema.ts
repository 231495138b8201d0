import { Float } from "../../bolt/packstream.ts";
import type { Answer, AnswerContext, Table } from "./answer.ts";

/** The engine's lists of indexes and constraints, in Neo4j's columns. */
export const schemaAnswers: readonly Answer[] = [
  { head: /^show (?:all |range )?index(?:es)?$/, table: indexes },
  { head: /^show (?:all )?constraints?$/, table: (context) => constraints(context, () => true) },
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

async function indexes({ ask }: AnswerContext): Promise<Table> {
  const found = await ask("SHOW INDEXES");
  // An index of two properties is two rows of one name.
  const names = [...new Set(found.map(({ name }) => name))];
  const rows = names.map((name, place) => {
    const parts = found.filter((part) => part["name"] === name);
    return {
      id: place + 1,
      name,
      state: "ONLINE",
      populationPercent: new Float(100),
      type: "RANGE",
      entityType: "NODE",
      labelsOrTypes: [parts[0]?.["label"]],
      properties: parts.map(({ property }) => property),
    };
  });
  const columns = "id name state populationPercent type entityType labelsOrTypes properties".split(" ");
  const unknown = "indexProvider owningConstraint lastRead readCount".split(" ");
  return { columns: [...columns, ...unknown], rows, type: "r" };
}

async function constraints({ ask }: AnswerContext, isWanted: (type: string) => boolean): Promise<Table> {
  const found = await ask("SHOW CONSTRAINTS");
  const all = found.map(({ name, type, label, properties }, place) => ({
    id: place + 1,
    name,
    type: CONSTRAINT_TYPES.get(String(type)) ?? String(type),
    entityType: "NODE",
    labelsOrTypes: [label],
    properties: String(properties).split(/,\s*/),
  }));
  const columns = "id name type entityType labelsOrTypes properties ownedIndex propertyType".split(" ");
  return { columns, rows: all.filter(({ type }) => isWanted(type)), type: "r" };
}
