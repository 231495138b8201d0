import { describe, expect, test } from "vitest";
import { weighAmounts } from "../../../../server/flows/adding/weigh-amounts.ts";
import { drawFlows } from "../../../../server/flows/drawing/draw-flows.ts";
import type { Doubts, ToldCase } from "../../../../server/flows/told.ts";
import { amount, GOODS, KNOWN, stop, toldCase } from "../small-told.ts";

const NO_DOUBTS: Doubts = { disputes: [], retracted: new Set() };

function weigh(files: ToldCase[], doubts: Partial<Doubts> = {}, wanted?: ReadonlySet<string>) {
  const { waysOfCase, asked } = drawFlows(files, { modes: [], goods: wanted }, KNOWN);
  const given = { waysOfCase, asked, goods: GOODS, wanted, doubts: { ...NO_DOUBTS, ...doubts } };
  const { counted, leftOut } = weighAmounts(files, given);
  return {
    counted: counted.map(({ file, amount: { id }, way }) => [file, id, way === null ? null : `${way.from} ${way.to}`]),
    leftOut: leftOut.map(({ file, amount: { id }, reason }) => [file, id, reason]),
  };
}

describe("an amount of one seizure", () => {
  test("counts for the one way it came", () => {
    expect(weigh([toldCase()])).toEqual({ counted: [["case:one", "rel:amount", "spain lyon"]], leftOut: [] });
  });

  test("counts once and for no way where there are several", () => {
    const several = toldCase({ destinations: [stop("lyon"), stop("savoie")] });
    expect(weigh([several]).counted).toEqual([["case:one", "rel:amount", null]]);
  });

  test("counts for the one way that carries its goods", () => {
    const origins = [stop("spain", { goods: ["resin"] }), stop("brazil", { goods: ["cocaine"] })];
    const seized = [amount(), amount({ id: "rel:cocaine", commodity: "cocaine" })];
    expect(weigh([toldCase({ origins, seized })]).counted).toEqual([
      ["case:one", "rel:amount", "spain lyon"],
      ["case:one", "rel:cocaine", "brazil lyon"],
    ]);
  });

  test("is left out where it is not what came this way", () => {
    const guiana = toldCase({ origins: [stop("guiana", { goods: ["cocaine"] })] });
    expect(weigh([guiana]).leftOut).toEqual([["case:one", "rel:amount", "other-goods"]]);
    const unsure = toldCase({
      origins: [stop("spain", { goods: ["resin"] })],
      seized: [amount({ commodity: "cannabis" })],
    });
    expect(weigh([unsure]).leftOut).toEqual([["case:one", "rel:amount", "other-goods"]]);
  });

  test("is left out where the case counts over others, and where no amount is told", () => {
    for (const caseKind of ["series", "network", "selection", "corridor", ""]) {
      expect(weigh([toldCase({ caseKind })]).leftOut).toEqual([["case:one", "rel:amount", "not-a-seizure"]]);
    }
    const none = toldCase({ seized: [amount({ amount: null }), amount({ id: "rel:minus", amount: -1 })] });
    expect(weigh([none]).leftOut.map(([, , reason]) => reason)).toEqual(["no-amount", "no-amount"]);
  });

  test("of goods that were not asked for is no matter of the question", () => {
    const mixed = toldCase({ seized: [amount(), amount({ id: "rel:cocaine", commodity: "cocaine" })] });
    expect(weigh([mixed], {}, new Set(["resin"]))).toEqual({
      counted: [["case:one", "rel:amount", "spain lyon"]],
      leftOut: [],
    });
  });
});

