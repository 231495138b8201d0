import { randomUUID } from "node:crypto";
import type { Edit, EditAnswer, RevertEditAsked, RevertObstacle, RevertPreview } from "../../contract/edits.ts";
import { enter } from "../cypher/index.ts";
import { changeOnce, type Change, type Database, type OnceLimits, type Row } from "../database/index.ts";
import { changeAndKeep } from "./apply.ts";
import type { Spared } from "./derive/derive.ts";
import { effectOf, type Deed, type Effect } from "./effect.ts";
import { editChanged, irrevertible, isRevertedAlready, unknownEdit } from "./failures.ts";
import { followMoves } from "./follow-moves.ts";
import { OPEN, SET_REVERTED } from "./history-statements.ts";
import { keepEdit, recordedIn, toEdit, type KeptEdit } from "./history.ts";
import { planRevert } from "./plan-revert.ts";
import type { Plan } from "./plan.ts";
import type { Recorded } from "./recorded.ts";
import { runPlan } from "./run-plan.ts";
import { seenOf } from "./seen.ts";
import type { Properties } from "./states.ts";
import { toTouched } from "./touched.ts";

/**
 * What taking an edit back would change, or what stands against it. It is done in a transaction of which nothing stays.
 *
 * @throws AppError `unknown_edit`, `edit_irrevertible`, `database_foreign`, and as `changeOnce`.
 */
export async function previewRevert(
  database: Database,
  id: string,
  client: string,
  limits: OnceLimits,
): Promise<RevertPreview> {
  const leave = enter(database, client);
  const cypher = { statement: OPEN, parameters: { id } };
  try {
    return await changeOnce<RevertPreview>(database, limits, async (change) => {
      const { edit, recorded } = await revertible(change, id);
      const { obstacles, effect } = await effectOfRevert(change, recorded);
      if (effect === null) return { keeps: false, answer: { edit, obstacles, effect, cypher } };
      const { counters, irrevertible: why } = effect;
      const touched = effect.recorded && toTouched(effect.recorded);
      const told = { counters, touched, irrevertible: why, seen: seenOfRevert(id, effect) };
      return { keeps: false, answer: { edit, obstacles, effect: told, cypher } };
    });
  } finally {
    leave();
  }
}

/**
 * Takes an edit back, which is an edit of its own and can itself be taken back. Sent again with the same key it is
 * done once.
 *
 * @throws AppError `edit_changed` where it would be another effect than the preview showed; as `previewRevert`.
 */
export async function revertEdit(
  database: Database,
  id: string,
  { seen, key = randomUUID() }: RevertEditAsked,
  client: string,
  { timeoutMs }: OnceLimits,
): Promise<EditAnswer> {
  const leave = enter(database, client);
  try {
    const asked = { statement: null, parameters: {}, reverts: id, key };
    return await changeAndKeep(database, asked, { timeoutMs }, async (change) => {
      const { edit, recorded } = await revertible(change, id);
      const { effect } = await effectOfRevert(change, recorded);
      if (effect === null || seenOfRevert(id, effect) !== seen) throw editChanged();
      const kept = await keepEdit(change, { ...asked, note: "", moved: effect.answer.moved }, effect);
      await markReverted(change, edit, kept);
      return kept;
    });
  } finally {
    leave();
  }
}

/** What took an edit back and is taken back itself leaves the first one as it was: done, and free to be taken back. */
async function markReverted(change: Change, edit: Edit, by: KeptEdit): Promise<void> {
  await change.run({ statement: SET_REVERTED, parameters: { id: edit.id, by: by.edit.id } });
  if (edit.reverts === null) return;
  await change.run({ statement: SET_REVERTED, parameters: { id: edit.reverts, by: null } });
}

async function revertible(change: Change, id: string): Promise<{ edit: Edit; recorded: Recorded }> {
  const [row]: Row[] = await change.run({ statement: OPEN, parameters: { id } });
  if (row === undefined) throw unknownEdit(id);
  const edit = toEdit(row);
  if (edit.revertedBy !== null) throw isRevertedAlready(edit.revertedBy);
  const recorded = await recordedIn(row);
  if (recorded === undefined) throw irrevertible(edit.irrevertible ?? "too-many-changes");
  return { edit, recorded: await followMoves(change, recorded, edit.revision) };
}

interface Done {
  /** What the database calls that which came back, by what it called it. */
  moved: ReadonlyMap<string, string>;
  plan: Plan;
}

/** Thrown through `effectOf`, which has nothing to compare then. */
class Hindered extends Error {
  override readonly name = "Hindered";
  readonly obstacles: RevertObstacle[];
  constructor(obstacles: RevertObstacle[]) {
    super("Something stands against it.");
    this.obstacles = obstacles;
  }
}

async function effectOfRevert(
  change: Change,
  recorded: Recorded,
): Promise<{ obstacles: RevertObstacle[]; effect: Effect<Done> | null }> {
  const deed: Deed<Done> = {
    act: async (_change, before) => {
      if (before === null) throw irrevertible("graph-too-large");
      const { plan, obstacles } = planRevert(recorded, before);
      if (obstacles.length > 0) throw new Hindered(obstacles);
      return { plan, moved: await runPlan(change, plan) };
    },
    sparedOf,
    countersOf: () => {
      throw irrevertible("graph-too-large");
    },
  };
  try {
    return { obstacles: [], effect: await effectOf(change, deed) };
  } catch (thrown) {
    if (thrown instanceof Hindered) return { obstacles: thrown.obstacles, effect: null };
    throw thrown;
  }
}

function seenOfRevert(id: string, effect: Effect<Done>): string {
  return seenOf({ query: { statement: `Take back ${id}` }, ...effect });
}

/**
 * Nodes are as they were, with what they are searched by. Relationships are, too, where they have no figures; those that
 * have some follow what their claims are worth today.
 */
function sparedOf({ plan, moved }: Done): Spared {
  const isPlain = (properties: Properties) => properties["confidence"] === undefined;
  const brought = [
    ...plan.createNodes,
    ...plan.createRelationships.filter(({ state }) => isPlain(state.properties)),
  ].flatMap(({ at }) => moved.get(at) ?? []);
  const set = plan.setRelationships.filter(({ properties }) => isPlain(properties));
  return new Set([...brought, ...plan.setNodes.map(({ place }) => place.at), ...set.map(({ at }) => at)]);
}
