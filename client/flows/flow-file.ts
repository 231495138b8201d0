import type { FlowsAnswer } from "../../contract/flows.ts";
import type { GraphNode } from "../../contract/slice.ts";
import type { AskedFlows } from "../graph/flows/asked-flows.ts";
import type { FlowsChoice } from "../graph/flows/choice.ts";
import type { FlowEnd } from "../graph/flows/flow-id.ts";
import { indexSlice } from "../graph/index-slice.ts";
import type { MergedFlow } from "../graph/flows/merge-flows.ts";
import type { Size } from "../map/geometry.ts";
import { endWords, flowWords, spokenFlow } from "../text/flow-words.ts";
import type { ScreenWords } from "../text/words.ts";
import { groupId, runId } from "../export/group-id.ts";
import type { Look } from "./look.ts";
import { groupedAs, holdersOf } from "./map/clusters.ts";
import { drawFlowMap, type FlowDrawing } from "./map/draw-flow-map.ts";
import { WHOLE_MAP } from "./map/zoom.ts";
import type { Ground } from "./map/ground.ts";
import { planFlowMap, type FlowMapPlan } from "./map/flow-map-plan.ts";
import { countNote, drawLegend } from "./map/legend.ts";
import { drawMultiples, TITLE, type Multiple } from "./multiples/draw-multiples.ts";
import { piece, type Piece } from "./piece.ts";
import { drawSankey } from "./sankey/draw-sankey.ts";
import { sankeyPieces } from "./sankey/sankey-file.ts";
import type { ShownSheet } from "./shown-sheet.ts";
import { toldCases } from "./without-arrow.ts";

export interface FileRequest extends Look {
  answer: FlowsAnswer;
  /** Of all cases of the picture, filters aside. */
  whole: FlowsAnswer;
  choice: FlowsChoice;
  /** What was asked: the cases of the picture, after filters. */
  asked: AskedFlows;
  size: Size;
  /** How the screen draws them: the file has the same places drawn as one. null: by its own size. */
  shown: ShownSheet | null;
}

export interface FlowFile {
  pieces: readonly Piece[];
  /** What each flow or band says, the one of most cases first. */
  sentences: readonly string[];
  /** Flows that are not drawn, since others have more cases. */
  undrawn: number;
}

/** The flows as they are drawn for a file: whole, each flow and each place a group that has a name and says what it is. */
export function flowFile(request: FileRequest): FlowFile {
  const { answer, choice, words } = request;
  if (choice.form === "sankey") {
    const drawing = drawSankey({ ...request, level: choice.level });
    const sentences = drawing.links.map(({ told }) => spokenFlow(told, words));
    return { pieces: sankeyPieces(drawing, words), sentences, undrawn: 0 };
  }
  const nodes = indexSlice(answer.slice).nodes;
  return choice.split === "none" ? mapFile(request, nodes) : multiplesFile(request, choice.split, nodes);
}

type Nodes = ReadonlyMap<string, GraphNode>;

function mapFile(request: FileRequest, nodes: Nodes): FlowFile {
  const { answer, choice, asked, size, shown, theme, words, measure } = request;
  const { level } = choice;
  const own = planFlowMap({ ...request, level });
  const screen = shown === null ? own : planFlowMap({ ...request, level, size: shown.size });
  const { base, size: map } = own;
  const { widths } = screen;
  const holdersOn = (plan: FlowMapPlan) => holdersOf(answer, plan.base.project);
  const holders = groupedAs(holdersOn(own), holdersOn(screen), shown?.zoom ?? 1);
  const look = { level, widths, words, theme, measure, isSmall: false };
  const drawing = drawFlowMap({ base, holders, answer, at: WHOLE_MAP, ...look });
  const legend = drawLegend({
    flows: drawing.flows.map(({ flow }) => flow),
    widths,
    hasClusters: drawing.places.some(({ cluster }) => cluster.end.reach !== "itself"),
    notes: [countNote(toldCases(answer, asked, level), words)],
    width: size.width,
    words,
    theme,
    measure,
  });
  return {
    pieces: [
      clip("map-edge", map),
      piece("g", { id: "map", "clip-path": "url(#map-edge)" }, [
        piece("g", { id: "ground" }, drawing.ground),
        ...flowGroups(drawing, "", { nodes, words }),
        piece("g", { id: "words" }, drawing.names),
      ]),
      piece("g", { id: "key", transform: `translate(0 ${map.height})` }, legend.pieces),
    ],
    sentences: drawing.flows.map(({ flow }) => spokenFlow(flowWords(flow, nodes, words), words)),
    undrawn: drawing.undrawn.length,
  };
}

