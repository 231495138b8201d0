import type { AddressDelta } from "../../client/state/address-schema.ts";
import {
  arrange,
  askQuestion,
  askSection,
  conflictOfTwo,
  findBacalan,
  lightBoth,
  measureNetwork,
  openFirstStatement,
  openSources,
  press,
  saveTwoViews,
  showSecondRoute,
  searchFor,
  showPanel,
  showSaved,
  tourTo,
  writeNote,
  type Doing,
} from "./doings.ts";
import { PHONE, SMALL, USUAL, type Variant } from "./variants.ts";

/** One panel or state of the program, and how it comes about. */
export interface Shot {
  name: string;
  /** What the graph begins with. */
  graph: "story" | "network" | "none";
  /** What the address holds before anything is done. */
  view?: AddressDelta;
  /** What is done then. */
  doing?: Doing;
  /** It changes the graph, so it is taken on one of its own. */
  changesGraph?: boolean;
  /** The part that the kept pictures show; without it the whole window. */
  part?: string;
  /** The pictures that stand in docs/pictures. */
  kept: readonly Variant[];
}

const LORRY = "rel:2024-02-saint-quentin-fallavier-from-spain";
const LORRY_CASE = "case:2024-02-saint-quentin-fallavier";
const FEBRUARY = { from: "2024-02-01", to: "2024-02-29" };
const OCTOBER = { from: "2022-10-01", to: "2022-10-31" };
const ECUADOR: AddressDelta = { panel: "routes", ways: { from: ["place:ecuador"], to: ["place:france"] } };
const CASES = ["case:2024-02-08-bacalan", "case:2024-02-13-montfermeil", LORRY_CASE];

const DARK: Variant = { ...USUAL, theme: "dark" };
const FRENCH: Variant = { ...USUAL, language: "fr" };

export const SHOTS: readonly Shot[] = [
  { name: "graph", graph: "story", kept: [USUAL, DARK, FRENCH, PHONE] },
  { name: "map", graph: "story", view: { mode: "map" }, kept: [USUAL, DARK] },
  { name: "both", graph: "story", view: { mode: "both" }, kept: [USUAL] },
  { name: "flows", graph: "story", view: { mode: "flows" }, kept: [USUAL] },
  { name: "flows-saved", graph: "story", view: { mode: "flows" }, doing: showSaved, part: "svg", kept: [USUAL] },
  { name: "flows-years", graph: "story", view: { mode: "flows", flows: { split: "year" } }, kept: [SMALL] },
  { name: "sankey", graph: "story", view: { mode: "flows", flows: { form: "sankey" } }, kept: [SMALL] },
  { name: "search", graph: "story", doing: searchFor("bacal"), kept: [SMALL] },
  {
    name: "explore",
    graph: "story",
    view: { panel: "explore", filter: { leastConfidence: 0.5, kinds: ["transit"] } },
    doing: openSources,
    part: ".explore",
    kept: [USUAL],
  },
  { name: "node", graph: "story", view: { selected: "place:bordeaux-bacalan" }, part: ".inspector", kept: [USUAL] },
  { name: "link", graph: "story", view: { selected: LORRY }, kept: [USUAL] },
  { name: "conflict", graph: "story", view: { selected: LORRY_CASE }, part: ".inspector", kept: [USUAL] },
  { name: "several", graph: "story", view: { several: CASES }, part: ".inspector", kept: [SMALL] },
  {
    name: "note",
    graph: "story",
    view: { selected: LORRY },
    doing: writeNote,
    changesGraph: true,
    part: ".inspector",
    kept: [USUAL],
  },
  {
    name: "groups",
    graph: "story",
    view: { groups: [{ by: "kind", value: "transit" }], selected: "group:kind:transit" },
    kept: [SMALL],
  },
  ...(["layers", "force", "ring", "kinds"] as const).map((how): Shot => ({
    name: `arranged-${how}`,
    graph: "story",
    doing: arrange(how),
    kept: how === "force" ? [SMALL] : [],
  })),
  { name: "period", graph: "story", view: { filter: { periods: [FEBRUARY] }, timeLine: "open" }, kept: [SMALL] },
  { name: "table", graph: "story", view: { drawer: "table", selected: LORRY }, kept: [] },
  { name: "sentences", graph: "story", view: { drawer: "sentences" }, kept: [SMALL] },
  { name: "cypher-log", graph: "story", doing: openFirstStatement, kept: [USUAL] },
  {
    name: "questions",
    graph: "story",
    view: { panel: "cypher", question: { name: "cases-between" } },
    doing: askQuestion,
    kept: [USUAL],
  },
  {
    name: "routes",
    graph: "story",
    view: { ways: { from: ["place:spain"], to: ["place:chambery"] } },
    doing: showSecondRoute,
    kept: [USUAL],
  },
  {
    name: "what-if",
    graph: "story",
    view: {
      panel: "routes",
      ways: { from: ["place:spain"], to: ["place:lyon"] },
      closed: { places: ["place:saint-quentin-fallavier"] },
    },
    doing: lightBoth,
    kept: [USUAL],
  },
  { name: "chokepoints", graph: "story", view: ECUADOR, doing: measureNetwork, part: ".routes-panel", kept: [USUAL] },
  {
    name: "hypotheses",
    graph: "story",
    view: ECUADOR,
    doing: askSection("hypotheses.title", "hypotheses.look", ".hypothesis"),
    part: ".routes-panel",
    kept: [USUAL],
  },
  {
    name: "periods",
    graph: "story",
    view: { filter: { periods: [OCTOBER, FEBRUARY] }, compared: true, timeLine: "open", panel: "none" },
    kept: [USUAL],
  },
  {
    name: "views",
    graph: "story",
    doing: saveTwoViews,
    changesGraph: true,
    part: ".views",
    kept: [SMALL],
  },
  {
    name: "view-conflict",
    graph: "story",
    doing: conflictOfTwo,
    changesGraph: true,
    part: ".conflict-card",
    kept: [USUAL],
  },
  { name: "samples", graph: "story", doing: showPanel("data"), part: ".data", kept: [SMALL] },
  { name: "export", graph: "story", doing: press("x", "dialog"), part: "dialog", kept: [USUAL] },
  { name: "keys", graph: "story", doing: press("?", "dialog"), part: "dialog", kept: [USUAL] },
  { name: "empty", graph: "none", kept: [SMALL] },
  { name: "network", graph: "network", kept: [USUAL] },
  { name: "tour", graph: "story", doing: tourTo("find"), kept: [SMALL] },
  { name: "tour-expand", graph: "story", doing: findBacalan, kept: [] },
];
