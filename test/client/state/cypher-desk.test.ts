import { beforeEach, expect, test } from "vitest";
import { openCypher } from "../../../client/state/actions/open-cypher.ts";
import { app } from "../../../client/state/app-store.ts";
import {
  closeTab,
  cypherDesk,
  keepRun,
  openTab,
  reopenTab,
  replaceStatement,
  tabInFront,
  writeTab,
} from "../../../client/state/cypher-desk.ts";

const front = () => tabInFront(cypherDesk.getState());
const statements = () => cypherDesk.getState().tabs.map(({ statement }) => statement);

beforeEach(() => {
  const tabs = [{ id: 1, name: "", statement: "", parameters: {} }];
  cypherDesk.setState({ tabs, active: 1, history: [], closed: null });
});

test("a statement of the log takes an empty tab, and a new one where none is empty", () => {
  openCypher({ statement: " RETURN 1 ", parameters: { id: "place:spain" } });
  expect(app.getState().present.panel).toBe("cypher");
  expect(statements()).toEqual(["RETURN 1"]);
  expect(front().parameters).toEqual({ id: { type: "text", text: "place:spain" } });
  openCypher({ statement: "RETURN 2", parameters: {} });
  expect(statements()).toEqual(["RETURN 1", "RETURN 2"]);
  expect(front().statement).toBe("RETURN 2");
});

test("a closed tab comes back where it stood, with what was written", () => {
  for (const statement of ["RETURN 1", "RETURN 2", "RETURN 3"]) openTab({ statement });
  const [, second] = cypherDesk.getState().tabs;
  closeTab(second?.id ?? 0);
  expect(statements()).toEqual(["RETURN 1", "RETURN 3"]);
  reopenTab();
  expect(statements()).toEqual(["RETURN 1", "RETURN 2", "RETURN 3"]);
  expect(front().statement).toBe("RETURN 2");
});

test("a statement that was laid out does not take the place of what was written meanwhile", () => {
  writeTab(1, { statement: "return 1" });
  replaceStatement(1, "return 1", "RETURN 1");
  expect(statements()).toEqual(["RETURN 1"]);
  writeTab(1, { statement: "RETURN 12" });
  replaceStatement(1, "RETURN 1", "RETURN 1");
  expect(statements()).toEqual(["RETURN 12"]);
});

test("there is always a tab, and ids are never given twice", () => {
  writeTab(1, { statement: "RETURN 1" });
  closeTab(1);
  expect(statements()).toEqual([""]);
  reopenTab();
  openTab();
  const ids = cypherDesk.getState().tabs.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("the history keeps 200 runs, the same statement once", () => {
  const past = { at: "2026-01-01T00:00:00.000Z", parameters: {}, rows: 1, tookMs: 5, ended: "whole" as const };
  for (let at = 0; at < 210; at++) keepRun({ ...past, statement: `RETURN ${at}` });
  keepRun({ ...past, statement: "RETURN 150 ", rows: 2 });
  const { history } = cypherDesk.getState();
  expect(history).toHaveLength(200);
  expect(history[0]).toMatchObject({ statement: "RETURN 150 ", rows: 2 });
  expect(history.filter(({ statement }) => statement.trim() === "RETURN 150")).toHaveLength(1);
});
