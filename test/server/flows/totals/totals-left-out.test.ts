import { describe, expect, test } from "vitest";
import type { TotalConflict, TotalLink } from "../../../../server/flows/told.ts";
import { concernedTotals } from "../../../../server/flows/totals/concerned.ts";
import { totalsLeftOut } from "../../../../server/flows/totals/totals-left-out.ts";
import { amount, GOODS, KNOWN, stop, toldCase, total } from "../small-told.ts";

const link = (type: TotalLink["type"], one: string, other: string): TotalLink => ({ type, one, other });

function leftOut(totals: Parameters<typeof total>[0][], links: TotalLink[], conflicts: TotalConflict[] = []) {
  return totalsLeftOut(totals.map(total), { links, conflicts }, GOODS);
}

describe("totals that are never added", () => {
  test("a part and its whole", () => {
    const customs = { id: "stat:customs", amount: 20_970, selection: "total of one service" };
    expect(
      leftOut([{ id: "stat:all", amount: 53_500 }, customs], [link("PART_OF", "stat:customs", "stat:all")]),
    ).toEqual([
      {
        reason: "part-of",
        ids: ["stat:all", "stat:customs"],
        sentence:
          "20.97 t of cocaine (France, 2024, total of one service) is part of 53.5 t of cocaine (France, 2024, total). A part is not added to its whole.",
      },
    ]);
  });

  test("a port and its country, also where the graph calls the one a part of the other", () => {
    const links = [link("PART_OF", "stat:port", "stat:country"), link("DIFFERS_FROM", "stat:country", "stat:port")];
    const found = leftOut(
      [
        { id: "stat:port", amount: 116_000 },
        { id: "stat:country", amount: 123_000 },
      ],
      links,
    );
    expect(found).toMatchObject([{ reason: "other-scope", ids: ["stat:country", "stat:port"] }]);
  });

  test("windows that overlap, however many, as one group", () => {
    const windows = [
      { id: "stat:a", dateFrom: "2024-02-01", dateTo: "2024-02-29", amount: 7000 },
      { id: "stat:b", dateFrom: "2024-02-01", dateTo: "2024-02-29", amount: 8300 },
      { id: "stat:c", dateFrom: "2024-02-20", dateTo: "2024-03-10", amount: 9300 },
    ];
    const links = [link("DIFFERS_FROM", "stat:a", "stat:b"), link("DIFFERS_FROM", "stat:b", "stat:c")];
    const [only, ...rest] = leftOut(windows, links);
    expect(only).toMatchObject({ reason: "overlapping-period", ids: ["stat:a", "stat:b", "stat:c"] });
    expect(only?.sentence).toContain("9.3 t of cocaine (France, 2024-02-20 to 2024-03-10, total)");
    expect(rest).toEqual([]);
  });

  test("one figure of two wholes, and one figure told twice", () => {
    const twice = [{ id: "stat:airport" }, { id: "stat:all" }];
    expect(leftOut(twice, [link("DIFFERS_FROM", "stat:all", "stat:airport")])[0]?.reason).toBe("same-figure");
    expect(leftOut(twice, [link("SAME_FIGURE_AS", "stat:all", "stat:airport")])[0]?.reason).toBe("same-figure");
  });

  test("estimates, and lone totals that may hold the cases", () => {
    const found = leftOut([{ id: "stat:lone" }, { id: "stat:guess", selection: "estimate, per year" }], []);
    expect(found.map(({ reason, ids }) => [reason, ids])).toEqual([
      ["estimate", ["stat:guess"]],
      ["other-scope", ["stat:lone"]],
    ]);
  });

  test("a printed rate that does not follow from its own figures", () => {
    const conflict: TotalConflict = {
      one: "stat:2024",
      other: "stat:change",
      kind: "arithmetic",
      what: "rise of customs cocaine",
      rivals: "70.5 % / printed 74 %",
      handling: "The figures stand.",
    };
    expect(leftOut([{ id: "stat:2024" }], [], [conflict])).toContainEqual({
      reason: "arithmetic",
      ids: ["stat:2024", "stat:change"],
      sentence: "Rise of customs cocaine: 70.5 % / printed 74 %. The figures stand. A rate is no amount.",
    });
  });
});

describe("a total is concerned", () => {
  const file = toldCase({ seized: [amount({ commodity: "cocaine" })], destinations: [stop("chambery")] });
  const isConcerned = (said: Parameters<typeof total>[0], periods: { from: string; to: string }[] = []) =>
    concernedTotals([total(said)], [file], periods, KNOWN).length === 1;

  test("where its place holds one of the case, is one or lies in one", () => {
    for (const place of ["france", "chambery", "algeciras"]) {
      expect(isConcerned({ places: [{ id: place, name: place }] })).toBe(true);
    }
    expect(isConcerned({ places: [{ id: "lyon", name: "Lyon" }] })).toBe(false);
  });

  test("where goods and days are those of the case and of the question", () => {
    expect(isConcerned({ commodity: "drugs" })).toBe(true);
    expect(isConcerned({ commodity: "resin" })).toBe(false);
    expect(isConcerned({ dateFrom: "2023-01-01", dateTo: "2023-12-31" })).toBe(false);
    expect(isConcerned({}, [{ from: "2025-01-01", to: "2025-02-01" }])).toBe(false);
  });

  test("where it counts goods: a share or a number of arrests is none", () => {
    expect(isConcerned({ unit: "%" })).toBe(false);
    expect(isConcerned({ measure: "arrests" })).toBe(false);
    expect(isConcerned({ measure: "moved", selection: "estimate" })).toBe(true);
  });
});