describe("figures for one load", () => {
  const main = amount({ id: "rel:main", amount: 814 });
  const other = (said: Parameters<typeof amount>[0]) => amount({ id: "rel:other", alternativeTo: "rel:main", ...said });

  test("count once where all can be true", () => {
    const file = toldCase({ seized: [main, other({ amount: 800, relation: "at_least" })] });
    expect(weigh([file])).toEqual({
      counted: [["case:one", "rel:main", "spain lyon"]],
      leftOut: [["case:one", "rel:other", "alternatives"]],
    });
  });

  test("are all left out where they cannot", () => {
    const file = toldCase({ seized: [main, other({ amount: 900, relation: "at_least" })] });
    expect(weigh([file]).leftOut.map(([, , reason]) => reason)).toEqual(["disputed", "disputed"]);
  });

  test("count by an alternative where the first one was withdrawn or has no amount", () => {
    const withdrawn = amount({ id: "rel:main", amount: 814, claims: ["gone"] });
    const seized = [withdrawn, other({ amount: 900 })];
    expect(weigh([toldCase({ seized })], { retracted: new Set(["gone"]) })).toEqual({
      counted: [["case:one", "rel:other", "spain lyon"]],
      leftOut: [["case:one", "rel:main", "disputed"]],
    });
    const none = [amount({ id: "rel:main", amount: null }), other({ amount: 900 }), other({ id: "b", amount: 900 })];
    expect(weigh([toldCase({ seized: none })])).toEqual({
      counted: [["case:one", "rel:other", "spain lyon"]],
      leftOut: [
        ["case:one", "rel:main", "no-amount"],
        ["case:one", "b", "alternatives"],
      ],
    });
  });

  test("are not contradicted by one that was withdrawn", () => {
    const seized = [main, other({ amount: 900, claims: ["gone"] })];
    const { counted } = weigh([toldCase({ seized })], { retracted: new Set(["gone"]) });
    expect(counted).toEqual([["case:one", "rel:main", "spain lyon"]]);
  });

  test("never count where the figure they stand beside is not there", () => {
    expect(weigh([toldCase({ seized: [other({ amount: 800 })] })]).counted).toEqual([]);
    const ring = [amount({ id: "a", alternativeTo: "b" }), amount({ id: "b", alternativeTo: "a" })];
    expect(weigh([toldCase({ seized: ring })]).counted).toEqual([]);
  });
});

describe("a contradiction", () => {
  const dispute = (rivals: string) => ({ disputes: [{ one: "claim", other: "against", rivals }] });

  test("over the amount keeps it out of every sum", () => {
    expect(weigh([toldCase()], dispute("41 kg / 48 kg")).leftOut).toEqual([["case:one", "rel:amount", "disputed"]]);
    const seized = [amount(), amount({ id: "rel:rival", claims: ["against"] })];
    expect(weigh([toldCase({ seized })], dispute("")).leftOut.map(([, id]) => id)).toEqual(["rel:amount", "rel:rival"]);
  });

  test("over the day or the service leaves it as it is", () => {
    expect(weigh([toldCase()], dispute("6 February / 8 February 2024")).leftOut).toEqual([]);
    expect(weigh([toldCase()], dispute("Haute-Savoie / Savoie")).leftOut).toEqual([]);
    const both = toldCase({ seized: [amount({ claims: ["claim", "against"] })] });
    expect(weigh([both], dispute("12 kg / 14 kg")).leftOut).toEqual([]);
  });

  test("that the data itself tells of an amount, and a claim that was withdrawn, do the same", () => {
    expect(weigh([toldCase({ seized: [amount({ isDisputed: true })] })]).counted).toEqual([]);
    expect(weigh([toldCase()], { retracted: new Set(["claim"]) }).counted).toEqual([]);
  });
});

describe("a case within another one", () => {
  const part = (said: Partial<ToldCase> = {}) => toldCase({ id: "case:part", wholes: ["case:one"], ...said });

  test("is not added beside it", () => {
    expect(weigh([toldCase(), part()]).leftOut).toEqual([["case:part", "rel:amount", "part-of"]]);
  });

  test("is added where the other one's amount is not, or is of other goods", () => {
    const series = toldCase({ caseKind: "series", seized: [] });
    expect(weigh([series, part()]).counted).toEqual([["case:part", "rel:amount", "spain lyon"]]);
    const cocaine = part({ seized: [amount({ commodity: "cocaine" })] });
    expect(weigh([toldCase(), cocaine]).leftOut).toEqual([]);
  });
});

test("two cases that look alike stay two", () => {
  const alike = toldCase({ id: "case:two", dateFrom: "2025-08-27", dateTo: "2025-08-27" });
  expect(weigh([toldCase(), alike]).counted).toHaveLength(2);
});
