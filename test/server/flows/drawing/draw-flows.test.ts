import { describe, expect, test } from "vitest";
import { drawFlows } from "../../../../server/flows/drawing/draw-flows.ts";
import { waysOf } from "../../../../server/flows/drawing/ways-of-case.ts";
import type { ToldCase } from "../../../../server/flows/told.ts";
import { KNOWN, stop, toldCase } from "../small-told.ts";

function endsOf(said: Partial<ToldCase>) {
  const ways = waysOf(toldCase(said), KNOWN);
  return typeof ways === "string" ? ways : ways.map(({ from, to, end }) => `${from} ${to} ${end}`);
}

describe("the way of a case", () => {
  test("ends at its destination, not where the goods were taken", () => {
    expect(endsOf({ taken: [stop("savoie")] })).toEqual(["spain lyon destination"]);
  });

  test("ends where the goods were taken when no destination is told", () => {
    expect(endsOf({ destinations: [], taken: [stop("savoie")] })).toEqual(["spain savoie taken"]);
  });

  test("is none where an end is not told, and says which", () => {
    expect(endsOf({ origins: [] })).toBe("origin");
    expect(endsOf({ destinations: [] })).toBe("end");
    expect(endsOf({ origins: [], destinations: [] })).toBe("both");
  });

  test("is none where it would come back to its origin, or to what holds that", () => {
    expect(endsOf({ destinations: [stop("spain")] })).toBe("end");
    expect(endsOf({ origins: [stop("algeciras")], destinations: [stop("europe")] })).toBe("end");
  });

  test("is none where nothing says which origin feeds which end", () => {
    const origins = [stop("spain"), stop("netherlands")];
    expect(endsOf({ origins, destinations: [stop("lyon"), stop("savoie")] })).toBe("pairing");
    expect(endsOf({ isOpen: true })).toBe("pairing");
    expect(endsOf({ origins })).toEqual(["spain lyon destination", "netherlands lyon destination"]);
  });

  test("says nothing more by an end that holds another reported one", () => {
    const destinations = [stop("lyon"), stop("europe")];
    expect(endsOf({ origins: [stop("brazil")], destinations })).toEqual(["brazil lyon destination"]);
    const inferred = [stop("savoie"), stop("chambery", { status: "inferred" })];
    expect(endsOf({ destinations: inferred })).toEqual(["spain savoie destination", "spain chambery destination"]);
  });

  test("sets an inferred origin only against an end that shares one of its claims", () => {
    const origins = [stop("spain"), stop("antilles", { status: "inferred", claims: ["other"] })];
    expect(endsOf({ origins })).toEqual(["spain lyon destination"]);
    const shared = [stop("lyon"), stop("lyon", { status: "inferred", claims: ["other"] })];
    expect(endsOf({ origins, destinations: shared })).toHaveLength(2);
  });

  test("joins only ends whose goods agree, at the narrower name", () => {
    const origins = [stop("spain", { goods: ["drugs"] })];
    const ways = waysOf(toldCase({ origins, destinations: [stop("lyon", { goods: ["resin"] })] }), KNOWN);
    expect(ways).toMatchObject([{ goods: ["resin"] }]);
    const apart = {
      origins: [stop("spain", { goods: ["cocaine"] })],
      destinations: [stop("lyon", { goods: ["resin"] })],
    };
    expect(endsOf(apart)).toBe("goods");
  });

  test("is inferred where one of its ends is only that", () => {
    const ways = waysOf(toldCase({ destinations: [stop("lyon", { status: "inferred" })] }), KNOWN);
    expect(ways).toMatchObject([{ status: "inferred" }]);
    const both = waysOf(toldCase({ destinations: [stop("lyon", { status: "inferred" }), stop("lyon")] }), KNOWN);
    expect(both).toMatchObject([{ status: "reported" }]);
  });
});

describe("flows", () => {
  const cases = [
    toldCase(),
    toldCase({
      id: "case:two",
      dateFrom: "2025-01-01",
      dateTo: "2025-12-31",
      destinations: [stop("lyon", { mode: "rail" })],
    }),
    toldCase({ id: "case:sea", origins: [stop("brazil", { mode: "sea" })] }),
    toldCase({ id: "case:none", origins: [] }),
  ];

  test("gather cases, the most first, with all days and modes of them", () => {
    const { flows, incomplete } = drawFlows(cases, { modes: [], goods: undefined }, KNOWN);
    expect(flows).toMatchObject([
      {
        id: "flow:spain--lyon--destination",
        cases: [
          { id: "case:one", status: "reported" },
          { id: "case:two", status: "reported" },
        ],
        modes: ["rail", "road"],
        dateFrom: "2024-02-08",
        dateTo: "2025-12-31",
      },
      { id: "flow:brazil--lyon--destination", modes: ["road", "sea"] },
    ]);
    expect(incomplete).toEqual([{ case: "case:none", lacks: "origin" }]);
  });

  test("hold what either end's movement and the goods let in, and leave out the rest", () => {
    const ids = (modes: ("sea" | "rail" | "air")[], goods?: ReadonlySet<string>) => {
      const { flows, incomplete } = drawFlows(cases, { modes, goods }, KNOWN);
      return [...flows.flatMap((flow) => flow.cases.map(({ id }) => id)), ...incomplete.map((each) => each.case)];
    };
    expect(ids(["sea"])).toEqual(["case:sea"]);
    expect(ids(["rail"])).toEqual(["case:two"]);
    expect(ids(["air"])).toEqual([]);
    expect(ids([], new Set(["cocaine"]))).toEqual([]);
    expect(ids([], new Set(["resin"]))).toHaveLength(4);
  });
});
