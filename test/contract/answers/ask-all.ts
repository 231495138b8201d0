import { SampleId } from "../../../contract/sample-id.ts";
import type { Database } from "../../../server/database/index.ts";
import { bundledQueries, runQuery } from "../../../server/queries/index.ts";
import { packageRoot } from "../../../server/paths.ts";
import { join } from "node:path";

/** What each saved question answers to its example: the same on every database. */
export const answersFile = join(packageRoot, "test", "contract", "answers", "answers.json");

export interface Answer {
  columns: string[];
  rows: Record<string, unknown>[];
}

export const samples = SampleId.options;

/** The answers of those saved questions whose example is made for this sample, by name. */
export async function askAll(database: Database, sample: SampleId): Promise<Record<string, Answer>> {
  const answers: Record<string, Answer> = {};
  for (const { name, example } of (await bundledQueries()).filter((each) => each.sample === sample)) {
    const { columns, rows } = await runQuery(database, name, example, { maxRows: 1000, timeoutMs: 30_000 });
    answers[name] = { columns, rows: rows.map((row) => withoutElementIds(row) as Record<string, unknown>) };
  }
  return answers;
}

/** Each database has its own. */
function withoutElementIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutElementIds);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !/^(start|end)?elementId$/i.test(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutElementIds(item)]));
}
