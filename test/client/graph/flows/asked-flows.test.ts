import * as fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_FLOW_CASES } from "../../../../contract/flows.ts";
import { NO_FILTER } from "../../../../client/graph/filter.ts";
import { askedFlows, wholeFlows } from "../../../../client/graph/flows/asked-flows.ts";
import { flowId, isFlowId, readFlowId } from "../../../../client/graph/flows/flow-id.ts";
import { caseFile, edge, factsOf, place, viewOf } from "../samples.ts";

const february = caseFile("case:february");
const march = caseFile("case:march", { dateFrom: "2024-03-01", dateTo: "2024-03-02" });
const behind = caseFile("case:behind");
const [spain, lyon] = [place("place:spain"), place("place:lyon")];
const links = [
  edge("FROM", february.id, spain.id),
  edge("FROM", march.id, spain.id),
  edge("ROUTE", spain.id, lyon.id, { cases: [behind.id] }),
];
const nodes = [february, march, spain, lyon];
const facts = factsOf([...nodes, behind], links);
const asked = (more: Partial<typeof NO_FILTER>) =>
  askedFlows(viewOf(nodes, links, { filter: { ...NO_FILTER, ...more } }), facts);

test("flows are asked of the cases of the picture, its own and those behind its legs", () => {
  expect(asked({}).body).toEqual({ cases: [behind.id, february.id, march.id].toSorted() });
});

test("a period leaves the cases that the time line counts, and the whole is still all of them", () => {
  const periods = [{ from: "2024-03-01", to: "2024-03-31" }];
  expect(asked({ periods }).body).toEqual({ cases: [march.id] });
  expect(wholeFlows(viewOf(nodes, links, { filter: { ...NO_FILTER, periods } }), facts).cases).toBe(3);
});

test("where filters leave no case nothing is asked, for no case at all would mean every one", () => {
  expect(asked({ periods: [{ from: "1999-01-01", to: "1999-12-31" }] })).toEqual({ body: null, cut: 0, cases: 0 });
});

test("manners and statuses that are folded are not asked for", () => {
  expect(asked({ manners: ["air"], statuses: ["inferred"] }).body).toMatchObject({
    modes: ["road", "sea", "rail", "post", "unknown"],
    status: "reported",
  });
});

test("links to places that a filter folds or that are hidden are left out of the question, least confidence is asked for", () => {
  const [from, , leg] = links.map(({ id }) => id);
  const both = [from, links[1]?.id];
  expect(asked({ leastConfidence: 0.7 }).body).toBeNull();
  const sure = edge("TO", february.id, lyon.id, { confidence: 0.9, sources: ["source:b"], properties: { note: "x" } });
  const more = factsOf([...nodes, behind], [...links, sure]);
  const askedOf = (view: Partial<typeof NO_FILTER>, hidden: string[] = []) =>
    askedFlows(viewOf(nodes, [...links, sure], { filter: { ...NO_FILTER, ...view }, hidden }), more).body;
  expect(askedOf({ leastConfidence: 0.7 })).toEqual({ cases: [february.id], minConfidence: 0.7 });
  expect(askedOf({ sources: ["source:b"] })?.without).toEqual([sure.id]);
  expect(askedOf({ types: ["FROM"] })).toMatchObject({ cases: [behind.id, february.id], without: [from] });
  expect(askedOf({}, [sure.id])?.without).toEqual([sure.id]);
  expect(askedOf({}, [spain.id])?.without).toEqual(both);
  expect(askedOf({}, [leg ?? ""])).toEqual({ cases: [february.id, march.id] });
  const rule = { on: "edge", key: "note", test: "is", value: "y" } as const;
  expect(askedOf({ rules: [rule] })?.without).toEqual([sure.id]);
});

test("the marks of cases folded, those behind legs still tell their ends", () => {
  const own = edge("FROM", behind.id, spain.id);
  const known = factsOf([...nodes, behind], [...links, own]);
  const view = (filter: Partial<typeof NO_FILTER>) => viewOf(nodes, links, { filter: { ...NO_FILTER, ...filter } });
  expect(askedFlows(view({ kinds: ["case"] }), known).body).toEqual({ cases: [behind.id] });
  expect(askedFlows(view({ types: ["FROM"] }), known).body).toMatchObject({
    without: expect.arrayContaining([own.id]),
  });
});

test("more cases than a question may hold are cut, and the cut is known", () => {
  const many = Array.from({ length: MAX_FLOW_CASES + 3 }, (_, index) => caseFile(`case:${index}`));
  const { body, cut } = askedFlows(viewOf(many, []), factsOf(many, []));
  expect([body?.cases?.length, cut]).toEqual([MAX_FLOW_CASES, 3]);
});

test("the id of a flow says what it is, whatever its places are called", () => {
  const end = fc.record({
    place: fc.string(),
    reach: fc.constantFrom("itself" as const, "within" as const, "country" as const),
  });
  const key = fc.record({ from: end, to: end, end: fc.constantFrom("destination" as const, "taken" as const) });
  fc.assert(
    fc.property(key, (one) => {
      expect(readFlowId(flowId(one))).toEqual(one);
    }),
  );
});

test("what is no id of a flow is none", () => {
  for (const text of ["place:spain", "flow:", "flow:{}", 'flow:["taken"]', 'flow:["lost","a","itself","b","itself"]']) {
    expect(isFlowId(text)).toBe(false);
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(isFlowId(`flow:${text}`)).toBe(false);
    }),
  );
});
