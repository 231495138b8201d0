import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Edit, EditPreview } from "../../../contract/edits.ts";
import { applyEdit, askPreview } from "../../api/ask-edits.ts";
import { checkCypher } from "../../api/check-cypher.ts";
import { ApiProblem } from "../../api/problem.ts";
import { takeInEdit } from "../../state/actions/take-in-edit.ts";
import { cypherDesk, type CypherTab } from "../../state/cypher-desk.ts";
import { isEditing } from "../../state/edit-mode.ts";
import { draftValues, sameValues } from "../../state/parameter-drafts.ts";
import { isExplain } from "../results/is-explain.ts";
import { cancel as cancelRun, run, type RunOptions } from "../results/runs.ts";

/** What the statement of a tab would change, and what became of it. */
export interface EditRun {
  /** Tells two looks apart. */
  key: number;
  /** As it was sent, which may be a part of the tab's. */
  statement: string;
  parameters: CypherTab["parameters"];
  /** All that stood in the tab. */
  written: string;
  /** checking: it may only read. seen: it can be applied. */
  state: "checking" | "looking" | "seen" | "applying" | "applied" | "failed";
  preview: EditPreview | null;
  applied: Edit | null;
  /** Why there is no effect to be seen; of one that is seen, why it was not applied. */
  problem: ApiProblem | null;
  /** Sent with the change, so that it is made once however often it is sent. */
  changeKey: string;
}

interface Edits {
  /** By tab. They last as long as the page. */
  edits: Readonly<Record<number, EditRun>>;
}

const editDesk = createStore<Edits>(() => ({ edits: {} }));

const aborts = new Map<number, AbortController>();
let next = 1;

export function useEditRun(tab: number): EditRun | undefined {
  return useStore(editDesk, ({ edits }) => edits[tab]);
}

export const editOf = (tab: number): EditRun | undefined => editDesk.getState().edits[tab];

/** Whether the server works for it. */
export const isBusy = ({ state }: EditRun): boolean =>
  state === "checking" || state === "looking" || state === "applying";

/** Runs the statement of a tab. In edit mode one that writes is not run: what it would change is shown. */
export async function begin(tab: CypherTab, options: RunOptions = {}): Promise<void> {
  // What becomes of it is to be seen here.
  if (editOf(tab.id)?.state === "applying") return undefined;
  discard(tab.id);
  if (!isEditing() || isExplain(options.statement ?? tab.statement)) return run(tab, options);
  cancelRun(tab.id);
  const abort = new AbortController();
  aborts.set(tab.id, abort);
  const own = made(tab, options);
  put(tab.id, own);
  const { statement } = own;
  const parameters = draftValues(own.parameters);
  try {
    const { writes } = await checkCypher(statement, parameters, { edit: true, signal: abort.signal });
    abort.signal.throwIfAborted();
    if (!writes) {
      discard(tab.id);
      return await run(tab, options);
    }
    change(tab.id, own.key, { state: "looking" });
    const preview = await askPreview({ statement, parameters }, abort.signal);
    change(tab.id, own.key, { state: "seen", preview });
  } catch (error) {
    if (abort.signal.aborted) return undefined;
    if (!(error instanceof ApiProblem)) throw error;
    change(tab.id, own.key, { state: "failed", problem: error });
  } finally {
    if (aborts.get(tab.id) === abort) aborts.delete(tab.id);
  }
  return undefined;
}

/** Does what was seen, unless something else is written there by now. */
export async function apply(tab: number, note: string): Promise<void> {
  const own = editOf(tab);
  if (own?.state !== "seen" || own.preview === null || isOutdated(own, tab) || !isEditing()) return;
  const { statement, key, changeKey, preview } = own;
  change(tab, key, { state: "applying", problem: null });
  const parameters = draftValues(own.parameters);
  try {
    const { edit } = await applyEdit({ statement, parameters, seen: preview.seen, note: note.trim(), key: changeKey });
    change(tab, key, { state: "applied", applied: edit });
    await takeInEdit(edit);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    change(tab, key, { state: "seen", problem: error });
  }
}

/** Whether the tab holds another statement or other values than those that were looked at. */
export function isOutdated({ written, parameters }: EditRun, id: number, desk = cypherDesk.getState()): boolean {
  const tab = desk.tabs.find((one) => one.id === id);
  if (tab === undefined) return true;
  return tab.statement !== written || !sameValues(tab.parameters, parameters);
}

/** Lets go of what was seen, and ends the looking; what is being applied is not stopped any more. */
export function discard(tab: number): void {
  const own = editOf(tab);
  if (own === undefined || own.state === "applying") return;
  aborts.get(tab)?.abort();
  editDesk.setState(({ edits }) => {
    const { [tab]: _gone, ...others } = edits;
    return { edits: others };
  });
}

/** Nothing that is seen can be applied any more. */
export function discardSeen(): void {
  for (const [tab, { state }] of Object.entries(editDesk.getState().edits)) {
    if (state !== "applied") discard(Number(tab));
  }
}

function made(tab: CypherTab, { statement = tab.statement }: RunOptions): EditRun {
  return {
    key: next++,
    statement,
    parameters: tab.parameters,
    written: tab.statement,
    state: "checking",
    preview: null,
    applied: null,
    problem: null,
    changeKey: crypto.randomUUID(),
  };
}

const put = (tab: number, own: EditRun): void =>
  editDesk.setState(({ edits }) => ({ edits: { ...edits, [tab]: own } }));

function change(tab: number, key: number, more: Partial<EditRun>): void {
  const own = editOf(tab);
  // Another look has taken its place, or it was let go.
  if (own?.key === key) put(tab, { ...own, ...more });
}

// They go with their tab, once its closing cannot be taken back any more; nobody waits for what it still looks at.
cypherDesk.subscribe(({ tabs, closed }, before) => {
  if (tabs === before.tabs && closed === before.closed) return;
  const open = new Set(tabs.map(({ id }) => id));
  for (const [tab, own] of Object.entries(editDesk.getState().edits)) {
    const id = Number(tab);
    if (!open.has(id) && (closed?.tab.id !== id || isBusy(own))) discard(id);
  }
});
