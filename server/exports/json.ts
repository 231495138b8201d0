import type { Database } from "../database/index.ts";
import { version } from "../version.ts";
import { CAVEATS } from "./caveats.ts";
import { copyGraph } from "./graph-rows.ts";
import type { Summary } from "./summary.ts";
import { toJson, VALUES_NOTE } from "./value-json.ts";

export type Write = (chunk: string) => Promise<void>;

/**
 * The graph as one JSON document, a node or relationship on each line.
 *
 * @throws AppError as `copyGraph`. What was written until then is no document.
 */
export function exportJson(database: Database, write: Write): Promise<Summary> {
  return copyGraph(database, async ({ summary: { counts, leftOut, own }, nodes, relationships }) => {
    const head = { format: "filiere-graph", formatVersion: 1, program: version, caveats: CAVEATS, values: VALUES_NOTE };
    await write(`${toJson({ ...head, data: own, counts, leftOut }).slice(0, -1)},\n"nodes": [`);
    await writeList(nodes, write);
    await write(`],\n"relationships": [`);
    await writeList(relationships, write);
    await write("]}\n");
  });
}

async function writeList(rows: AsyncIterable<object>, write: Write): Promise<void> {
  let separator = "\n";
  for await (const row of rows) {
    await write(separator + toJson(row));
    separator = ",\n";
  }
  await write("\n");
}
