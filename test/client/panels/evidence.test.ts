import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test } from "vitest";
import type { Conflict, WeighedClaim } from "../../../contract/evidence.ts";
import { Claims } from "../../../client/panels/inspector/claims.tsx";
import { Conflicts } from "../../../client/panels/inspector/conflicts.tsx";
import { Working } from "../../../client/panels/inspector/working.tsx";
import { preferences } from "../../../client/state/preferences.ts";

beforeEach(() => preferences.setState({ language: "en" }));

function part(id: string, more: Partial<WeighedClaim> = {}, copies: string | null = null): WeighedClaim {
  const source = {
    id: `source:${id}`,
    title: `Title ${id}`,
    publisher: `Paper ${id}`,
    published: "2024-02-09",
    url: "https://example.org/a",
    language: "fr",
    reliability: "B" as const,
    reliabilityReason: null,
    originSource: copies === null ? null : "source:wire",
    originPublisher: copies,
  };
  const claim = {
    id: `claim:${id}`,
    text: `Text ${id}`,
    quote: null,
    locator: "2nd paragraph",
    dateFrom: null,
    dateTo: null,
    credibility: 2,
    credibilityReason: null,
    state: "stated" as const,
    source,
  };
  return {
    claim,
    reliability: 0.8,
    credibility: 0.8,
    factor: 1,
    weight: 0.64,
    voice: source.id,
    counted: true,
    ...more,
  };
}
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

const two = [part("a"), part("b", { counted: false }, "AFP")];
const confidence = { value: 0.384, claimsValue: 0.64, voices: 1, parts: two, rules: [] };

test("a copy is struck through and says whom it copies", () => {
  const html = renderToStaticMarkup(createElement(Working, { confidence, isInferred: false }));
  expect(html.match(/<tr class="off">.*?<\/tr>/)?.[0]).toMatch(/<s>.*copies AFP/);
  expect(textOf(html)).toContain("1 − (1 − 0.64) = 0.64");
});

test("an inferred figure is an upper bound, with the factor of its rule named", () => {
  const rule = { id: "press-match-partial", sentence: "Same town, other origin.", sentenceFr: null };
  const rules = [{ ...rule, factor: 0.6, reason: null }];
  const html = renderToStaticMarkup(createElement(Working, { confidence: { ...confidence, rules }, isInferred: true }));
  expect(textOf(html)).toContain("≤ 0.38");
  expect(textOf(html)).toContain("0.64 × 0.60 (rule press-match-partial) = ≤ 0.38");
  expect(html).toContain("meter-inferred");
});

test("a claim shows its source, where it stands in it, and opens it without telling who asked", () => {
  const html = renderToStaticMarkup(createElement(Claims, { title: "Claims", parts: two, voices: 1 }));
  expect(html).toContain('href="https://example.org/a" target="_blank" rel="noreferrer noopener"');
  expect(textOf(html)).toContain("Title a , 2nd paragraph");
  expect(textOf(html)).toContain("copies AFP: not counted again");
  expect(html).toContain('aria-label="B2: source usually reliable, information probably true"');
});

test("of several conflicts the first stands in full with a column per value, the others as one line", () => {
  const side = (value: string, id: string) => ({ value, claims: [part(id).claim] });
  const conflicts: Conflict[] = [
    {
      kind: "contradiction",
      what: "date of the seizure",
      handling: "Keep both.",
      sides: [side("6 February", "a"), side("8 February 2024", "b")],
    },
    {
      kind: "compatible",
      what: "weight",
      handling: "One load.",
      sides: [side("more than 800 kg", "a"), side("814 kg", "b")],
    },
  ];
  const listed = new Set(["claim:a"]);
  const html = renderToStaticMarkup(createElement(Conflicts, { conflicts, listed }));
  expect(textOf(html)).toContain("6 February 2024");
  expect(html.match(/class="conflict hard"/g)).toHaveLength(1);
  expect(html).toMatch(/<details class="conflict-line">.*more than 800 kg \(1\) and 814 kg \(1\)/);
  // Who says so leads to the claim in the list, or where that has it not, to the source itself.
  expect(html).toMatch(/<button type="button" class="voice" title="Go to this claim: Title a"/);
  expect(html).toMatch(/<a class="voice" href="https:\/\/example.org\/a"[^>]* title="Title b /);
  expect(html).toMatch(/<p lang="en">Keep both\./);
});

test("a claim that is not counted but is a side of a disagreement says both", () => {
  const parts = [part("a"), part("b", { counted: false })];
  const read = (sides: string[]) =>
    textOf(renderToStaticMarkup(createElement(Claims, { title: "Claims", parts, voices: 1, sides: new Set(sides) })));
  expect(read(["claim:b"])).toContain("one side of the disagreement above; of the same origin as another");
  expect(read([])).toContain("repeats another claim of its origin: not counted again");
});
