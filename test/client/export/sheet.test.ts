import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { SourceView } from "../../../contract/evidence.ts";
import { stillOf } from "../../../client/canvas/still.ts";
import { drawSheet, type Sheet } from "../../../client/export/draw-sheet.ts";
import { fileNameOf } from "../../../client/export/file-name.ts";
import { filterWords } from "../../../client/export/filter-words.ts";
import { scenePicture } from "../../../client/export/sheet-picture.ts";
import { sizeOfPicture } from "../../../client/export/size-of-picture.ts";
import { atMost, wrap } from "../../../client/export/text-lines.ts";
import { createFacts } from "../../../client/graph/facts.ts";
import { NO_FILTER } from "../../../client/graph/filter.ts";
import { legendOf } from "../../../client/graph/legend.ts";
import { EMPTY_VIEW } from "../../../client/graph/view-state.ts";
import { canvasWords } from "../../../client/text/canvas-words.ts";
import { legendEntries } from "../../../client/text/legend-entries.ts";
import { createWords } from "../../../client/text/words.ts";
import { pictureEdge, pictureNode, pictureOf } from "../canvas/picture-samples.ts";

const words = createWords("en");
/** As wide as letters of a plain font are on average. */
const measure = (text: string, font: string) => text.length * 0.5 * Number(/([\d.]+)px/.exec(font)?.[1] ?? 10);

function source(id: string, more: Partial<SourceView> = {}): SourceView {
  return {
    id,
    title: `About ${id}`,
    publisher: `Paper ${id}`,
    published: "2024-02-08",
    url: `https://example.org/${id}`,
    language: "fr",
    reliability: "B",
    reliabilityReason: null,
    originSource: null,
    originPublisher: null,
    ...more,
  };
}

function sheetOf(name: string, more: Partial<Sheet> = {}): Sheet {
  const nodes = [
    pictureNode("a", { position: { column: 0, row: 0.2 }, label: { title: name, second: null, notes: [] } }),
    pictureNode("b", { position: { column: 3, row: 0.8 } }),
  ];
  const picture = pictureOf(nodes, [pictureEdge("e", "a", "b", { edge: { status: "inferred" } })]);
  const emphasis = { selected: null, several: new Set<string>(), lit: null };
  const size = { width: 1000, height: 600 };
  const scene = stillOf({ picture, emphasis, theme: "light", words: canvasWords(words), size, map: null });
  return {
    picture: scenePicture(scene, (id) => `${name} ${id}`),
    words,
    title: name,
    subtitle: "how",
    date: "today",
    filters: [],
    sentences: [name],
    legend: legendEntries(legendOf(picture), words),
    sources: [source("s")],
    caveats: ["No flow."],
    credit: "Filière",
    ...more,
  };
}

/** Enough of XML's grammar to see that every element that opens closes, and that nothing stands open between them. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const text = /^(?:[^<&]|&(?:amp|lt|gt|quot|#39);)*/;
  const element = /^<(\/)?([a-zA-Z]+)((?: [a-zA-Z0-9:-]+="[^"<]*")*)(\/)?>/;
  let rest = xml.replace(/^<\?xml [^?]*\?>\n/, "");
  while (rest !== "") {
    rest = rest.replace(text, "");
    if (rest === "") break;
    const [whole, closes, name = "", , closed] = element.exec(rest) ?? [];
    if (whole === undefined) return false;
    if (closes === "/" && open.pop() !== name) return false;
    if (closes === undefined && closed === undefined) open.push(name);
    rest = rest.slice(whole.length);
  }
  return open.length === 0;
}

test("whatever a mark is called, the file is XML and holds no character that XML forbids", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (name) => {
      const { svg } = drawSheet(sheetOf(name), measure);
      expect(isWellFormed(svg)).toBe(true);
      expect(svg).not.toMatch(/\p{Cs}|[\uFFFE\uFFFF]/u);
      expect(svg.replaceAll(/[\t\n\r\u{7F}-\u{9F}]/gu, "")).not.toMatch(/\p{Cc}/u);
    }),
    { numRuns: 60 },
  );
});

test("around the picture stand its name, how it is arranged, when, what is filtered, legend, sources and caveat", () => {
  const { svg, size } = drawSheet(
    sheetOf("February 2024", { filters: ["only Feb 2024 and 2025", "2 hidden"] }),
    measure,
  );
  for (const part of [
    "February 2024",
    "how",
    "today",
    "Shown: only Feb 2024 and 2025; 2 hidden",
    "inferred",
    "Paper s",
  ]) {
    expect(svg).toContain(`>${part}</text>`);
  }
  expect(svg).toContain('href="https://example.org/s"');
  expect(svg).toContain(">No flow.</text>");
  expect(svg).toMatch(/<title[^>]*>February 2024<\/title>/);
  expect(size.width).toBe(1048);
  expect(size.height).toBeGreaterThan(700);
});

