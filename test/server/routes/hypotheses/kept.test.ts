import { expect, test } from "vitest";
import { keptIn } from "../../../../server/routes/hypotheses/kept.ts";
import { smallProjection } from "../small-projection.ts";

test("of kept hypotheses the one kept last comes first, whatever they are called, and one without a day last", () => {
  const between = { from: "a", to: "b", premises: ["leg:one", "leg:two"] };
  const projection = smallProjection({
    places: { a: [], b: [] },
    legs: [
      { ...between, acceptedAt: "2025-01-01T00:00:00Z" },
      { ...between, acceptedAt: null },
      { from: "a", to: "b" },
      { ...between, acceptedAt: "2025-03-01T00:00:00Z" },
    ],
  });
  expect(keptIn(projection).map(({ id }) => id)).toEqual(["leg:003", "leg:000", "leg:001"]);
});