function multiplesFile(request: FileRequest, by: Exclude<FlowsChoice["split"], "none">, nodes: Nodes): FlowFile {
  const { answer, choice, asked, shown, words } = request;
  const { level } = choice;
  const told = toldCases(answer, asked, level);
  const drawn = drawMultiples({ ...request, by, level, told, groupedAt: shown?.size });
  const { ground, cells, mapSize, legend, grid } = drawn;
  const groups = cells.map((cell) => cellGroup(cell, ground, { nodes, words }));
  return {
    pieces: [
      clip("map-edge", mapSize),
      ...groups,
      piece("g", { id: "key", transform: `translate(0 ${grid.height})` }, legend.pieces),
    ],
    sentences: cells.flatMap(({ title, drawing }) =>
      drawing.flows.map(({ flow }) => `${title}: ${spokenFlow(flowWords(flow, nodes, words), words)}`),
    ),
    undrawn: cells.reduce((sum, { drawing }) => sum + drawing.undrawn.length, 0),
  };
}

interface Naming {
  nodes: Nodes;
  words: ScreenWords;
}

/** The ground is copied into each: not every drawing program follows a reference to it. */
function cellGroup(
  { part, title, at, head, drawing, hasInset }: Multiple,
  { main, inset }: Ground,
  naming: Naming,
): Piece {
  const key = part.key === "" ? "unknown" : part.key;
  const name = `${title}: ${naming.words.t("flows.cases", { count: part.cases })}`;
  return piece("g", { id: groupId("part", key), transform: `translate(${at.x} ${at.y})` }, [
    piece("title", {}, name),
    piece("g", { "clip-path": "url(#map-edge)", transform: `translate(0 ${TITLE})` }, [
      piece("g", { "aria-hidden": "true" }, hasInset ? [...main, ...inset] : main),
      ...flowGroups(drawing, `${key}:`, naming),
      piece("g", { "aria-hidden": "true" }, drawing.names),
    ]),
    ...head,
  ]);
}

/** `prefix` keeps the names of several maps apart. */
function flowGroups({ flows, places }: FlowDrawing, prefix: string, { nodes, words }: Naming): Piece[] {
  return [
    ...flows.map(({ flow, pieces }) =>
      piece("g", { id: nameOf(flow, prefix) }, [
        piece("title", {}, spokenFlow(flowWords(flow, nodes, words), words)),
        ...pieces,
      ]),
    ),
    ...places.map(({ cluster: { node, end }, cases, pieces }) => {
      const title = endWords(node, end, cases, words);
      return piece("g", { id: groupId("place", prefix + idOf(end)) }, [piece("title", {}, title), ...pieces]);
    }),
  ];
}

const idOf = ({ place, reach }: FlowEnd): string => (reach === "itself" ? place : `${place}:${reach}`);

const nameOf = ({ from, to, end }: MergedFlow, prefix: string): string =>
  runId("flow", prefix + idOf(from), end === "taken" ? `${idOf(to)}:taken` : idOf(to));

const clip = (id: string, { width, height }: Size): Piece =>
  piece("clipPath", { id }, [piece("rect", { width, height })]);
