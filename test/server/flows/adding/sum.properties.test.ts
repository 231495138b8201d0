import * as fc from "fast-check";
import { test } from "vitest";
import { boundsOf } from "../../../../server/flows/adding/bounds.ts";
import { addUp, type Addend } from "../../../../server/flows/adding/sum.ts";
import { amount } from "../small-told.ts";

const figure = fc.record({
  amount: fc.integer({ min: 0, max: 1_000_000 }).map((grams) => grams / 1000),
  more: fc.integer({ min: 0, max: 5000 }),
  relation: fc.constantFrom("exact", "about", "at_least", "at_most", "range"),
  commodity: fc.constantFrom("resin", "cocaine"),
  unit: fc.constantFrom("kg", "tablets"),
});

const addends: fc.Arbitrary<Addend[]> = fc.array(figure, { maxLength: 12 }).map((figures) =>
  figures.map(({ more, ...said }, index) => ({
    file: `case:${String(index).padStart(2, "0")}`,
    amount: amount({ ...said, amountTo: said.relation === "range" ? said.amount + more : null }),
  })),
);

const CLOSE = 1e-5;

test("a sum does not depend on the order of its figures", () => {
  fc.assert(
    fc.property(addends, fc.infiniteStream(fc.nat()), (figures, keys) => {
      const shuffled = figures
        .map((each) => ({ each, key: keys.next().value ?? 0 }))
        .sort((one, other) => one.key - other.key)
        .map(({ each }) => each);
      return JSON.stringify(addUp(shuffled).added) === JSON.stringify(addUp(figures).added);
    }),
  );
});

test("every figure is in one sum of its goods and unit, or was left out as an upper bound", () => {
  fc.assert(
    fc.property(addends, (figures) => {
      const { added, atMost } = addUp(figures);
      return figures.every(({ file, amount: own }) => {
        const sums = added.filter(({ cases }) => cases.includes(file));
        if (sums.length === 0) return own.relation === "at_most" && atMost.some((each) => each.file === file);
        return sums.length === 1 && sums[0]?.commodity === own.commodity && sums[0].unit === own.unit;
      });
    }),
  );
});

test("no sum says more than its figures: the amounts that they allow add up to within its bounds", () => {
  fc.assert(
    fc.property(addends, fc.double({ min: 0, max: 1, noNaN: true }), (figures, share) => {
      for (const sum of addUp(figures).added) {
        const parts = figures.filter(({ file }) => sum.cases.includes(file));
        const truth = parts.reduce((whole, part) => {
          const { least = 0, most = 0 } = boundsOf(part.amount) ?? {};
          return whole + least + (Math.min(most, least + 1000) - least) * share;
        }, 0);
        const { least, most } = boundsOf(sum) ?? { least: 0, most: 0 };
        const top = sum.amountTo ?? most;
        if (truth < least - CLOSE || truth > top + CLOSE) return false;
      }
      return true;
    }),
  );
});

test("a sum is exact only where every figure is", () => {
  fc.assert(
    fc.property(addends, (figures) =>
      addUp(figures)
        .added.filter(({ relation }) => relation === "exact")
        .every(({ cases }) =>
          figures
            .filter(({ file }) => cases.includes(file))
            .every(
              ({ amount: own }) =>
                own.relation === "exact" || (own.relation === "range" && own.amountTo === own.amount),
            ),
        ),
    ),
  );
});
