import type { CaseFacts, GraphEdge, GraphNode, PlaceFacts } from "../../../contract/slice.ts";
import type { View } from "../../../contract/views.ts";
import { createFacts, learn, type Facts } from "../../../client/graph/facts.ts";
import { EMPTY_VIEW, type ViewState } from "../../../client/graph/view-state.ts";
import { createWords } from "../../../client/text/words.ts";

export const english = createWords("en");
export const french = createWords("fr");

const KIND_OF: Readonly<Record<string, GraphNode["kind"]>> = { place: "district", case: "case", agency: "agency" };

export function node(id: string, more: Partial<GraphNode> = {}): GraphNode {
  const kind = KIND_OF[id.split(":")[0] ?? ""] ?? "other";
  return { id, kind, labels: ["Entity"], name: id, nameFr: null, degree: 1, properties: {}, ...more };
}

export function place(id: string, more: Partial<PlaceFacts> = {}, rest: Partial<GraphNode> = {}): GraphNode {
  const facts: PlaceFacts = { placeKind: "commune", precision: "commune", lat: 45, lon: 2, code: null, within: [] };
  return node(id, { place: { ...facts, ...more }, ...rest });
}

export function caseFile(id: string, more: Partial<CaseFacts> = {}): GraphNode {
  const facts: CaseFacts = {
    caseKind: "seizure",
    dateFrom: "2024-02-08",
    dateTo: "2024-02-08",
    days: [],
    status: "reported",
    seized: [],
    moved: [],
    stated: null,
    disputed: false,
  };
  return node(id, { case: { ...facts, ...more } });
}

export function edge(type: string, from: string, to: string, more: Partial<GraphEdge> = {}): GraphEdge {
  return {
    id: `${type}:${from}>${to}`,
    type,
    from,
    to,
    status: "reported",
    mode: null,
    progress: [],
    confidence: 0.64,
    claims: ["claim:a"],
    sources: ["source:a"],
    voices: 1,
    grade: { reliability: "B", credibility: 2 },
    disputed: false,
    cases: [],
    dateFrom: null,
    dateTo: null,
    properties: {},
    ...more,
  };
}

export function viewOf(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  more: Partial<ViewState> = {},
): ViewState {
  return {
    ...EMPTY_VIEW,
    nodes: nodes.map(({ id }) => id),
    edges: edges.map(({ from, type, id }) => ({ from, type, id })),
    ...more,
  };
}

export function factsOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Facts {
  const facts = createFacts();
  learn(facts, { nodes: [...nodes], edges: [...edges] });
  return facts;
}

const words = (text: string) => ({ en: text, fr: text });

export function savedView(spots: View["spots"], links: View["links"]): View {
  return {
    id: "first",
    version: 1,
    name: words("First"),
    kicker: words(""),
    headline: words(""),
    lead: [],
    caveat: words(""),
    columns: [words("Origin"), words("Case")],
    spots,
    links,
    open: [],
    ask: {
      ways: words(""),
      sources: { label: words(""), select: { from: "a", type: "FROM", id: "x" } },
      cypher: words(""),
    },
  };
}
