import { Float, type Database } from "../database/index.ts";
import { version } from "../version.ts";
import { CAVEATS } from "./caveats.ts";
import { allNodes, allRelationships, summaryOf } from "./graph-rows.ts";

export type Write = (chunk: string) => Promise<void>;

/** The whole graph as one JSON document, a node or relationship on each line. */
export async function exportJson(database: Database, write: Write): Promise<void> {
  const { nodes, relationships, own } = await summaryOf(database);
  const head = { format: "filiere-graph", formatVersion: 1, program: version, caveats: CAVEATS, data: own };
  const counts = { nodes, relationships };
  await write(`${toJson({ ...head, counts }).slice(0, -1)},\n"nodes": [`);
  await writeList(allNodes(database), write);
  await write(`],\n"relationships": [`);
  await writeList(allRelationships(database), write);
  await write("]}\n");
}

async function writeList(rows: AsyncIterable<object>, write: Write): Promise<void> {
  let separator = "\n";
  for await (const row of rows) {
    await write(separator + toJson(row));
    separator = ",\n";
  }
  await write("\n");
}

/** JSON in which a whole float keeps its ".0", for the readers that tell it from an integer. */
function toJson(value: unknown): string {
  if (value instanceof Float) return floatText(value.value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(toJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}:${toJson(item)}`)
    .join(",")}}`;
}

/** A float with a point or an exponent; undefined for what no number can be written for. */
export function floatText(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const text = Object.is(value, -0) ? "-0" : String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}
