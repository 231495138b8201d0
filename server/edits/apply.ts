import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { ApplyEditAsked, EditAnswer } from "../../contract/edits.ts";
import { madeAnew } from "../cypher/index.ts";
import { changeOnce, Unconfirmed, type Change, type Database, type OnceLimits } from "../database/index.ts";
import { deedOf, effectOf, type EditLimits } from "./effect.ts";
import { editChanged, keyOfAnother, notConfirmed } from "./failures.ts";
import { OPEN } from "./history-statements.ts";
import { keepEdit, madeWith, type Entry, type KeptEdit } from "./history.ts";
import { admitted } from "./preview.ts";
import { seenOf } from "./seen.ts";

/**
 * Does what a preview showed, and puts it into the history, in one transaction. Where it would be another effect by
 * now, nothing is changed. Sent again with the same key it is done once: the edit that was made is the answer.
 *
 * The reader's going away does not end it.
 *
 * @throws AppError `edit_changed`, and as `previewEdit` and `changeAndKeep`.
 */
export async function applyEdit(
  database: Database,
  { seen, note, key = randomUUID(), ...query }: ApplyEditAsked,
  client: string,
  limits: EditLimits,
): Promise<EditAnswer> {
  const { timeoutMs } = limits;
  const entry = { ...query, note, reverts: null, key };
  return admitted(database, query, client, { timeoutMs }, () =>
    changeAndKeep(database, entry, { timeoutMs }, async (change) => {
      const effect = await effectOf(change, deedOf(query, limits));
      if (seenOf({ query, ...effect, anew: madeAnew(query.statement) }) !== seen) throw editChanged();
      return keepEdit(change, entry, effect);
    }),
  );
}

/**
 * Changes the graph once for a key.
 *
 * @throws AppError `database_unreachable` where the connection was lost and the history does not hold it;
 *   `invalid_request` where the key is that of another edit.
 */
export async function changeAndKeep(
  database: Database,
  asked: Asked,
  limits: OnceLimits,
  work: (change: Change) => Promise<KeptEdit>,
): Promise<EditAnswer> {
  try {
    const kept = await changeOnce(database, limits, async (change) => {
      const made = await madeAlready(change, asked);
      return made === undefined ? { answer: await work(change), keeps: true } : { answer: made, keeps: false };
    });
    return toAnswer(kept);
  } catch (thrown) {
    if (!(thrown instanceof Unconfirmed)) throw thrown;
    // Both came to the graph together or not at all; who changes it waits for what is still being confirmed.
    const made = await changeOnce(database, limits, async (change) => ({
      answer: await madeAlready(change, asked),
      keeps: false,
    }));
    if (made === undefined) throw notConfirmed(thrown);
    return toAnswer(made);
  }
}

/** What a key stands for. */
type Asked = Pick<Entry, "key" | "statement" | "parameters" | "reverts">;

async function madeAlready({ run }: Change, asked: Asked): Promise<KeptEdit | undefined> {
  const made = await madeWith(run, asked.key);
  if (made !== undefined && !isDeepStrictEqual(told(made.edit), told(asked))) throw keyOfAnother(made.edit.id);
  return made;
}

/** As the history keeps it, which is as JSON. */
function told({ statement, parameters, reverts }: Omit<Asked, "key">): unknown {
  return JSON.parse(JSON.stringify({ statement, parameters, reverts }));
}

function toAnswer({ edit, touched }: KeptEdit): EditAnswer {
  return { edit, touched, cypher: { statement: OPEN, parameters: { id: edit.id } } };
}
