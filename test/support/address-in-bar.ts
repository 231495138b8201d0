import type { Page } from "playwright-core";
import { expect } from "vitest";
import { decodeAddress, type Address } from "../../client/state/address.ts";

type Delta = Extract<Address, { kind: "view" }>["delta"];

/** Waits until the address in the bar holds this of the view: it is written once the view rests. */
export async function written(page: Page, part: Partial<Delta>): Promise<void> {
  await expect.poll(() => decodeAddress(new URL(page.url()).hash)).toMatchObject({ kind: "view", delta: part });
}
