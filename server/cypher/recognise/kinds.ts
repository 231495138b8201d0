import { z } from "zod";
import { Kind } from "../../../contract/kinds.ts";
import { kindOf, knownRows, type Run } from "../../database/index.ts";
import type { LabelExpression } from "../../embedded/dialect/index.ts";
import { hasLabels } from "./labels.ts";

/** Each set of labels that nodes have. A graph has some dozens. */
const LABEL_SETS = "MATCH (n:Entity) RETURN labels(n) AS labels, count(*) AS total";
const MOST_SETS = 5000;

/**
 * The kinds that a statement leaves out, where it takes or leaves each kind as a whole and takes two at least: one
 * alone is a list and no picture. null: there are none such.
 */
export async function provenKinds(run: Run, asked: readonly LabelExpression[]): Promise<Kind[] | null> {
  const { rows, truncated } = await run({ statement: LABEL_SETS }, MOST_SETS);
  if (truncated) return null;
  const taken = new Map<Kind, boolean>();
  for (const { labels } of knownRows(rows, LabelRow)) {
    const own = new Set(labels);
    const verdicts = new Set(asked.map((one) => hasLabels(one, own)));
    if (verdicts.has(null)) return null;
    const isTaken = !verdicts.has(false);
    const kind = kindOf(labels);
    if ((taken.get(kind) ?? isTaken) !== isTaken) return null;
    taken.set(kind, isTaken);
  }
  const left = Kind.options.filter((kind) => taken.get(kind) === false);
  return left.length === 0 || taken.size - left.length < 2 ? null : left;
}

const LabelRow = z.object({ labels: z.array(z.string()) });
