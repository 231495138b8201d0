import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isNearCopy, pickDifferent } from "../../../../server/routes/ranking/pick-different.ts";

function drawFrom(routes: readonly (readonly number[])[]): () => readonly number[] | undefined {
  const left = routes.values();
  return () => left.next().value;
}

describe("a near copy", () => {
  test("has more than half of the inner places in common", () => {
    expect(isNearCopy([0, 2, 3, 4, 1], [0, 5, 2, 3, 4, 1])).toBe(true);
    expect(isNearCopy([0, 2, 3, 4, 1], [0, 4, 5, 6, 1])).toBe(false);
  });

  test("or is the same but for one leg, which may have become two", () => {
    expect(isNearCopy([0, 2, 1], [0, 2, 3, 1])).toBe(true);
    expect(isNearCopy([0, 2, 1], [0, 2, 3, 4, 1])).toBe(false);
  });

  test("may begin elsewhere", () => {
    expect(isNearCopy([0, 2, 1], [7, 2, 1])).toBe(true);
  });

  test("of a direct route is a direct one with the same ends, and no other", () => {
    expect(isNearCopy([0, 1], [0, 1])).toBe(true);
    expect(isNearCopy([0, 1], [2, 1])).toBe(false);
    expect(isNearCopy([0, 1], [0, 2, 1])).toBe(false);
  });

  test("is one both ways round", () => {
    const route = fc.uniqueArray(fc.nat({ max: 7 }), { minLength: 2, maxLength: 6 });
    fc.assert(fc.property(route, route, (one, other) => isNearCopy(one, other) === isNearCopy(other, one)));
  });
});

test("the first route is chosen, and those like it are held back with it", () => {
  const routes = [
    [0, 2, 1],
    [0, 2, 3, 1],
    [0, 4, 5, 1],
    [9, 2, 1],
  ];
  expect(pickDifferent(drawFrom(routes), 2).picks).toEqual([
    { rank: 0, nearCopies: [1, 3] },
    { rank: 2, nearCopies: [] },
  ]);
});

test("no more routes are drawn than four times those asked for when enough of them differ", () => {
  const routes = Array.from({ length: 100 }, (_, at) => [0, at + 2, 1]);
  expect(pickDifferent(drawFrom(routes), 2)).toMatchObject({ read: 8, ended: false });
});

test("too few that differ make the pool larger, up to 64 times those asked for", () => {
  const copies = Array.from({ length: 1000 }, () => [0, 2, 1]);
  expect(pickDifferent(drawFrom(copies), 2)).toMatchObject({ read: 128, ended: false });
});

test("the end of the routes is told", () => {
  expect(pickDifferent(drawFrom([[0, 1]]), 5)).toEqual({ picks: [{ rank: 0, nearCopies: [] }], read: 1, ended: true });
  expect(pickDifferent(drawFrom([]), 5)).toEqual({ picks: [], read: 0, ended: true });
});

test("the chosen differ from one another, and each held back is a copy of the first it could be held back with", () => {
  const route = fc.uniqueArray(fc.integer({ min: 2, max: 9 }), { maxLength: 4 }).map((inner) => [0, ...inner, 1]);
  fc.assert(
    fc.property(fc.array(route, { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (routes, k) => {
      const { picks, read } = pickDifferent(drawFrom(routes), k);
      const placesOf = (rank: number): readonly number[] => routes[rank] ?? [];
      for (const [at, { rank, nearCopies }] of picks.entries()) {
        const before = picks.slice(0, at);
        expect(before.some((each) => isNearCopy(placesOf(each.rank), placesOf(rank)))).toBe(false);
        for (const copy of nearCopies) {
          expect(copy).toBeGreaterThan(rank);
          expect(isNearCopy(placesOf(rank), placesOf(copy))).toBe(true);
        }
      }
      const listed = picks.length + picks.flatMap(({ nearCopies }) => nearCopies).length;
      expect(listed === read || picks.length === k).toBe(true);
    }),
  );
});