test("each mark and each line is a group that drawing programs list by its name", () => {
  const { svg } = drawSheet(sheetOf("x"), measure);
  const names = [...svg.matchAll(/<g id="([^"]+)"/g)].map(([, name]) => name);
  for (const name of [
    "ground",
    "links",
    "link-e",
    "marks",
    "node-a",
    "node-b",
    "words",
    "legend",
    "sources",
    "caveat",
  ]) {
    expect(names.filter((each) => each === name)).toHaveLength(1);
  }
});

test("a long list of sources is cut, and the cut is counted", () => {
  const sources = Array.from({ length: 36 }, (_, index) => source(`s${index}`));
  const { svg } = drawSheet(sheetOf("x", { sources }), measure);
  expect(svg).toContain(">and 12 more</text>");
  expect(svg).toContain(">36, the most reliable first</text>");
  expect(svg.match(/>Paper s\d+</g)).toHaveLength(24);
});

test("only an address of the web becomes a link", () => {
  const { svg } = drawSheet(sheetOf("x", { sources: [source("s", { url: "javascript:alert(1)" })] }), measure);
  expect(svg).not.toContain("href=");
});

test("where no claim stands behind anything shown, that is said", () => {
  expect(drawSheet(sheetOf("x", { sources: [] }), measure).svg).toContain("Nothing shown names a claim");
});

test("lines are no wider than asked, and no letter of an address is lost", () => {
  const pen = { theme: "light", measure } as const;
  fc.assert(
    fc.property(fc.webUrl(), fc.integer({ min: 60, max: 400 }), (url, width) => {
      const lines = wrap(pen, url, "400 10px x", width);
      expect(lines.join("")).toBe(url);
      for (const line of lines) expect(measure(line, "400 10px x")).toBeLessThanOrEqual(width);
    }),
  );
  expect(atMost(["one two", "three four"], 1)).toEqual(["one …"]);
});

test("no line ends inside a number or before a mark that stands off its word", () => {
  const lines = wrap({ theme: "light", measure }, "en tout 12\u202F345 cas\u00A0: un\nlien", "400 10px x", 48);
  expect(lines).toEqual(["en tout", "12\u202F345", "cas\u00A0: un", "lien"]);
});

test("the filters are told in words", () => {
  const filter = {
    ...NO_FILTER,
    kinds: ["area" as const],
    statuses: ["inferred" as const],
    leastConfidence: 0.5,
    sources: ["source:afp"],
    rules: [{ on: "node", key: "population", test: "least", value: "10000" } as const],
    periods: [
      { from: "2024-02-01", to: "2024-02-29" },
      { from: "2025-01-01", to: "2025-12-31" },
    ],
  };
  const picture = pictureOf([], [], { away: { folded: 3, hidden: 2 } });
  const view = { ...EMPTY_VIEW, filter, lit: { by: "manner", value: "sea" } as const };
  expect(filterWords(view, picture, words, createFacts())).toEqual([
    "only Feb 2024 and 2025",
    "only confidence from 0.50 on",
    "only where population at least 10000",
    "folded: areas and inferred",
    "without what only source:afp state",
    "2 hidden",
    "lit: sea",
  ]);
  expect(filterWords(EMPTY_VIEW, pictureOf([]), words, createFacts())).toEqual([]);
});

test("map and graph of one view are different files", () => {
  const day = new Date("2026-11-27T12:00:00Z");
  expect(fileNameOf("February 2024", day, { ending: "png", mode: "map" })).toBe("february-2024-map-2026-11-27.png");
  expect(fileNameOf("February 2024", day, { ending: "png", mode: "graph" })).toBe("february-2024-graph-2026-11-27.png");
});

test("pictures of two periods are different files", () => {
  const day = new Date("2026-11-27T12:00:00Z");
  const named = (period: string) => fileNameOf("Ways to Bacalan", day, { ending: "svg", mode: "map", period });
  expect(named("Oct 2022")).toBe("ways-to-bacalan-map-oct-2022-2026-11-27.svg");
  expect(named("févr. – juin 2024")).toBe("ways-to-bacalan-map-fevr-juin-2024-2026-11-27.svg");
});

test("a file is named after the view and the day, in letters every disk takes", () => {
  const SVG = { ending: "svg", mode: "graph" } as const;
  const day = new Date("2026-11-27T23:59:00Z");
  expect(fileNameOf("Février 2024: l’Isère / Rhône", day, SVG)).toBe("fevrier-2024-l-isere-rhone-graph-2026-11-27.svg");
  expect(fileNameOf("Наркотрафик", day, { ...SVG, ending: "png" })).toBe("picture-graph-2026-11-27.png");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      expect(fileNameOf(title, day, SVG)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*-2026-11-27\.svg$/);
    }),
  );
});

test("a picture has the window's size, and a fixed one where the window is small", () => {
  expect(sizeOfPicture({ width: 1440, height: 900 })).toEqual({ width: 1440, height: 900 });
  expect(sizeOfPicture({ width: 1024, height: 700 })).toEqual({ width: 1600, height: 1000 });
});
