import { beforeEach, expect, test } from "vitest";
import type { FirstView } from "../../../contract/views.ts";
import { baseView } from "../../../client/graph/base-view.ts";
import { countsOf } from "../../../client/graph/counts.ts";
import { legendOf } from "../../../client/graph/legend.ts";
import { makePicture } from "../../../client/graph/make-picture.ts";
import { selectionOf } from "../../../client/graph/selection.ts";
import { groupOrOpen, groupsAround, groupTogether, openGroup } from "../../../client/state/actions/group.ts";
import { tableRows } from "../../../client/graph/table-rows.ts";
import { timeLineOf } from "../../../client/graph/time-line.ts";
import {
  addRule,
  clearFilter,
  removeRule,
  setLeastConfidence,
  toggleFold,
  toggleSource,
} from "../../../client/state/actions/filter.ts";
import { hide, hideSelected, keepOnly, showHidden } from "../../../client/state/actions/hide.ts";
import { move } from "../../../client/state/actions/move.ts";
import { togglePin } from "../../../client/state/actions/pin.ts";
import { changeMode } from "../../../client/state/actions/change-mode.ts";
import { comparePeriods } from "../../../client/state/actions/compare-periods.ts";
import { stepBack } from "../../../client/state/actions/step-back.ts";
import { endPeriod, keepPeriods } from "../../../client/state/actions/periods.ts";
import { select, selectMany, toggleSelected } from "../../../client/state/actions/select.ts";
import {
  selectBetween,
  selectLinkedToTwo,
  selectNeighbours,
  selectSameKind,
} from "../../../client/state/actions/select-more.ts";
import { toggleTimeLine } from "../../../client/state/actions/toggle-time-line.ts";
import { togglePanel } from "../../../client/state/actions/toggle-panel.ts";
import { undoStep } from "../../../client/state/actions/undo.ts";
import { app, facts, remember } from "../../../client/state/app-store.ts";
import { currentPicture } from "../../../client/state/picture-store.ts";
import { tell } from "../../../client/state/told.ts";
import { caseFile, edge, english, french, place } from "../graph/samples.ts";

const spain = place("place:spain", {}, { name: "Spain", kind: "country" });
const bacalan = place("place:bacalan", {}, { name: "Bacalan" });
const one = caseFile("case:one");
const two = caseFile("case:two", { dateFrom: "2023-05-01", dateTo: "2023-05-31" });
const links = [
  edge("FROM", one.id, spain.id, { confidence: 0.9 }),
  edge("TO", one.id, bacalan.id),
  edge("FROM", two.id, spain.id, { confidence: 0.2 }),
];
const first: FirstView = {
  view: null,
  slice: { nodes: [spain, bacalan, one, two], edges: links },
  sources: [],
  claims: 0,
  missing: [],
  totals: {},
  cypher: { statement: "", parameters: {} },
};
const shown = () => currentPicture(english).nodes.map(({ id }) => id);
const selection = () => [...selectionOf(app.getState().present)].sort();
const lastStep = () => tell(app.getState().past.at(-1)!.told, english, facts);

beforeEach(() => {
  remember(first.slice);
  app.setState({ first, present: baseView(first), past: [], future: [] });
});

test("what is hidden is still held, and comes back in one step", () => {
  select(one.id);
  hideSelected.perform();
  expect(shown()).toEqual([spain.id, bacalan.id, two.id]);
  expect(app.getState().present.selected).toBeNull();
  expect(currentPicture(english).away.hidden).toBe(1);
  hide([two.id]);
  showHidden();
  expect(shown()).toHaveLength(4);
  expect(lastStep()).toBe("Show what was hidden: 2");
});

test("keeping only a link keeps its ends", () => {
  keepOnly([links[1]!.id]);
  expect(shown()).toEqual([bacalan.id, one.id]);
});

test("rows fold what they count, and all filters end at once", () => {
  toggleFold({ by: "kind", value: "case" });
  expect(shown()).toEqual([spain.id, bacalan.id]);
  expect(lastStep()).toBe("Fold away: Cases");
  toggleFold({ by: "kind", value: "case" });
  expect(shown()).toHaveLength(4);
  setLeastConfidence(0.5);
  keepPeriods([{ from: "2024-01-01", to: "2024-12-31" }]);
  expect(shown()).not.toContain(two.id);
  clearFilter();
  expect(shown()).toHaveLength(4);
});

