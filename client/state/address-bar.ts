import { askLoad } from "../api/ask.ts";
import { baseView } from "../graph/base-view.ts";
import { isGroupId, isMergedId } from "../graph/groups.ts";
import { withoutGone } from "../graph/selection.ts";
import type { ViewState } from "../graph/view-state.ts";
import { applyDelta, decodeAddress, deltaOf, encodeAddress, withoutMissing, type Address } from "./address.ts";
import { app, facts, notify, remember } from "./app-store.ts";
import { commit } from "./history.ts";
import { work } from "./work.ts";

/** Milliseconds of rest before a change is written: dragging a mark writes once. */
const REST_MS = 250;

let written = "";
let turn = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The address of what is on the screen now, whether it is in the bar already or not. */
export async function currentHash(): Promise<string> {
  const { first, present } = app.getState();
  return first === null ? location.hash : await encodeAddress(deltaOf(present, baseView(first)));
}

/** From now on the bar follows the view, and the view follows a changed bar. */
export function followAddress(): void {
  app.subscribe((state, before) => {
    if (state.present === before.present || state.first === null) return;
    clearTimeout(timer);
    timer = setTimeout(() => void write(), REST_MS);
  });
  window.addEventListener("hashchange", () => {
    if (location.hash !== written) void openAddress(location.hash, true);
  });
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
  const base = baseView(first);
  const address = await decodeAddress(hash);
  if (address.kind !== "view") {
    // A bar that was changed by hand to something unreadable leaves the picture as it is.
    sayUnreadable(address, asStep);
    if (!asStep || address.kind === "none") show(base, asStep);
    return;
  }
  const wanted = applyDelta(base, address.delta);
  const isDone = await work({ key: "work.address" }, async (signal) => {
    const missing = await loadAddress(wanted, signal);
    show(keepKnown(withoutMissing(wanted, missing)), asStep);
    if (missing.length > 0) {
      notify({
        kind: "address",
        headline: { key: "notice.missing", values: { count: missing.length } },
        why: { key: "notice.missing.why" },
      });
    }
  });
  if (!isDone && !asStep) show(base, false);
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

const isKnown = (id: string) => facts.nodes.has(id) || facts.edges.has(id) || isGroupId(id) || isMergedId(id);

function show(view: ViewState, asStep: boolean): void {
  app.setState((state) => (asStep ? commit(state, view, { key: "step.address" }) : { present: view }));
}

function sayUnreadable(address: Exclude<Address, { kind: "view" }>, isKept: boolean): void {
  if (address.kind === "none") return;
  const key = address.kind === "newer" ? "notice.newer" : "notice.cut-off";
  notify({ kind: "address", headline: { key }, why: { key: `${key}.${isKept ? "kept" : "why"}` } });
}
