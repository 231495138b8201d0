import type { EditPreview, PreviewEditAsked } from "../../contract/edits.ts";
import { admit, enter, madeAnew } from "../cypher/index.ts";
import { changeOnce, type Database, type OnceLimits, type Query } from "../database/index.ts";
import { deedOf, effectOf, type EditLimits } from "./effect.ts";
import { notWriting } from "./failures.ts";
import { seenOf } from "./seen.ts";
import { toTouched } from "./touched.ts";
import { NOT_COMPARED, warningsOf } from "./warnings.ts";

/**
 * What a statement would change: it runs once, in a transaction of which nothing stays.
 *
 * @param client who asks: nobody may run many at once.
 * @throws AppError `edit_refused`, `database_foreign`, `too_many_queries`, as `admit` and as `changeOnce`.
 */
export async function previewEdit(
  database: Database,
  query: PreviewEditAsked,
  client: string,
  limits: EditLimits,
): Promise<EditPreview> {
  return admitted(database, query, client, limits, async () => {
    const started = performance.now();
    return changeOnce(database, limits, async (change) => {
      const effect = await effectOf(change, deedOf(query, limits));
      const { answer, recorded, snapshots, counters, irrevertible, madeOver } = effect;
      const anew = madeAnew(query.statement);
      return {
        keeps: false,
        answer: {
          counters,
          touched: recorded && toTouched(recorded),
          irrevertible,
          columns: answer.columns,
          rows: answer.rows,
          rowCount: answer.rowCount,
          warnings: recorded && snapshots ? warningsOf({ recorded, ...snapshots, madeOver, anew }) : NOT_COMPARED,
          seen: seenOf({ query, ...effect, anew }),
          tookMs: Math.round(performance.now() - started),
          cypher: { statement: query.statement, parameters: query.parameters },
        },
      };
    });
  });
}

/** Does what a statement asks for, once it passed the guard and there is a place for its client. */
export async function admitted<T>(
  database: Database,
  query: Query,
  client: string,
  limits: OnceLimits,
  work: () => Promise<T>,
): Promise<T> {
  const leave = enter(database, client);
  try {
    const { isExplain } = await admit(database, query, limits, "edit");
    if (isExplain) throw notWriting();
    return await work();
  } finally {
    leave();
  }
}
