import { unzip } from "./unzip.ts";

/** A cell as a program for spreadsheets reads it: what it holds, of which type, in which format. */
interface ReadCell {
  value: string | number | boolean;
  type: "text" | "number" | "boolean";
  /** "" where it has none of its own. */
  format: string;
}

export interface ReadSheet {
  name: string;
  rows: (ReadCell | null)[][];
}

/** The sheets of a workbook, read from its XML after ECMA-376, without the library that wrote it. */
export function readWorkbook(file: Uint8Array): ReadSheet[] {
  const files = unzip(file);
  const part = (name: string) => files.get(name) ?? "";
  const texts = all(part("xl/sharedStrings.xml"), /<si>([\s\S]*?)<\/si>/g).map((item) =>
    decoded(all(item, /<t[^>]*>([\s\S]*?)<\/t>/g).join("")),
  );
  const formats = formatsOf(part("xl/styles.xml"));
  const names = all(part("xl/workbook.xml"), /<sheet [^>]*?name="([^"]*)"/g).map(plain);
  const sheets = [...files.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort();
  return sheets.map((name, index) => ({ name: names[index] ?? "", rows: rowsOf(part(name), texts, formats) }));
}

function rowsOf(xml: string, texts: readonly string[], formats: readonly string[]): ReadSheet["rows"] {
  return all(xml, /<row[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g).map((row) => {
    const cells: (ReadCell | null)[] = [];
    for (const [, attributes = "", inside = ""] of row.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const [, letters = ""] = /r="([A-Z]+)\d+"/.exec(attributes) ?? [];
      const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      while (cells.length < column) cells.push(null);
      cells.push(cellOf(attributes, inside, texts, formats));
    }
    return cells;
  });
}

function cellOf(
  attributes: string,
  inside: string,
  texts: readonly string[],
  formats: readonly string[],
): ReadCell | null {
  const [, value] = /<v>([\s\S]*?)<\/v>/.exec(inside) ?? [];
  if (inside.includes("<f>")) throw new Error(`There is a formula: ${inside}`);
  if (value === undefined) return null;
  const [, type = "n"] = /t="(\w+)"/.exec(attributes) ?? [];
  const [, style] = /s="(\d+)"/.exec(attributes) ?? [];
  const format = style === undefined ? "" : (formats[Number(style)] ?? "");
  if (type === "s") return { value: texts[Number(value)] ?? `no text ${value}`, type: "text", format };
  return type === "b"
    ? { value: value === "1", type: "boolean", format }
    : { value: Number(value), type: "number", format };
}

/** The code of each cell style's number format; 49 is text wherever it stands. */
function formatsOf(xml: string): string[] {
  const own = new Map(
    [...xml.matchAll(/<numFmt [^>]*?numFmtId="(\d+)"[^>]*?formatCode="([^"]*)"/g)].map(([, id = "", code = ""]) => [
      id,
      plain(code),
    ]),
  );
  const styles = all(/<cellXfs[\s\S]*?<\/cellXfs>/.exec(xml)?.[0] ?? "", /<xf ([^>]*)>/g);
  return styles.map((attributes) => {
    const [, id = "0"] = /numFmtId="(\d+)"/.exec(attributes) ?? [];
    return id === "49" ? "@" : (own.get(id) ?? "");
  });
}

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, inside = ""]) => inside);

const plain = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

/** XML first, then the marks by which a spreadsheet writes letters that XML cannot hold. */
const decoded = (text: string): string =>
  plain(text.replaceAll(/\r\n?/g, "\n")).replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
