import { afterEach, beforeEach, expect, test, vi } from "vitest";

class Storage {
  readonly kept = new Map<string, string>();
  isFull = false;
  getItem(key: string) {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, text: string) {
    if (this.isFull) throw new Error("full");
    this.kept.set(key, text);
  }
}

/** A window of the browser whose storage this is. */
async function openWindow(storage: Storage) {
  vi.resetModules();
  const page = new EventTarget();
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("window", page);
  const desk = await import("../../../client/state/cypher-desk.ts");
  const state = () => desk.cypherDesk.getState();
  return {
    ...desk,
    page,
    state,
    statements: () => state().tabs.map(({ statement }) => statement),
    front: () => desk.tabInFront(state()),
    hear: () => page.dispatchEvent(new Event("storage")),
  };
}

const rest = () => vi.advanceTimersByTime(400);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("what is written in one window stands in the other, and each keeps its own in front", async () => {
  const storage = new Storage();
  const [one, other] = [await openWindow(storage), await openWindow(storage)];
  one.writeTab(1, { statement: "RETURN 1" });
  rest();
  other.hear();
  expect(other.statements()).toEqual(["RETURN 1"]);
  other.openTab();
  other.writeTab(2, { statement: "RETURN 2" });
  rest();
  one.hear();
  expect(one.statements()).toEqual(["RETURN 1", "RETURN 2"]);
  expect([one.front().id, other.front().id]).toEqual([1, 2]);
});

test("what two windows wrote into one statement is there twice, and after a reload too", async () => {
  const storage = new Storage();
  const [one, other] = [await openWindow(storage), await openWindow(storage)];
  one.writeTab(1, { statement: "RETURN 1" });
  other.writeTab(1, { statement: "RETURN 2" });
  rest();
  other.hear();
  one.hear();
  for (const page of [one, other, await openWindow(storage)])
    expect(new Set(page.statements())).toEqual(new Set(["RETURN 1", "RETURN 2"]));
});

test("what one window closes can be brought back in the other, once", async () => {
  const storage = new Storage();
  const one = await openWindow(storage);
  one.writeTab(1, { statement: "RETURN 1" });
  one.openTab();
  rest();
  const other = await openWindow(storage);
  one.closeTab(1);
  rest();
  other.hear();
  expect(other.state().closed?.tab.statement).toBe("RETURN 1");
  other.reopenTab();
  rest();
  one.hear();
  expect(one.statements()).toEqual(["RETURN 1", ""]);
  expect(one.state().closed).toBeNull();
});

test("a closed statement comes back beside one that another window gave its id", async () => {
  const storage = new Storage();
  const one = await openWindow(storage);
  one.openTab();
  one.writeTab(2, { statement: "RETURN 1" });
  rest();
  one.closeTab(2);
  rest();
  const other = await openWindow(storage);
  other.openTab();
  other.writeTab(2, { statement: "RETURN 2" });
  rest();
  one.hear();
  one.reopenTab();
  expect(one.state().tabs.map(({ id }) => id)).toEqual([1, 3, 2]);
  expect(one.front().statement).toBe("RETURN 1");
});

test("where nothing can be kept the page asks before it is left", async () => {
  const storage = new Storage();
  const { page, writeTab } = await openWindow(storage);
  const asks = () => !page.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  storage.isFull = true;
  writeTab(1, { statement: "RETURN 1" });
  rest();
  expect(asks()).toBe(true);
  storage.isFull = false;
  writeTab(1, { statement: "RETURN 2" });
  rest();
  expect(asks()).toBe(false);
});
