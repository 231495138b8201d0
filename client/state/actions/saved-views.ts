import type { ListedView } from "../../../contract/saved-views.ts";
import {
  askView,
  createView,
  deleteView,
  describeView,
  duplicateView,
  restoreView,
  saveView,
} from "../../api/ask-views.ts";
import { ApiProblem } from "../../api/problem.ts";
import { queryClient } from "../../api/query-client.ts";
import type { Chosen } from "../address.ts";
import { showView } from "../address-bar.ts";
import { app, notify, type OpenedView } from "../app-store.ts";
import { pictureOn, sampleView } from "../base-picture.ts";
import { FORMAT, isSameState, sampleOf, stateOf, viewFrom } from "../saved-state.ts";
import type { Told } from "../told.ts";
import { work } from "../work.ts";

/** Opens a saved view as one step, with what an address says to be selected on it. What is not in this graph any more is said, and the rest is shown. */
export async function openSaved(
  id: string,
  { asStep = true, chosen = {} }: { asStep?: boolean; chosen?: Chosen } = {},
): Promise<boolean> {
  const { first, present } = app.getState();
  if (first === null) return false;
  let isShown = false;
  await work({ key: "work.view" }, async (signal) => {
    const { view: saved } = await askView(id, signal);
    const sample = saved.format > FORMAT ? undefined : sampleOf(saved.state);
    if (sample !== undefined) await sampleView(sample, signal);
    const wanted = saved.format > FORMAT ? undefined : viewFrom(saved.state, pictureOn("first") ?? first, present);
    if (wanted === undefined) {
      const key = saved.format > FORMAT ? "notice.newer-view" : "notice.broken-view";
      notify({ kind: "address", headline: { key, values: { name: saved.name } }, why: { key: `${key}.why` } });
      return;
    }
    const told: Told = { key: "step.open-view", values: { name: saved.name } };
    await showView({ ...wanted, ...chosen }, { told: asStep ? told : null, signal });
    if (saved.origin === "saved") remember(saved, stateOf(wanted), asStep ? told : undefined);
    isShown = true;
  });
  return isShown;
}

/** Keeps what is on the screen under a new name. */
export async function saveNew(name: string, thumbnail: string | null): Promise<void> {
  const state = stateOf(app.getState().present);
  const key = crypto.randomUUID();
  await work({ key: "work.saving" }, async () => {
    remember(await createView({ name, format: FORMAT, state, thumbnail, key }), state);
    await listAgain();
    notify({ kind: "done", headline: { key: "views.saved", values: { name } } });
  });
}

/** Saves over the version that was opened. Where somebody was faster, nothing is changed and that is said. */
export async function saveOpened(thumbnail: string | null): Promise<void> {
  const { opened, present } = app.getState();
  if (opened === null) return;
  const state = stateOf(present);
  const { id, version } = opened.view;
  await mayConflict(opened, async () => {
    const saved = await saveView(id, { version, format: FORMAT, state, thumbnail, key: crypto.randomUUID() });
    remember(saved, state);
    notify({ kind: "done", headline: { key: "views.saved", values: { name: saved.name } } });
  });
}

export async function describeOpened(
  view: ListedView,
  texts: { name?: string; description?: string; notes?: string },
): Promise<void> {
  await mayConflict({ view }, async () => {
    const changed = await describeView(view.id, { version: view.version, ...texts });
    const { opened } = app.getState();
    if (opened?.view.id === view.id) app.setState({ opened: { ...opened, view: changed } });
    await queryClient.invalidateQueries({ queryKey: ["view", view.id] });
  });
}

export async function duplicateSaved(view: ListedView, name: string): Promise<void> {
  await work({ key: "work.saving" }, async () => {
    await duplicateView(view.id, { name, key: crypto.randomUUID() });
    await listAgain();
  });
}

/** The picture stays; the view goes from the list, and comes back with the notice's *Undo*. */
export async function deleteSaved(view: ListedView): Promise<void> {
  await mayConflict({ view }, async () => {
    await deleteView(view.id, view.version);
    const { opened } = app.getState();
    if (opened?.view.id === view.id) app.setState({ opened: null });
    const undo = { key: "views.bring-back", perform: () => void bringBack(view) } as const;
    notify({ kind: "done", headline: { key: "views.deleted", values: { name: view.name } }, undo, about: view.id });
  });
}

async function bringBack(view: ListedView): Promise<void> {
  await work({ key: "work.saving" }, async () => {
    await restoreView(view.id);
    await listAgain();
    notify({ kind: "done", headline: { key: "views.back", values: { name: view.name } }, about: view.id });
  });
}

/** True while the picture differs from what was saved. */
export function isChanged({ opened, present }: ReturnType<typeof app.getState>): boolean {
  return opened !== null && !isSameState(opened.state, stateOf(present));
}

async function mayConflict(what: Pick<OpenedView, "view">, task: () => Promise<void>): Promise<void> {
  await work({ key: "work.saving" }, async () => {
    try {
      await task();
      app.setState({ conflict: null });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== "view_conflict") throw error;
      app.setState({ conflict: { view: what.view, problem: error } });
    }
    await listAgain();
  });
}

function remember(view: ListedView, state: Record<string, unknown>, step?: Told): void {
  app.setState({ opened: { view, state, ...(step && { step }) }, conflict: null });
}

const listAgain = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ["views"] });
