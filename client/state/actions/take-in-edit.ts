import type { Edit } from "../../../contract/edits.ts";
import { app, type AppState } from "../app-store.ts";
import { isStill, takeInGraph, workOf, type Work } from "../take-in-graph.ts";
import { work } from "../work.ts";

/** By edit: the work that stood before it, and the steps that stood after it. */
const pictures = new Map<string, { before: Work; after: Pick<AppState, "past" | "future"> }>();

/**
 * An edit was made, or taken back: all that the page shows of the graph is read again. The steps of the view stay what
 * they are, and none of them takes an edit back. What an edit took off the picture comes back with its being taken back,
 * as long as nothing was done since.
 */
export async function takeInEdit({ id, reverts }: Pick<Edit, "id" | "reverts">): Promise<void> {
  await work({ key: "work.edit" }, async () => {
    const was = reverts === null ? undefined : pictures.get(reverts);
    const before = workOf(app.getState());
    await takeInGraph({ before: was !== undefined && isStill(was.after) ? was.before : null, keepsEmpty: true });
    const { past, future } = app.getState();
    pictures.set(id, { before, after: { past, future } });
  });
}
