import type { SourceView } from "../../contract/evidence.ts";
import type { StatusAnswer } from "../../contract/status.ts";
import { askClaimSources, askStatus } from "../api/ask.ts";
import { countsOf, heldLinks, shownCases, ungrouped } from "../graph/counts.ts";
import { legendOf } from "../graph/legend.ts";
import type { Picture, PictureMode } from "../graph/picture.ts";
import { sentenceGroups } from "../graph/sentence-rows.ts";
import type { Size } from "../map/geometry.ts";
import { app, facts, type AppState } from "../state/app-store.ts";
import { modelCaveat } from "../state/model-caveat.ts";
import { subtitleOf, titleOf } from "../state/stage-words.ts";
import { momentWords } from "../text/dates.ts";
import { legendEntries } from "../text/legend-entries.ts";
import { plainText, sentenceOf } from "../text/sentences.ts";
import type { ScreenWords } from "../text/words.ts";
import type { Theme } from "../ui/tokens.ts";
import type { Sheet } from "./draw-sheet.ts";
import { filterWords } from "./filter-words.ts";
import { scenePicture } from "./sheet-picture.ts";
import { currentlyShown, sceneOf } from "./shown.ts";

interface Paper {
  size: Size;
  theme: Theme;
  now: Date;
}

/** The picture of now in one of its modes, with its sources, asked for anew. @throws ApiProblem where they cannot be read. */
export async function currentSheet(mode: PictureMode, { size, theme, now }: Paper): Promise<Sheet> {
  const state = app.getState();
  const shown = currentlyShown(mode);
  const { picture, words } = shown;
  const [scene, sources, status] = await Promise.all([sceneOf(shown, size, theme), sourcesOf(picture), askStatus()]);
  const said = sentencesOf(picture, words);
  return {
    picture: scenePicture(scene, (id) => said.of.get(id) ?? id),
    words,
    title: titleOf(state, words),
    subtitle: subtitleOf({ ...state, present: { ...state.present, mode } }, words),
    date: words.t("export.date", { when: momentWords(now.toISOString(), words.language) }),
    filters: filterWords(state.present, picture, words, facts),
    sentences: said.all,
    legend: legendEntries(legendOf(picture), words),
    sources,
    caveats: caveatsOf(state, picture, words),
    credit: creditOf(status, picture, words),
  };
}

/** Behind every line and every case, also one that the map tells in a label: what it took is a figure on the sheet. */
async function sourcesOf(picture: Picture): Promise<readonly SourceView[]> {
  const claims = [...new Set(heldLinks(picture).flatMap(({ edge }) => edge.claims))];
  const cases = [...shownCases(picture)];
  return claims.length + cases.length === 0 ? [] : (await askClaimSources({ claims, cases })).sources;
}

function caveatsOf({ first, present }: AppState, picture: Picture, words: ScreenWords): string[] {
  const { t, pick } = words;
  const model = modelCaveat(present.closed, words, facts);
  const has = (status: string) => countsOf(picture).statuses.has(status);
  return [
    ...(model === null ? [] : [model]),
    first?.view == null ? t("export.caveat") : pick(first.view.caveat),
    ...(has("inferred") ? [t("export.model")] : []),
    ...(has("fictional") ? [t("export.fictional")] : []),
  ];
}

function creditOf({ version, data }: StatusAnswer, picture: Picture, { t }: ScreenWords): string {
  const { nodes, edges } = countsOf(picture);
  return [
    t("status.nodes", { count: nodes }),
    t("status.links", { count: edges }),
    t("export.credit", { version }),
    ...(data === null ? [] : [t("export.data", { data: (data.bundled ?? "–").slice(0, 8), revision: data.revision })]),
  ].join(" · ");
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
