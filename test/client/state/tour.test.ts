import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { FirstView } from "../../../contract/views.ts";
import { baseView } from "../../../client/graph/base-view.ts";
import { exampleLink, exampleMark, exampleMonth } from "../../../client/graph/example.ts";
import { timeLineOf } from "../../../client/graph/time-line.ts";
import { keepPeriods } from "../../../client/state/actions/periods.ts";
import { select } from "../../../client/state/actions/select.ts";
import { stepBack } from "../../../client/state/actions/step-back.ts";
import { takeTour } from "../../../client/state/actions/take-tour.ts";
import { undoStep } from "../../../client/state/actions/undo.ts";
import { announce, app, change, facts, notify, remember } from "../../../client/state/app-store.ts";
import { currentPicture, currentTimeLine } from "../../../client/state/picture-store.ts";
import { preferences } from "../../../client/state/preferences.ts";
import { stateOf } from "../../../client/state/saved-state.ts";
import { STEPS, type Step } from "../../../client/state/tour/steps.ts";
import { followTour, nextStep, previousStep } from "../../../client/state/tour/tour.ts";
import { ringRules } from "../../../client/panels/tour/pointer.ts";
import { caseFile, edge, english, french, place } from "../graph/samples.ts";
import type { GraphEdge, GraphNode } from "../../../contract/slice.ts";

const bacalan = place("place:bordeaux-bacalan", {}, { name: "Bacalan" });
const spain = place("place:spain", {}, { name: "Spain", kind: "country" });
const lyon = place("place:lyon", {}, { name: "Lyon" });
const one = caseFile("case:one");
const two = caseFile("case:two", { dateFrom: "2023-05-01", dateTo: "2023-05-02" });
const into = edge("TO", one.id, bacalan.id);
const out = edge("FROM", one.id, spain.id);
const other = edge("FROM", two.id, spain.id, { claims: [] });

function show(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): void {
  const slice = { nodes: [...nodes], edges: [...edges] };
  const first: FirstView = {
    view: null,
    slice,
    sources: [],
    claims: 0,
    missing: [],
    totals: {},
    cypher: { statement: "", parameters: {} },
  };
  facts.nodes.clear();
  facts.edges.clear();
  remember(slice);
  const fresh = { past: [], future: [], tour: null, opened: null, notice: null, announcement: null, busy: null };
  app.setState({ ...fresh, first, present: baseView(first) });
}

const step = () => app.getState().tour?.step ?? null;
const goTo = (id: Step["id"]) => {
  takeTour.perform();
  while (step() !== id) nextStep();
};
const expanded = (of: string) =>
  change(
    {
      expansions: [
        {
          of,
          choice: {},
          found: { nodes: [], edges: [] },
          brought: { nodes: [], edges: [] },
          remaining: 0,
          cursor: null,
        },
      ],
    },
    { key: "step.expand", of, values: { count: 1 } },
  );
const saved = () => ({
  view: {
    id: "view:1",
    name: "Mine",
    description: "",
    version: 1,
    format: 1,
    created: "2026-01-01T00:00:00Z",
    changed: "2026-01-01T00:00:00Z",
    origin: "saved" as const,
    thumbnail: null,
    deleted: null,
  },
  state: stateOf(app.getState().present),
});

let stop: () => void;
beforeAll(() => {
  stop = followTour();
});
afterAll(() => stop());
beforeEach(() => {
  preferences.setState({ tourDone: false });
  show([spain, bacalan, one, two], [into, out, other]);
});

/** What a person does at each step, and something like it that does not count. */
const DOINGS: readonly { id: Step["id"]; near: () => void; does: () => void }[] = [
  { id: "find", near: () => select(spain.id), does: () => select(bacalan.id) },
  { id: "expand", near: () => expanded(spain.id), does: () => expanded(bacalan.id) },
  { id: "undo", near: () => select(spain.id), does: undoStep.perform },
  { id: "link", near: () => select(one.id), does: () => select(out.id) },
  {
    id: "time",
    near: () => keepPeriods([]),
    does: () => keepPeriods([{ from: "2024-02-01", to: "2024-02-29" }]),
  },
  {
    id: "save",
    near: () => app.setState({ opened: { ...saved(), state: {} } }),
    does: () => app.setState({ opened: saved() }),
  },
  {
    id: "share",
    near: () => notify({ kind: "done", headline: { key: "views.saved", values: { name: "Mine" } } }),
    does: () => notify({ kind: "done", headline: { key: "top.address-copied" } }),
  },
];

test.each(DOINGS)("the step $id waits until it is done, and then moves on", ({ id, near, does }) => {
  select(null);
  goTo(id);
  near();
  expect(step()).toBe(id);
  does();
  const at = STEPS.findIndex((one_) => one_.id === id);
  expect(step()).toBe(STEPS[at + 1]?.id);
  expect(app.getState().tour?.done).toBe(id);
});