test("a period is a step in words, and everything that counts agrees on it", () => {
  keepPeriods([{ from: "2024-02-01", to: "2024-02-29" }]);
  expect(lastStep()).toBe("Only Feb 2024");
  expect(tell(app.getState().past.at(-1)!.told, french, facts)).toBe("Seulement févr. 2024");
  const { present } = app.getState();
  const inTime = timeLineOf(present, facts).cases.filter(({ standing }) => standing === "shown");
  for (const mode of ["graph", "map"] as const) {
    const picture = makePicture({ view: { ...present, mode }, facts, saved: null, words: english });
    const counts = countsOf(picture);
    expect(counts.kinds.get("case")).toBe(inTime.length);
    expect(counts.edges).toBe(picture.edges.length);
    expect(tableRows(picture, { by: "when", descending: false }).filter((row) => "link" in row)).toHaveLength(
      counts.edges,
    );
    expect(legendOf(picture).kinds.every((kind) => counts.kinds.has(kind))).toBe(true);
  }
  expect(currentPicture(english).away.folded).toBe(1);
  keepPeriods([]);
  expect(shown()).toHaveLength(4);
});

test("several periods are kept at once, each ends by itself, and a sixth is refused", () => {
  const months = ["01", "02", "03", "04", "05", "06"].map((month) => ({
    from: `2024-${month}-01`,
    to: `2024-${month}-28`,
  }));
  keepPeriods([months[2]!, months[0]!]);
  expect(app.getState().present.filter.periods).toEqual([months[0], months[2]]);
  expect(lastStep()).toBe("Only 1–28 Jan 2024 and 1–28 Mar 2024");
  keepPeriods([...app.getState().present.filter.periods, { from: "2024-01-20", to: "2024-03-02" }]);
  expect(app.getState().present.filter.periods).toEqual([{ from: "2024-01-01", to: "2024-03-28" }]);
  keepPeriods(months.slice(0, 5));
  const before = app.getState();
  keepPeriods(months);
  expect(app.getState().present).toBe(before.present);
  expect(app.getState().past).toBe(before.past);
  expect(app.getState().notice).toMatchObject({ headline: { key: "periods.most" } });
  endPeriod(months[1]!);
  expect(app.getState().present.filter.periods).toHaveLength(4);
  expect(lastStep()).toBe("No longer 1–28 Feb 2024");
  undoStep.perform();
  expect(app.getState().present.filter.periods).toHaveLength(5);
});

test("two periods are compared as one step, and the comparison ends with one of them", () => {
  const [january, march] = [
    { from: "2024-01-01", to: "2024-01-31" },
    { from: "2024-03-01", to: "2024-03-31" },
  ];
  keepPeriods([january]);
  comparePeriods(true);
  expect(app.getState().present.compared).toBe(false);
  keepPeriods([january, march]);
  comparePeriods(true);
  expect(app.getState().present).toMatchObject({ compared: true, drawer: "difference" });
  expect(lastStep()).toBe("Compare Jan 2024 and Mar 2024");
  endPeriod(january);
  expect(app.getState().present).toMatchObject({ compared: false, drawer: "closed" });
  undoStep.perform();
  expect(app.getState().present.compared).toBe(true);
  changeMode("both");
  expect(app.getState().present).toMatchObject({ compared: false, mode: "both", drawer: "closed" });
  comparePeriods(true);
  expect(app.getState().present).toMatchObject({ compared: true, mode: "graph" });
  stepBack.perform();
  expect(app.getState().present.compared).toBe(false);
});

test("sources and properties fold by a step in words, and each is taken back", () => {
  toggleSource("source:a");
  expect(lastStep()).toBe("Fold away what only source:a says");
  expect(currentPicture(english).edges).toEqual([]);
  toggleSource("source:a");
  const rule = { on: "node", key: "name", test: "contains", value: "spa" } as const;
  addRule(rule);
  addRule({ ...rule });
  expect(app.getState().present.filter.rules).toHaveLength(1);
  expect(lastStep()).toBe("Only name contains spa");
  expect(shown()).not.toContain(bacalan.id);
  removeRule(rule);
  expect(shown()).toHaveLength(4);
});

