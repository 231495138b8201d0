import neo4j from "neo4j-driver";
import type { Asked } from "./pair.ts";

/** As many as the bulk figures read. */
export const ITEMS = 100_000;
const BATCH = 5000;

/** Constraint first, then index: one text for both databases. */
const SCHEMA = [
  "CREATE CONSTRAINT item_id IF NOT EXISTS FOR (n:Item) REQUIRE n.id IS UNIQUE",
  "CREATE INDEX item_by_id IF NOT EXISTS FOR (n:Item) ON (n.id)",
];

/** Nodes of four properties: two texts, a whole number, a decimal. */
export async function fillItems({ driver }: Asked): Promise<void> {
  for (const statement of SCHEMA) await driver.executeQuery(statement);
  for (let start = 0; start < ITEMS; start += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, index) => itemRow(start + index));
    await driver.executeQuery("UNWIND $rows AS row CREATE (n:Item) SET n = row", { rows });
  }
}

export function itemId(number: number): string {
  return `item:${number % ITEMS}`;
}

function itemRow(number: number): Record<string, unknown> {
  return { id: itemId(number), name: `Item number ${number}`, rank: neo4j.int(number), value: number / 4 + 0.125 };
}
