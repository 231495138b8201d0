import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ListedView } from "../../../contract/saved-views.ts";
import { EMPTY_VIEW } from "../../../client/graph/view-state.ts";
import { copyAddress } from "../../../client/state/actions/copy-address.ts";
import { redoStep } from "../../../client/state/actions/redo.ts";
import { undoStep } from "../../../client/state/actions/undo.ts";
import { app, change, facts } from "../../../client/state/app-store.ts";
import { stateOf } from "../../../client/state/saved-state.ts";
import { titleOf } from "../../../client/state/stage-words.ts";
import { tell } from "../../../client/state/told.ts";
import { english, french } from "../graph/samples.ts";

const view: ListedView = {
  id: "view:one",
  name: "By sea",
  description: "",
  format: 1,
  origin: "saved",
  version: 1,
  created: "2026-03-01T08:00:00.000Z",
  changed: "2026-03-01T08:00:00.000Z",
  deleted: null,
  thumbnail: null,
};

const copied = vi.fn<(text: string) => Promise<void>>(async () => undefined);
const openOn = (hostname: string) =>
  vi.stubGlobal("location", { hostname, origin: `http://${hostname}`, pathname: "/", search: "", hash: "" });
const said = () => {
  const { notice } = app.getState();
  if (notice?.kind !== "done") return [];
  return [notice.headline, notice.why].map((told) => told && tell(told, english, facts));
};

beforeEach(() => {
  vi.stubGlobal("navigator", { clipboard: { writeText: copied } });
  app.setState({ present: EMPTY_VIEW, opened: { view, state: stateOf(EMPTY_VIEW) }, notice: null });
});
afterEach(() => vi.unstubAllGlobals());

test("the address of an unchanged saved view says that it follows what is saved", async () => {
  openOn("graph.example");
  await copyAddress();
  expect(copied).toHaveBeenLastCalledWith("http://graph.example/#v.view:one");
  expect(said()).toEqual([
    "Address of “By sea” copied: it shows the view as it is saved, also when somebody saves it anew.",
    undefined,
  ]);
  app.setState({ present: { ...EMPTY_VIEW, mode: "map" } });
  await copyAddress();
  expect(said()[0]).toBe("Address copied: whoever opens it on this graph sees this picture.");
});

test.each(["localhost", "127.0.0.1", "[::1]"])(
  "an address on %s says that it opens on this machine only",
  async (host) => {
    openOn(host);
    await copyAddress();
    expect(said()[1]).toMatch(/^It opens on this machine only\./);
  },
);

const title = () => titleOf(app.getState(), english);

test("a saved view gives the picture its name, and a picture made from it says that it was changed", () => {
  expect(title()).toBe("By sea");
  app.setState({ present: { ...EMPTY_VIEW, selected: "a" } });
  expect(title()).toBe("By sea");
  app.setState({ opened: { view, state: stateOf({ ...EMPTY_VIEW, mode: "map" }) } });
  app.setState({ present: { ...EMPTY_VIEW, mode: "map", hidden: ["a"] } });
  expect(title()).toBe("By sea, changed");
  expect(titleOf(app.getState(), french)).toBe("By sea, modifiée");
});

test("before the step that opened a saved view, and on the plain picture, the title is the picture's own", () => {
  const step = { key: "step.open-view", values: { name: "By sea" } } as const;
  const map = { ...EMPTY_VIEW, mode: "map" } as const;
  app.setState({ present: { ...EMPTY_VIEW, hidden: ["a"] }, past: [], future: [], opened: null });
  change(map, step);
  app.setState({ opened: { view, state: stateOf(map), step } });
  change({ hidden: ["b"] }, { key: "step.hide", of: "b" });
  expect(title()).toBe("By sea, changed");
  undoStep.perform();
  undoStep.perform();
  expect(title()).toBe("The best connected");
  redoStep.perform();
  expect(title()).toBe("By sea");
  change(EMPTY_VIEW, { key: "step.open" });
  expect(title()).toBe("The best connected");
});
