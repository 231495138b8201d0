import { currentHash } from "../address-bar.ts";
import { notify } from "../app-store.ts";

/** Puts the address of what is shown on the clipboard; it may be ahead of the bar, which waits for a rest. */
export async function copyAddress(): Promise<void> {
  const { origin, pathname, search } = location;
  const isCopied = await copyText(`${origin}${pathname}${search}${await currentHash()}`);
  notify({ kind: "done", headline: { key: isCopied ? "top.address-copied" : "top.address-not-copied" } });
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
