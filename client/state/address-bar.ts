import { askLoad } from "../api/ask.ts";
import { isFlowId } from "../graph/flows/flow-id.ts";
import { isGroupId, isMergedId } from "../graph/groups.ts";
import { MOST_MARKS, withinLimits } from "../graph/limits.ts";
import { withoutGone } from "../graph/selection.ts";
import type { ViewState } from "../graph/view-state.ts";
import {
  applyDelta,
  decodeAddress,
  encodeAddress,
  savedAddress,
  withoutMissing,
  type Address,
  type Chosen,
} from "./address.ts";
import { app, facts, notify, remember } from "./app-store.ts";
import { deltaFromBase, plainView, startOf } from "./base-picture.ts";
import { commit } from "./history.ts";
import { followQuestion, questionDesk, questionInAddress, saysSame } from "./question-desk.ts";
import { isSameState, stateOf } from "./saved-state.ts";
import type { Told } from "./told.ts";
import { work } from "./work.ts";

/** Milliseconds of rest before a change is written: dragging a mark writes once. */
const REST_MS = 250;

const ADDRESS_STEP: Told = { key: "step.address" };

type Opener = (id: string, how: { asStep: boolean; chosen: Chosen }) => Promise<boolean>;
let opener: Opener = () => Promise.resolve(false);

/** Who opens a saved view by its id: it stands above this file, which only knows that there is one. */
export function openSavedWith(own: Opener): void {
  opener = own;
}

let written = "";
let turn = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The address of what is on the screen now, whether it is in the bar already or not. */
export async function currentHash(): Promise<string> {
  const { first, present, opened } = app.getState();
  if (opened !== null && isSameState(opened.state, stateOf(present))) return savedAddress(opened.view.id, present);
  if (first === null) return location.hash;
  const question = present.panel === "cypher" ? questionInAddress() : undefined;
  return encodeAddress({ ...deltaFromBase(present), ...(question !== undefined && { question }) });
}

/** From now on the bar follows the view, and the view follows a changed bar. */
export function followAddress(): void {
  app.subscribe((state, before) => {
    const isSame = state.present === before.present && state.opened === before.opened;
    const isAtRest = before.isPlaying && !state.isPlaying;
    // While time is played the address waits for its end.
    if ((isSame && !isAtRest) || state.isPlaying || state.first === null) return;
    writeSoon();
  });
  questionDesk.subscribe((desk, before) => {
    if (saysSame(desk, before)) return;
    const { present, isPlaying, first } = app.getState();
    if (present.panel === "cypher" && !isPlaying && first !== null) writeSoon();
  });
  window.addEventListener("hashchange", () => {
    if (location.hash !== written) void openAddress(location.hash, true);
  });
}

function writeSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void write(), REST_MS);
}

async function write(): Promise<void> {
  const own = ++turn;
  const hash = await currentHash();
  // Compressing takes a moment; a later change may have been written meanwhile.
  if (own !== turn) return;
  written = hash;
  history.replaceState(null, "", hash === "" ? location.pathname + location.search : hash);
}

/** Shows what an address means. What cannot be read or is not in this graph is said, and the page stays usable. */
export async function openAddress(hash: string, asStep: boolean): Promise<void> {
  const { first } = app.getState();
  if (first === null) return;
  const base = plainView();
  const address = await decodeAddress(hash);
  if (address.kind === "saved") {
    const isShown = await opener(address.id, { asStep, chosen: address.chosen });
    if (!isShown && !asStep) show(base, null);
    return;
  }
  if (address.kind !== "view") {
    // A bar that was changed by hand to something unreadable leaves the picture as it is.
    sayUnreadable(address, asStep);
    if (!asStep || address.kind === "none") show(base, asStep ? ADDRESS_STEP : null);
    return;
  }
  followQuestion(address.delta.question);
  const isDone = await work({ key: "work.address" }, async (signal) => {
    const wanted = applyDelta(await startOf(address.delta, signal), address.delta);
    await showView(wanted, { told: asStep ? ADDRESS_STEP : null, signal });
  });
  if (!isDone && !asStep) show(base, null);
}

/** Shows a view once the graph has said what its marks and links are; what it does not hold, or is too much, is said. */
export async function showView(
  wanted: ViewState,
  { told, signal }: { told: Told | null; signal: AbortSignal },
): Promise<void> {
  const { view, cut } = withinLimits(wanted);
  const missing = await loadAddress(view, signal);
  show(keepKnown(withoutMissing(view, missing)), told);
  if (cut > 0) {
    const headline = { key: "notice.cut", values: { count: cut } } as const;
    notify({ kind: "address", headline, why: { key: "notice.cut.why", values: { marks: MOST_MARKS } } });
    return;
  }
  if (missing.length === 0) return;
  notify({
    kind: "address",
    headline: { key: "notice.missing", values: { count: missing.length } },
    why: { key: "notice.missing.why" },
  });
}

async function loadAddress(view: ViewState, signal: AbortSignal): Promise<string[]> {
  const ids = view.nodes.filter((id) => !facts.nodes.has(id));
  const relationships = view.edges.filter((edge) => !facts.edges.has(edge.id));
  if (ids.length === 0 && relationships.length === 0) return [];
  const answer = await askLoad(
    { ids, relationships: [...relationships], among: false },
    { key: "log.address" },
    signal,
  );
  remember(answer.slice);
  return answer.missing;
}

/** A selection may name a thing that no list names; it holds only if the facts have it. */
function keepKnown(view: ViewState): ViewState {
  return { ...view, ...withoutGone(view, (id) => !isKnown(id)) };
}

const isKnown = (id: string) =>
  facts.nodes.has(id) || facts.edges.has(id) || isGroupId(id) || isMergedId(id) || isFlowId(id);

/** `told`: a step of that name; null: where the page begins. Whoever opened a saved view says so afterwards. */
function show(view: ViewState, told: Told | null): void {
  const opened = { opened: null, conflict: null };
  app.setState((state) => ({ ...opened, ...(told === null ? { present: view } : commit(state, view, told)) }));
}

function sayUnreadable(address: Exclude<Address, { kind: "view" | "saved" }>, isKept: boolean): void {
  if (address.kind === "none") return;
  const key = address.kind === "newer" ? "notice.newer" : "notice.cut-off";
  notify({ kind: "address", headline: { key }, why: { key: `${key}.${isKept ? "kept" : "why"}` } });
}
