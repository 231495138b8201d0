import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ExpandAnswer } from "../../../contract/graph.ts";
import { NO_FILTER } from "../../../client/graph/filter.ts";
import { EMPTY_VIEW } from "../../../client/graph/view-state.ts";
import { collapse } from "../../../client/state/actions/collapse.ts";
import { isSet, takeStep } from "../../../client/state/actions/take-step.ts";
import { app, facts } from "../../../client/state/app-store.ts";
import { tell } from "../../../client/state/told.ts";
import { recognisedWords } from "../../../client/text/recognised-words.ts";
import { createWords } from "../../../client/text/words.ts";
import { caseFile, edge, english, place } from "../graph/samples.ts";

const french = createWords("fr");
const spain = place("place:spain", {}, { name: "Spain", nameFr: "Espagne" });
const file = caseFile("case:bacalan");
const node = { id: spain.id, kind: spain.kind, name: "Spain", nameFr: "Espagne", dateFrom: null, dateTo: null };
const choice = { type: "FROM", direction: "in", kind: "case" } as const;
const expansion = { step: "expand", node, choice, limit: 15, total: 15 } as const;
const answer: ExpandAnswer = {
  slice: { nodes: [spain, file], edges: [edge("FROM", file.id, spain.id)] },
  total: 1,
  remaining: 0,
  truncated: false,
  cursor: null,
  cypher: { statement: "", parameters: {} },
};

beforeEach(() => app.setState({ present: EMPTY_VIEW, past: [], future: [], notice: null, busy: null }));
afterEach(() => vi.unstubAllGlobals());

test("an expansion brings its mark where it is not there, as one step, and collapses to it", async () => {
  const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(async () => Response.json(answer));
  vi.stubGlobal("fetch", fetched);
  expect(await takeStep(expansion)).toBe(true);
  expect(fetched.mock.calls[0]?.[0]).toContain("/nodes/place%3Aspain/expand");
  expect(JSON.parse(fetched.mock.calls[0]?.[1].body as string)).toEqual({ ...choice, limit: 15, known: [] });
  const { present, past } = app.getState();
  expect(present.nodes.toSorted()).toEqual([file.id, spain.id].toSorted());
  expect(present.expansions).toMatchObject([{ of: spain.id, choice, brought: { nodes: [file.id] } }]);
  expect(past).toHaveLength(1);
  collapse(spain.id);
  expect(app.getState().present.nodes).toEqual([spain.id]);
});

test("filters take the place of those that they name, as one step, and are known again", async () => {
  const filter = { statuses: ["fictional", "inferred"], leastConfidence: 0.5 } as const;
  app.setState({ present: { ...EMPTY_VIEW, filter: { ...NO_FILTER, kinds: ["agency"], statuses: ["reported"] } } });
  await takeStep({ step: "filter", filter: { ...filter, statuses: [...filter.statuses] }, alsoKept: 0 });
  const { present, past } = app.getState();
  expect(present.filter).toEqual({ ...NO_FILTER, kinds: ["agency"], ...filter });
  expect(past.map(({ told }) => tell(told, english, facts))).toEqual(["Filters from Cypher"]);
  expect(isSet(present.filter, { statuses: ["inferred", "fictional"] })).toBe(true);
  expect(isSet(present.filter, { statuses: ["inferred"] })).toBe(false);
  await takeStep({ step: "filter", filter: { leastConfidence: 0.5 }, alsoKept: 0 });
  expect(app.getState().past).toHaveLength(1);
});

test("what a statement is stands in a sentence in either language", () => {
  expect(recognisedWords(expansion, english)).toBe("This is “Expand” of Spain: cases that start here (15).");
  expect(recognisedWords({ ...expansion, choice: {} }, french)).toBe(
    "C’est «\u00a0Déployer\u00a0» pour Espagne\u00a0: tout ce qui est affirmé (15).",
  );
  expect(recognisedWords({ ...expansion, choice: { direction: "out", kind: "area" } }, english)).toBe(
    "This is “Expand” of Spain: all that is stated, what leads from it, areas (15).",
  );
  const periods = [{ from: "2024-02-01", to: "2024-02-29" }];
  expect(recognisedWords({ step: "filter", filter: { periods }, alsoKept: 1 }, english)).toBe(
    "This is a filter of the picture: only cases with a day in Feb 2024. The period also keeps 1 case that only reaches into it.",
  );
  expect(
    recognisedWords(
      { step: "filter", filter: { kinds: ["agency", "method"], leastConfidence: 0.5 }, alsoKept: 0 },
      english,
    ),
  ).toBe(
    "These are filters of the picture: only links that are at least 0.50 sure, and those without a figure; without agencies and methods.",
  );
});
