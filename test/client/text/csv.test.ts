import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv, toTabbed } from "../../../client/text/csv.ts";
import { readCsv } from "../../support/csv.ts";

const nasty = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", "\t", "=", "+", "-", "@", "'", "é", "a", " ") }),
);

const isFigure = (cell: string) => /^-\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell);

test("a figure below nothing stays one", () => {
  expect(toCsv([["-1", "-2.5", "-1e-7", "-1e", "-1+2", "-", "-1\n"]])).toBe(
    `\uFEFF-1,-2.5,-1e-7,'-1e,'-1+2,'-,"'-1\n"\r\n`,
  );
  expect(toTabbed([["-1", "-a"]])).toBe("-1\t'-a");
});

test("whatever the cells hold, a file reads back as the same cells, none of them a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.array(nasty, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const read = readCsv(toCsv(rows));
      const meant = rows.map((row) =>
        row.map((cell) => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !isFigure(cell) ? `'${cell}` : cell)),
      );
      expect(read).toEqual(meant);
      for (const cell of read.flat().filter((each) => !isFigure(each))) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
  );
});

test("a file begins with the mark by which Excel knows UTF-8, and its lines end as RFC 4180 says", () => {
  expect(
    toCsv([
      ["a", 'say "b"'],
      ["Hyères", "1,5"],
    ]),
  ).toBe('\uFEFFa,"say ""b"""\r\nHyères,"1,5"\r\n');
});

test("on the clipboard every row stays one line, every cell one cell", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(nasty, nasty, nasty), { minLength: 1, maxLength: 5 }), (rows) => {
      const lines = toTabbed(rows).split("\n");
      expect(lines).toHaveLength(rows.length);
      for (const line of lines) expect(line.split("\t")).toHaveLength(3);
    }),
  );
});
