import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cypherLog } from "../../../../client/api/cypher-log.ts";
import { queryClient } from "../../../../client/api/query-client.ts";
import { apply, begin, discard, discardSeen, editOf } from "../../../../client/cypher/edits/edit-desk.ts";
import { isNothing, saidOf } from "../../../../client/cypher/edits/said.ts";
import { closeTab, cypherDesk, tabInFront, writeTab } from "../../../../client/state/cypher-desk.ts";
import { setEditMode } from "../../../../client/state/edit-mode.ts";
import { english } from "../../graph/samples.ts";
import { counters, edit, preview, touchedOf } from "./samples.ts";

const WRITES = "MATCH (p:Place) SET p.name = 'España'";

/** Paths that were asked, in their order, and what was sent. */
let asked: { path: string; body: Record<string, unknown> }[] = [];
let refusesWith: string | null = null;

const problem = (code: string) =>
  Response.json(
    { type: "about:blank", title: code, status: 409, code, detail: "No.", values: {}, requestId: "r" },
    { status: 409 },
  );

function answer(path: string, { statement = "" }: { statement?: string }): Response {
  if (path === "/cypher/check") {
    return Response.json({ objections: [], parameters: [], plan: null, writes: statement.includes("SET") });
  }
  if (path === "/edits/preview") return Response.json(preview());
  if (path === "/cypher/run") return new Response('{"columns":["n"]}\n{"row":[1]}\n');
  if (path === "/edits" && refusesWith !== null) return problem(refusesWith);
  if (path === "/edits") return Response.json({ edit: edit(), touched: null, cypher: preview().cypher });
  return problem("internal");
}

const front = () => tabInFront(cypherDesk.getState());
const paths = () => asked.map(({ path }) => path).filter((path) => /^\/(cypher|edits)/.test(path));

beforeEach(() => {
  [asked, refusesWith] = [[], null];
  vi.stubGlobal("fetch", async (url: string, { body }: RequestInit = {}) => {
    const sent = JSON.parse(typeof body === "string" ? body : "{}") as Record<string, unknown>;
    const path = url.replace("/api", "");
    asked.push({ path, body: sent });
    return answer(path, sent);
  });
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => setTimeout(frame, 0));
  queryClient.setQueryData(["status"], { edits: { allowed: true, why: null } });
  cypherDesk.setState({ tabs: [{ id: 1, name: "", statement: WRITES, parameters: {} }], active: 1, closed: null });
  cypherLog.setState({ entries: [] });
  setEditMode(true);
  discard(1);
});
afterEach(() => {
  queryClient.clear();
  vi.unstubAllGlobals();
});

test("without edit mode, or without the right to it, a statement is run as ever", async () => {
  setEditMode(false);
  await begin(front());
  setEditMode(true);
  queryClient.setQueryData(["status"], { edits: { allowed: false, why: "off" } });
  await begin(front());
  expect(paths()).toEqual(["/cypher/run", "/cypher/run"]);
});

test("in edit mode what only reads is run, and so is what asks for a plan", async () => {
  await begin(front(), { statement: "MATCH (n) RETURN n" });
  await begin(front(), { statement: `EXPLAIN ${WRITES}` });
  expect(paths()).toEqual(["/cypher/check", "/cypher/run", "/cypher/run"]);
  expect(editOf(1)).toBeUndefined();
});

test("what writes is looked at, and changes nothing until it is applied", async () => {
  await begin(front());
  expect(paths()).toEqual(["/cypher/check", "/edits/preview"]);
  const seen = editOf(1);
  expect(seen?.state).toBe("seen");
  expect(seen && saidOf(seen, english)).toBe("Would set 1 property. Nothing has been changed yet.");
  await apply(1, "  a slip  ");
  expect(asked.find(({ path }) => path === "/edits")?.body).toMatchObject({
    statement: WRITES,
    seen: "seen-1",
    note: "a slip",
  });
  expect(editOf(1)?.applied?.id).toBe("edit:abcdefghij");
});

test("an applied edit is in the log as what it is, and cannot be asked again there", async () => {
  await begin(front());
  await apply(1, "a slip");
  const entry = cypherLog.getState().entries.find(({ repeat }) => repeat === null);
  expect(entry && english.say(entry.what)).toBe("Change the graph: a slip");
  expect(entry?.cypher).toEqual({ statement: WRITES, parameters: {} });
});

test("a statement or a value that changed since cannot be applied", async () => {
  await begin(front());
  writeTab(1, { statement: `${WRITES} // more` });
  await apply(1, "");
  writeTab(1, { statement: WRITES, parameters: { x: { type: "number", text: "1" } } });
  await apply(1, "");
  expect(paths()).not.toContain("/edits");
  writeTab(1, { statement: WRITES, parameters: {} });
  await apply(1, "");
  expect(paths()).toContain("/edits");
});

test("nothing that was seen is applied once edit mode is off", async () => {
  await begin(front());
  setEditMode(false);
  await apply(1, "");
  discardSeen();
  expect(paths()).not.toContain("/edits");
  expect(editOf(1)).toBeUndefined();
});

test("where the graph changed meanwhile it is told, and nothing was done", async () => {
  await begin(front());
  refusesWith = "edit_changed";
  await apply(1, "");
  expect(editOf(1)).toMatchObject({ state: "seen", applied: null, problem: { code: "edit_changed" } });
});

test("a change that is sent again goes under the same key, so that it is made once", async () => {
  await begin(front());
  refusesWith = "write_conflict";
  await apply(1, "");
  refusesWith = null;
  await apply(1, "");
  const keys = asked.flatMap(({ path, body }) => (path === "/edits" ? [body["key"]] : []));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test("while it is applied nothing takes its place, so that what became of it is seen", async () => {
  await begin(front());
  const applied = apply(1, "");
  await begin(front());
  await applied;
  expect(paths().filter((path) => path === "/edits/preview")).toHaveLength(1);
  expect(editOf(1)?.applied?.id).toBe("edit:abcdefghij");
});

test("a tab that is closed ends its look", async () => {
  cypherDesk.setState({ tabs: [...cypherDesk.getState().tabs, { id: 2, name: "", statement: "", parameters: {} }] });
  const looked = begin(front());
  closeTab(1);
  await looked;
  expect(editOf(1)).toBeUndefined();
});

test("what is cancelled while it is looked at leaves nothing behind", async () => {
  const looking = begin(front());
  discard(1);
  await looking;
  expect(editOf(1)).toBeUndefined();
});

test("an effect that counts nothing and touches nothing is none", () => {
  expect(isNothing({ counters: counters(), touched: touchedOf([]) })).toBe(true);
  expect(isNothing({ counters: counters(), touched: null })).toBe(false);
  expect(isNothing(preview())).toBe(false);
});
