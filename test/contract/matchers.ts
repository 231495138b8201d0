import { expect } from "vitest";

/**
 * An expectation of a case as vitest compares it. Beside plain JSON it may say
 *
 * - `{"$unordered": [...]}`  these items in any order
 * - `{"$count": 3}`          a list of so many items
 * - `{"$subset": {...}}`     at least these fields; of a list, at least these items
 * - `{"$match": "pattern"}`  a text
 * - `{"$close": 0.25}`       a number, to nine decimals
 * - `{"$any": true}`         anything but null
 */
export function toExpected(pattern: unknown): unknown {
  if (Array.isArray(pattern)) return pattern.map(toExpected);
  if (typeof pattern !== "object" || pattern === null) return pattern;
  const fields = Object.entries(pattern);
  const [[name, operand] = ["", undefined]] = fields;
  if (!name.startsWith("$")) return mapValues(pattern);
  const matcher = matchers[name];
  if (fields.length !== 1 || matcher === undefined) throw new Error(`${name} is no matcher on its own.`);
  return matcher(operand);
}

const matchers: Record<string, (operand: unknown) => unknown> = {
  $unordered: (items) => own("in any order", items, (actual) => sameItems(actual, items as unknown[])),
  $count: (count) => own("items in number", count, (actual) => Array.isArray(actual) && actual.length === count),
  $subset: (part) =>
    Array.isArray(part)
      ? (expect.arrayContaining(part.map(toExpected)) as unknown)
      : expect.objectContaining(mapValues(part as object)),
  $match: (text) => expect.stringMatching(new RegExp(String(text), "u")) as unknown,
  $close: (number) => expect.closeTo(Number(number), 9) as unknown,
  $any: () => expect.anything() as unknown,
};

function mapValues(pattern: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(pattern).map(([key, value]) => [key, toExpected(value)]));
}

/** In the shape vitest asks for in a comparison, with words for its report. */
function own(words: string, operand: unknown, asymmetricMatch: (actual: unknown) => boolean): object {
  const text = `${words}: ${JSON.stringify(operand)}`;
  return {
    $$typeof: Symbol.for("jest.asymmetricMatcher"),
    asymmetricMatch,
    toString: () => text,
    toAsymmetricMatcher: () => text,
  };
}

function sameItems(actual: unknown, items: readonly unknown[]): boolean {
  if (!Array.isArray(actual) || actual.length !== items.length) return false;
  const left: unknown[] = [...actual];
  return items.every((item) => {
    const at = left.findIndex((each) => equals(each, toExpected(item)));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function equals(actual: unknown, expected: unknown): boolean {
  try {
    expect(actual).toEqual(expected);
    return true;
  } catch {
    return false;
  }
}
