import { createView } from "../../api/ask-views.ts";
import { ApiProblem } from "../../api/problem.ts";
import { currentHash } from "../address-bar.ts";
import { isSavedAddress, savedAddress } from "../address.ts";
import { app, notify } from "../app-store.ts";
import { FORMAT, stateOf } from "../saved-state.ts";
import type { Told } from "../told.ts";

/** Above so many characters mail programs and chats cut an address. */
const LONGEST = 4000;

/** What is said at the end: whose address it is, or that the browser did not let it be copied. */
const SAID = {
  view: "top.address-copied",
  saved: "top.address-copied-saved",
  refused: "top.address-not-copied",
} as const;

/** Whether a notice says how the copying ended. */
export const saysHowCopied = ({ key }: Told): boolean => Object.values<string>(SAID).includes(key);

/**
 * Puts the address of what is shown on the clipboard; it may be ahead of the bar, which waits for a rest. One that is
 * too long to travel is kept in the graph under a short one.
 */
export async function copyAddress(): Promise<void> {
  const { origin, pathname, search } = location;
  const start = `${origin}${pathname}${search}`;
  const hash = await currentHash();
  const address = start.length + hash.length > LONGEST ? `${start}${await shortHash(hash)}` : `${start}${hash}`;
  const isCopied = await copyText(address);
  if (!isCopied) return notify({ kind: "done", headline: { key: SAID.refused } });
  const why = isLocal() ? { why: { key: "top.address-local" } as const } : {};
  notify({ kind: "done", headline: copiedWords(hash), ...why });
}

/** A saved view's address leads to what is saved, not to the picture of now. */
function copiedWords(hash: string): Told {
  const { opened } = app.getState();
  if (opened === null || !isSavedAddress(hash)) return { key: SAID.view };
  return { key: SAID.saved, values: { name: opened.view.name } };
}

/** Other machines mean themselves by these names. */
export const isLocal = (): boolean => /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(location.hostname);

/** The same picture always has the same short address. Where none can be kept, the long one has to do. */
async function shortHash(hash: string): Promise<string> {
  const { present } = app.getState();
  const state = stateOf(present);
  try {
    const name = new Date().toISOString();
    const body = { name, format: FORMAT, state, origin: "address" as const, key: await keyOf(state) };
    return savedAddress((await createView(body)).id, present);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return hash;
  }
}

async function keyOf(state: Record<string, unknown>): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(state)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** False: the browser did not let it happen. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
