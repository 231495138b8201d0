import type { SourceView } from "../../contract/evidence.ts";
import { askClaimSources, askStatus } from "../api/ask.ts";
import { viewOfPeriod, type Side } from "../graph/compared-periods.ts";
import { countsOf, heldLinks, shownCases, ungrouped } from "../graph/counts.ts";
import { legendOf } from "../graph/legend.ts";
import type { Picture, PictureMode } from "../graph/picture.ts";
import { sentenceGroups } from "../graph/sentence-rows.ts";
import { app, facts } from "../state/app-store.ts";
import { modelCaveat } from "../state/model-caveat.ts";
import { subtitleOf, titleOf } from "../state/stage-words.ts";
import { legendEntries } from "../text/legend-entries.ts";
import { plainText, sentenceOf } from "../text/sentences.ts";
import type { ScreenWords } from "../text/words.ts";
import type { Sheet } from "./draw-sheet.ts";
import { filterWords } from "./filter-words.ts";
import { caveatsOf, creditOf, dateOf, type Paper } from "./paper.ts";
import { scenePicture } from "./sheet-picture.ts";
import { currentlyShown, sceneOf } from "./shown.ts";

/**
 * The picture of now in one of its modes, or of one of two periods that are compared, with its sources, asked for anew.
 *
 * @throws ApiProblem where they cannot be read.
 */
export async function currentSheet(mode: PictureMode, paper: Paper, side: Side | null = null): Promise<Sheet> {
  const state = app.getState();
  const view = side === null ? state.present : viewOfPeriod(state.present, side);
  const shown = currentlyShown(mode, side);
  const { picture, words } = shown;
  const [scene, sources, status] = await Promise.all([
    sceneOf(shown, paper.size, paper.theme),
    sourcesOf(picture),
    askStatus(),
  ]);
  const said = sentencesOf(picture, words);
  const { nodes, edges, statuses } = countsOf(picture);
  const model = modelCaveat(state.present.closed, words, facts);
  const counted = [words.t("status.nodes", { count: nodes }), words.t("status.links", { count: edges })];
  return {
    picture: scenePicture(scene, (id) => said.of.get(id) ?? id),
    words,
    title: titleOf(state, words),
    subtitle: subtitleOf({ ...state, present: { ...state.present, mode } }, words),
    date: dateOf(paper, words),
    filters: filterWords(view, picture, words, facts),
    sentences: said.all,
    legend: legendEntries(legendOf(picture), words),
    sources,
    caveats: [...(model === null ? [] : [model]), ...caveatsOf(state, statuses, words)],
    credit: creditOf(status, counted, words),
  };
}

/** Behind every line and every case, also one that the map tells in a label: what it took is a figure on the sheet. */
async function sourcesOf(picture: Picture): Promise<readonly SourceView[]> {
  const claims = [...new Set(heldLinks(picture).flatMap(({ edge }) => edge.claims))];
  const cases = [...shownCases(picture)];
  return claims.length + cases.length === 0 ? [] : (await askClaimSources({ claims, cases })).sources;
}

/** What each mark is and each line says, by id, and all links as the drawer tells them, in its order. */
function sentencesOf(picture: Picture, words: ScreenWords): { of: Map<string, string>; all: string[] } {
  const rows = sentenceGroups(ungrouped(picture)).flatMap((group) => group.rows);
  const told = new Map(rows.map((row) => [row.id, plainText(sentenceOf(row, words, facts))]));
  const marks = picture.nodes.map(({ id, label }) => [id, [label.title, label.second].filter(Boolean).join(", ")]);
  const lines = picture.edges.map(({ id, merged }) => {
    const links = merged.length > 0 ? merged.map((link) => link.id) : [id];
    return [id, links.map((link) => told.get(link) ?? "").join("\n")];
  });
  return { of: new Map([...marks, ...lines] as [string, string][]), all: [...told.values()] };
}
