import { isFlowId } from "../../graph/flows/flow-id.ts";
import { selectionOf, withoutGone } from "../../graph/selection.ts";
import type { ViewState } from "../../graph/view-state.ts";
import { announce, app, change } from "../app-store.ts";
import { currentPicture } from "../picture-store.ts";
import { currentWords } from "../use-words.ts";
import type { Action } from "./action.ts";

/** Puts marks and links out of sight; they are still held, and come back with *Show hidden* or one undo. */
export function hide(ids: readonly string[]): void {
  const { present } = app.getState();
  const news = oneByOne(ids).filter((id) => !present.hidden.includes(id));
  const [only] = ids;
  if (only === undefined || news.length === 0) return;
  const gone = new Set([...ids, ...news]);
  const told =
    ids.length === 1
      ? ({ key: "step.hide", of: only } as const)
      : ({ key: "step.hide-many", values: { count: news.length } } as const);
  change({ hidden: [...present.hidden, ...news], ...withoutGone(present, (id) => gone.has(id)) }, told);
  announce(told);
}

/** Hides every mark that is not among these, nor an end of a link among these. */
export function keepOnly(ids: readonly string[]): void {
  const others = oneByOne(marksBeside(ids));
  if (others.length === 0) return;
  const { present } = app.getState();
  const told = { key: "step.keep", values: { count: others.length } } as const;
  change({ hidden: [...present.hidden, ...others] }, told);
  announce(told);
}

/** A group is hidden by its marks, a line that stands for several by its links: so they stay hidden when it opens. */
function oneByOne(ids: readonly string[]): string[] {
  const { nodes, edges } = currentPicture(currentWords());
  const held = new Map<string, readonly { id: string }[]>([
    ...nodes.map(({ id, group }) => [id, group?.members ?? []] as const),
    ...edges.map(({ id, merged }) => [id, merged] as const),
  ]);
  return ids.flatMap((id) => {
    const inside = held.get(id) ?? [];
    return inside.length > 0 ? inside.map((one) => one.id) : [id];
  });
}

/** Empty where nothing of these is drawn: nothing would be left. */
function marksBeside(ids: readonly string[]): string[] {
  const { nodes, edges } = currentPicture(currentWords());
  const kept = new Set(ids);
  for (const { id, source, target } of edges) if (kept.has(id)) kept.add(source).add(target);
  const others = nodes.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  return others.length === nodes.length ? [] : others;
}

export function showHidden(): void {
  const { hidden } = app.getState().present;
  if (hidden.length === 0) return;
  const told = { key: "step.show-hidden", values: { count: hidden.length } } as const;
  change({ hidden: [] }, told);
  announce(told);
}

/** One of what is hidden. */
export function showAgain(id: string): void {
  const { present } = app.getState();
  const told = { key: "step.show-one", of: id } as const;
  change({ hidden: present.hidden.filter((hidden) => hidden !== id) }, told);
  announce(told);
}

/** A flow is no part of the picture that could go: its cases are. */
const hideable = (view: ViewState) => selectionOf(view).filter((id) => !isFlowId(id));

export const hideSelected: Action = {
  label: "keys.hide",
  shortcuts: [{ key: "h" }],
  isPossible: ({ present }) => hideable(present).length > 0,
  perform: () => hide(hideable(app.getState().present)),
};

export const keepSelected: Action = {
  label: "keys.keep",
  shortcuts: [{ key: "k" }],
  isPossible: ({ present }) => marksBeside(selectionOf(present)).length > 0,
  perform: () => keepOnly(selectionOf(app.getState().present)),
};

export const showAllHidden: Action = {
  label: "keys.show-hidden",
  shortcuts: [{ key: "h", shift: true }],
  isPossible: ({ present }) => present.hidden.length > 0,
  perform: showHidden,
};
