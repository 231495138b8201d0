import type { FlowCase, FlowsAnswer, FlowStop } from "../../contract/flows.ts";
import type { SourceView } from "../../contract/evidence.ts";
import type { Status } from "../../contract/kinds.ts";
import { askClaimSources, askStatus } from "../api/ask.ts";
import { askFlows } from "../api/ask-flows.ts";
import { flowFile, type FlowFile } from "../flows/flow-file.ts";
import { flowsTitle } from "../flows/flows-title.ts";
import { markupOf } from "../flows/piece-markup.ts";
import { shownSheet } from "../flows/shown-sheet.ts";
import { askedFlows, wholeFlows } from "../graph/flows/asked-flows.ts";
import type { FlowsChoice } from "../graph/flows/choice.ts";
import { timeLineOf } from "../graph/time-line.ts";
import { app, facts, type AppState } from "../state/app-store.ts";
import { pictureAs } from "../state/picture-store.ts";
import { subtitleOf, titleOf } from "../state/stage-words.ts";
import { currentWords } from "../state/use-words.ts";
import type { ScreenWords } from "../text/words.ts";
import type { Sheet } from "./draw-sheet.ts";
import { filterWords } from "./filter-words.ts";
import { caveatsOf, creditOf, dateOf, type Paper } from "./paper.ts";
import type { Measure } from "./svg-ink.ts";

/** Claims that one question about their sources can hold. */
const MOST_CLAIMS = 20_000;

/** The flows of now in their form, with their sources, asked for anew. @throws ApiProblem where they cannot be read. */
export async function flowSheet(paper: Paper, measure: Measure): Promise<Sheet> {
  const state = app.getState();
  const words = currentWords();
  const asked = askedFlows(state.present, facts);
  const all = wholeFlows(state.present, facts);
  if (asked.body === null || all.body === null) throw new Error("There is no case to draw.");
  const [answer, whole] = await Promise.all([askFlows(asked.body), askFlows(all.body)]);
  const choice = state.present.flows;
  const [sources, status] = await Promise.all([sourcesOf(answer, choice), askStatus()]);
  const { size, theme } = paper;
  const file = flowFile({ answer, whole, choice, asked, size, shown: shownSheet(), theme, words, measure });
  return {
    picture: { size, theme, markup: () => markupOf(file.pieces) },
    words,
    title: flowsTitle(timeLineOf(state.present, facts), titleOf(state, words), words),
    subtitle: subtitleOf(state, words),
    date: dateOf(paper, words),
    filters: notesOf(state, { answer, cut: asked.cut, file }, words),
    sentences: file.sentences,
    legend: [],
    sources,
    caveats: caveatsOf(state, statusesOf(answer), words),
    credit: creditOf(status, [words.t("flows.count", { cases: asked.cases, flows: answer.flows.length })], words),
  };
}

/** Behind what is drawn: the map draws flows with both ends, the other form every case. */
async function sourcesOf({ flows, cases }: FlowsAnswer, { form }: FlowsChoice): Promise<readonly SourceView[]> {
  const isAll = form === "sankey";
  const claims = isAll
    ? cases.flatMap((file) => stopsOf(file).flatMap((stop) => stop.claims))
    : flows.flatMap((flow) => flow.claims);
  const files = isAll ? cases.map(({ id }) => id) : flows.flatMap((flow) => flow.cases.map(({ id }) => id));
  if (files.length === 0) return [];
  // Those of the cases come by their cases: what is beyond is missed only where thousands are inferred.
  const asked = { claims: [...new Set(claims)].slice(0, MOST_CLAIMS), cases: [...new Set(files)] };
  return (await askClaimSources(asked)).sources;
}

const stopsOf = ({ origins, transits, taken, destinations }: FlowCase): readonly FlowStop[] => [
  ...origins,
  ...transits,
  ...taken,
  ...destinations,
];

const statusesOf = ({ cases }: FlowsAnswer): Set<Status> =>
  new Set(cases.flatMap((file) => stopsOf(file).map(({ status }) => status)));

interface Drawn {
  answer: FlowsAnswer;
  /** Cases that no question can hold. */
  cut: number;
  file: FlowFile;
}

/** What filters leave and what is not drawn, in words. */
function notesOf({ present }: AppState, { answer, cut, file }: Drawn, words: ScreenWords): string[] {
  const { t } = words;
  return [
    // What is lit on the graph is not on the flows.
    ...filterWords({ ...present, lit: null }, pictureAs("graph", words), words, facts),
    ...(cut > 0 ? [t("flows.cut", { count: cut })] : []),
    ...(answer.isCut ? [t("flows.cut-read")] : []),
    ...(file.undrawn > 0 ? [t("flows.undrawn", { count: file.undrawn })] : []),
  ];
}
