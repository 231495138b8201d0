import type { ScreenWords } from "../../../text/words.ts";
import type { Tabular } from "../as-file.ts";
import { sheetsOf, type AboutResult } from "./workbook.ts";

/** A result as a workbook for spreadsheets. What writes it is fetched when somebody first asks for one. */
export async function asXlsx(result: Tabular, about: AboutResult, words: ScreenWords): Promise<Blob> {
  const { default: writeXlsxFile } = await import("write-excel-file/browser");
  return writeXlsxFile(sheetsOf(result, about, words)).toBlob();
}