test("the time line folds and opens as the drawer does, and leaves nothing behind", () => {
  toggleTimeLine(true);
  expect(app.getState().present.timeLine).toBe("none");
  expect(lastStep()).toBe("Fold the time line away");
  toggleTimeLine(true);
  expect(app.getState().present.timeLine).toBe("auto");
  toggleTimeLine(false);
  expect(app.getState().present.timeLine).toBe("open");
});

test("a selection grows by neighbours, by kind, by the links between and by how many it is linked to", () => {
  select(one.id);
  selectNeighbours.perform();
  expect(selection()).toEqual([one.id, bacalan.id, spain.id].sort());
  selectBetween.perform();
  expect(selection()).toContain(links[0]!.id);
  select(one.id);
  selectSameKind.perform();
  expect(selection()).toEqual([one.id, two.id]);
  selectLinkedToTwo.perform();
  expect(selection()).toEqual([spain.id]);
});

test("pinning all of a selection, and letting all of it go", () => {
  selectMany([spain.id, one.id]);
  togglePin([spain.id]);
  togglePin([spain.id, one.id]);
  expect(app.getState().present.pinned).toEqual([spain.id, one.id]);
  togglePin([spain.id, one.id]);
  expect(app.getState().present.pinned).toEqual([]);
});

test("steps of every kind undone give the very view back", () => {
  const before = JSON.stringify(app.getState().present);
  toggleSelected(one.id);
  toggleSelected(two.id);
  togglePin([one.id]);
  hide([spain.id]);
  toggleFold({ by: "type", value: "FROM" });
  keepOnly([one.id]);
  setLeastConfidence(0.3);
  while (app.getState().past.length > 0) undoStep.perform();
  expect(JSON.stringify(app.getState().present)).toBe(before);
});

test("grouping and opening again gives the same view back, and undo the one before", () => {
  selectMany([one.id, two.id]);
  const before = app.getState().present;
  groupOrOpen.perform();
  expect(lastStep()).toBe(`Group ${english.title(one)} and others`);
  expect(shown()).toEqual([spain.id, bacalan.id, `group:marks:${one.id}`]);
  groupOrOpen.perform();
  expect(app.getState().present).toEqual(before);
  undoStep.perform();
  undoStep.perform();
  expect(app.getState().present).toEqual(before);
});

test("a group is moved and pinned as one, and hidden by its marks", () => {
  const id = "group:kind:case";
  groupTogether({ by: "kind", value: "case" });
  move([[id, { column: 1, row: 0.2 }]]);
  togglePin([id]);
  expect(currentPicture(english).nodes.find((mark) => mark.id === id)).toMatchObject({
    position: { column: 1, row: 0.2 },
    pinned: true,
  });
  hide([id]);
  expect(lastStep()).toBe("Hide Cases");
  expect(shown()).toEqual([spain.id, bacalan.id]);
  expect(currentPicture(english).away.hidden).toBe(2);
  showHidden();
  openGroup(id);
  expect(app.getState().present).toMatchObject({ positions: baseView(first).positions, pinned: [], hidden: [] });
});

test("one selected mark offers its kind and the places around it", () => {
  select(one.id);
  expect(groupsAround(app.getState())).toEqual([{ group: { by: "kind", value: "case" }, count: 2 }]);
  groupOrOpen.perform();
  expect(app.getState().present.selected).toBe("group:kind:case");
});

test("a panel is opened and closed beside undo, which takes back the last change of the picture", () => {
  hide([one.id]);
  togglePanel("views", true);
  expect(app.getState().past).toHaveLength(1);
  undoStep.perform();
  expect(shown()).toHaveLength(4);
  expect(app.getState().present.panel).toBe("views");
  togglePanel("views", true);
  expect([app.getState().present.panel, app.getState().past]).toEqual(["none", []]);
});
