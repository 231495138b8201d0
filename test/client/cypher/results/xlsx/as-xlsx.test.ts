import * as fc from "fast-check";
import { expect, test } from "vitest";
import { asXlsx } from "../../../../../client/cypher/results/xlsx/as-xlsx.ts";
import { sheetsOf, type AboutResult } from "../../../../../client/cypher/results/xlsx/workbook.ts";
import { createWords } from "../../../../../client/text/words.ts";
import { readWorkbook, type ReadSheet } from "../../../../support/workbook.ts";
import { english } from "../../../graph/samples.ts";

const typed = ($type: string, _value: unknown) => ({ $type, _value });
const about: AboutResult = {
  statement: "MATCH (n)\nWHERE n.id = $id RETURN n",
  parameters: { id: "place:spain", "=odd": [1, 2] },
  at: new Date("2026-11-27T21:40:00.000Z"),
  isCut: false,
};

async function opened(columns: string[], rows: unknown[][], more: Partial<AboutResult> = {}, words = english) {
  const file = await asXlsx({ columns, rows }, { ...about, ...more }, words);
  const [result, notes] = readWorkbook(new Uint8Array(await file.arrayBuffer()));
  if (result === undefined || notes === undefined) throw new Error("It has no two sheets.");
  return { result, notes };
}

const valuesOf = ({ rows }: ReadSheet) => rows.map((row) => row.map((cell) => cell?.value ?? null));

test("texts stay texts whatever they begin with, numbers numbers, days days", async () => {
  const { result } = await opened(
    ["value"],
    [
      "=1+1",
      "+33 6",
      "-5",
      "@sum",
      "＝1",
      "plain",
      -5,
      2.5,
      typed("Float", "3.0"),
      true,
      typed("Date", "2024-02-06"),
      typed("LocalDateTime", "2024-02-06T13:30:00.5"),
    ].map((value) => [value]),
  );
  const cells = result.rows.slice(1).map(([cell]) => cell);
  const text = (value: string, format = "") => ({ value, type: "text", format });
  const number = (value: number, format = "") => ({
    value: expect.closeTo(value, 8) as number,
    type: "number",
    format,
  });
  expect(cells).toEqual([
    ...["=1+1", "+33 6", "-5", "@sum", "＝1"].map((value) => text(value, "@")),
    text("plain"),
    number(-5),
    number(2.5),
    number(3),
    { value: true, type: "boolean", format: "" },
    number(45_328, "yyyy-mm-dd"),
    number(45_328.562_505_787, "yyyy-mm-dd hh:mm:ss.000"),
  ]);
});

test("what a spreadsheet would round or shift is a text that says it exactly", async () => {
  const exact = ["9007199254740993", "-9223372036854775808"].map((digits) => typed("Integer", digits));
  const values = [
    ...exact,
    1_000_000_000_000_000,
    999_999_999_999_999,
    typed("Float", "NaN"),
    typed("Date", "1899-12-31"),
    typed("Date", "-0001-01-01"),
    typed("LocalDateTime", "2024-02-06T13:30:00.123456789"),
    typed("OffsetDateTime", "2024-02-06T13:30+01:00"),
    typed("Duration", "P1M"),
    [1, "x"],
    { a: null },
    null,
  ];
  const { result } = await opened(
    ["value"],
    values.map((value) => [value]),
  );
  expect(
    valuesOf(result)
      .slice(1)
      .map(([value]) => value ?? null),
  ).toEqual([
    "9007199254740993",
    "-9223372036854775808",
    "1000000000000000",
    999_999_999_999_999,
    "NaN",
    "1899-12-31",
    "-0001-01-01",
    "2024-02-06T13:30:00.123456789",
    "2024-02-06T13:30+01:00",
    "P1M",
    '[1,"x"]',
    '{"a":null}',
    null,
  ]);
});

test("the second sheet says what was asked, with what, when, and whether it is all", async () => {
  const { result, notes } = await opened(["n"], [["x"]]);
  expect([result.name, notes.name]).toEqual(["Result", "About"]);
  expect(valuesOf(notes)).toEqual([
    ["Statement", about.statement],
    ["$id", '"place:spain"'],
    ["$=odd", "[1,2]"],
    ["Run at (UTC)", "2026-11-27T21:40:00.000Z"],
    ["Rows", "1 row, all that the statement gives."],
    [null, expect.stringMatching(/^Whole numbers of more than 15 digits/)],
  ]);
  const cut = await opened(["n"], [["x"], ["y"]], { isCut: true }, createWords("fr"));
  expect(cut.result.name).toBe("Résultat");
  expect(valuesOf(cut.notes)).toContainEqual(["Lignes", "Coupé à 2 lignes\u00a0: le graphe en a davantage."]);
});

test("a text longer than a cell is cut between two letters, and said; a long statement goes on below", async () => {
  const long = `${"a".repeat(32_766)}😀 and more`;
  const { result, notes } = await opened(["n"], [[long], ["short"]], { statement: `RETURN '${"b".repeat(40_000)}'` });
  expect(result.rows[1]?.[0]?.value).toBe("a".repeat(32_766));
  const told = valuesOf(notes);
  expect(told.map(([, value]) => value)).toContain("1 text is cut at 32,767 letters, the most that a cell holds.");
  expect(`${String(told[0]?.[1])}${String(told[1]?.[1])}`).toBe(`RETURN '${"b".repeat(40_000)}'`);
});

test("more rows and columns than a sheet holds are left out, and said", () => {
  const one = ["x"];
  const rows = Array.from({ length: 1_048_580 }, () => one);
  const [result, notes] = sheetsOf({ columns: ["n"], rows }, about, english);
  expect(result?.data).toHaveLength(1_048_576);
  expect(JSON.stringify(notes?.data)).toContain("5 rows are not on the sheet, which has no room for them.");
  const wide = sheetsOf({ columns: Array.from({ length: 16_386 }, () => "n"), rows: [] }, about, english);
  expect(wide[0]?.data[0]).toHaveLength(16_384);
  expect(JSON.stringify(wide[1]?.data)).toContain("2 columns are not on the sheet, which has no room for them.");
});

test("whatever texts the cells hold, the file reads back as the same texts", async () => {
  const nasty = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom("_", "x", "0", "5", "F", "\r", "\n", "\u0007", "<", "&", '"', " ", "\t", "=") }),
    fc.constantFrom("constructor", "__proto__", "toString", "hasOwnProperty", "_x005F_", "_x000D_", "]]>"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 12 }), async (texts) => {
      const { result } = await opened(
        ["n"],
        texts.map((text) => [text]),
      );
      expect(result.rows.slice(1).map(([cell]) => cell?.value ?? "")).toEqual(texts);
    }),
    { numRuns: 60 },
  );
});
