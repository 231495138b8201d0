import { askStatus } from "../../../api/ask.ts";
import { whenFontsAreHere } from "../../../canvas/fonts.ts";
import { browserMeasure, facesOf, fontSheet } from "../../../export/browser-letters.ts";
import type { Look } from "../../../flows/look.ts";
import { handOver } from "../../../state/actions/save-file.ts";
import { work } from "../../../state/work.ts";
import { momentWords } from "../../../text/dates.ts";
import { mapFile } from "./map-file.ts";
import type { ResultPlaces } from "./places.ts";

/** Pixels of the paper's width, and of the map's height. */
const SIZE = { width: 1200, height: 760 };

/** Draws the map of a result in full and hands it to the browser as a download. */
export function saveMap(found: ResultPlaces, statement: string, { words, theme }: Look): Promise<boolean> {
  return work({ key: "query.map.save" }, async (signal) => {
    const { version } = await askStatus(signal);
    await whenFontsAreHere();
    const now = new Date().toISOString();
    const { t, language } = words;
    const credit = `${t("export.date", { when: momentWords(now, language) })} · ${t("export.credit", { version })}`;
    const request = { found, statement, size: SIZE, credit, words, theme, measure: browserMeasure() };
    const fonts = await fontSheet(facesOf(mapFile(request)));
    handOver(new Blob([mapFile(request, fonts)], { type: "image/svg+xml" }), `filiere-map-${now.slice(0, 10)}.svg`);
  });
}