test("reading who says so ends when the reader says so", () => {
  goTo("evidence");
  select(out.id);
  expect(step()).toBe("evidence");
  nextStep("evidence");
  expect(step()).toBe("time");
});

test("a mark whose neighbours are all shown is expanded by asking for it", () => {
  goTo("expand");
  announce({ key: "say.expanded", values: { added: 0, known: 2, remaining: 0 } });
  expect(step()).toBe("undo");
});

test("a step that is done already waits for the reader, also on the way back", () => {
  select(bacalan.id);
  takeTour.perform();
  select(spain.id);
  select(bacalan.id);
  expect(step()).toBe("expand");
  previousStep();
  expect(step()).toBe("find");
  announce({ key: "say.selected", values: { count: 1 } });
  expect(step()).toBe("find");
  nextStep();
  expect(step()).toBe("expand");
});

test("the tour itself changes nothing of the view, and Escape leaves it before anything else goes", () => {
  select(one.id);
  const { present, past } = app.getState();
  goTo("save");
  previousStep();
  expect(app.getState().present).toBe(present);
  expect(app.getState().past).toBe(past);
  stepBack.perform();
  expect(step()).toBeNull();
  expect(app.getState().present.selected).toBe(one.id);
  expect(preferences.getState().tourDone).toBe(false);
});

test("its end is remembered, and it can be taken again", () => {
  goTo("end");
  expect(preferences.getState().tourDone).toBe(true);
  stepBack.perform();
  takeTour.perform();
  expect(step()).toBe("find");
});

test("asked for while it runs, it stays at its step and takes the keyboard", () => {
  goTo("link");
  const calls = app.getState().tour?.calls ?? 0;
  takeTour.perform();
  expect(app.getState().tour).toMatchObject({ step: "link", calls: calls + 1 });
});

test("without Bacalan it speaks of the mark with the most links and of one of its cases", () => {
  show([lyon, spain, one, two], [out, other]);
  const picture = currentPicture(english);
  expect(exampleMark(picture, facts)).toBe(spain.id);
  expect(exampleLink(spain.id, picture, facts)).toBe(out.id);
  takeTour.perform();
  select(lyon.id);
  expect(step()).toBe("find");
  select(spain.id);
  expect(step()).toBe("expand");
});

test("steps that the graph has nothing for are left out", () => {
  show([lyon, spain], [edge("WITHIN", lyon.id, spain.id, { claims: [] })]);
  const seen: (string | null)[] = [];
  takeTour.perform();
  for (; step() !== "end"; nextStep()) seen.push(step());
  expect(seen).toEqual(["find", "expand", "undo", "link", "save", "share"]);
});

test("on an empty graph it says what to load, and goes on with what was loaded", () => {
  show([], []);
  takeTour.perform();
  expect(step()).toBe("load");
  remember({ nodes: [lyon], edges: [] });
  change({ nodes: [lyon.id] }, { key: "step.open" });
  expect(app.getState().tour).toMatchObject({ step: "find", example: lyon.id, done: "load" });
});

test("the month of the example is the one with most cases", () => {
  const third = caseFile("case:three", { dateFrom: "2023-05-20", dateTo: "2023-05-20" });
  show([one, two, third], []);
  expect(exampleMonth(timeLineOf(app.getState().present, facts).cases)).toEqual({
    from: "2023-05-01",
    to: "2023-05-31",
  });
});

test.each([english, french])("every step has its words, with nothing left to fill in: $language", (words) => {
  const scene = {
    example: bacalan.id,
    picture: currentPicture(words),
    cases: currentTimeLine().cases,
  };
  for (const { id, values, touch } of STEPS) {
    expect(words.t(`tour.${id}`), id).not.toBe("");
    for (const key of [`tour.${id}.do` as const, ...(touch === undefined ? [] : [touch])]) {
      const text = words.t(key, values?.(scene, words) ?? {});
      expect(text, key).not.toMatch(/[{}]/u);
      expect(text.split("`").length % 2, key).toBe(1);
      expect(text.split("*").length % 2, key).toBe(1);
    }
  }
});

test("to a finger no step speaks of keys", () => {
  const said = STEPS.map(({ id, touch }) => english.t(touch ?? `tour.${id}.do`));
  expect(said.filter((text) => text.includes("`"))).toEqual([]);
});

test("the ring goes to the next place only while the better one is not on the page", () => {
  const [better, next] = ringRules([".a", ".b"]).split("\n");
  expect(better).toMatch(/^:root \.a \{/u);
  expect(next).toMatch(/^:root:not\(:has\(\.a\)\) \.b \{/u);
});

test.each(["top.address-copied", "top.address-copied-saved", "top.address-not-copied"] as const)(
  "the step that shares is done by whatever the copying ended with: %s",
  (key) => {
    show([bacalan, spain, one], [into, out]);
    goTo("share");
    notify({ kind: "done", headline: { key } });
    expect(step()).toBe("end");
  },
);
