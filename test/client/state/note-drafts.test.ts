import { afterEach, beforeEach, expect, test, vi } from "vitest";

const SPAIN = { node: "place:spain" };
const NEW = { about: SPAIN, text: "", edits: null };

class Storage {
  readonly kept = new Map<string, string>();
  getItem(key: string) {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, text: string) {
    this.kept.set(key, text);
  }
}

/** The module as a page loads it. */
async function load(storage: unknown) {
  vi.resetModules();
  vi.stubGlobal("sessionStorage", storage);
  return import("../../../client/state/note-drafts.ts");
}

beforeEach(() => vi.stubGlobal("window", new EventTarget()));
afterEach(() => vi.unstubAllGlobals());

test("what is written and not saved is there again after a reload; an empty field is not", async () => {
  const storage = new Storage();
  const page = await load(storage);
  page.openDraft(NEW);
  page.openDraft({ ...NEW, about: { node: "place:empty" } });
  page.setDraftText(page.draftKey(NEW), "שלום 🧭\nhalf a sent");
  const { noteDrafts } = await load(storage);
  expect(Object.values(noteDrafts.getState().drafts)).toEqual([{ ...NEW, text: "שלום 🧭\nhalf a sent" }]);
});

test.each(["{", '{"a": 7}', "null"])("%s in the browser's storage is no draft, and does no harm", async (text) => {
  const storage = new Storage();
  storage.setItem("filiere.note-drafts", text);
  expect((await load(storage)).noteDrafts.getState().drafts).toEqual({});
});

test("where the browser keeps nothing, it asks before the page is left with a text that is not saved", async () => {
  const page = await load(undefined);
  const asks = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  page.openDraft(NEW);
  expect(asks()).toBe(false);
  page.setDraftText(page.draftKey(NEW), "Half");
  expect(asks()).toBe(true);
  page.dropDraft(page.draftKey(NEW));
  expect(asks()).toBe(false);
});

test("a field that is opened again has the text that was begun", async () => {
  const page = await load(new Storage());
  page.openDraft(NEW);
  page.setDraftText(page.draftKey(NEW), "Begun");
  page.openDraft(NEW);
  expect(page.noteDrafts.getState().drafts[page.draftKey(NEW)]?.text).toBe("Begun");
});
