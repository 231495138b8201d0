import { expect, test } from "vitest";
import { DialectError, guardError, rules, translate } from "../../../../server/embedded/dialect/index.ts";

const entries = Object.entries(rules);
const guards = entries.filter(([, rule]) => rule.code !== undefined);

/** The rule that refuses the statement, or those whose guards stand in its translation. */
function triggered(text: string, parameters: Record<string, unknown>): string[] {
  try {
    const guarded = translate(text, parameters).rules.filter((mark) => mark.endsWith("!"));
    return guarded.map((mark) => mark.slice(0, -1));
  } catch (thrown) {
    if (thrown instanceof DialectError) return [thrown.rule];
    throw thrown;
  }
}

test.each(entries)("the example of the rule %s is refused or guarded by it", (id, { example, parameters = {} }) => {
  expect(triggered(example, { ...parameters })).toContain(id);
});

test.each(entries.filter(([, rule]) => rule.code === undefined))(
  "%s refuses and never waits for the run",
  (id, rule) => {
    expect(() => translate(rule.example, { ...rule.parameters })).toThrow(
      expect.objectContaining({ rule: id, kind: rule.kind }),
    );
  },
);

test("no sentence is left with a gap", () => {
  for (const [, { example, parameters }] of entries) {
    let sentence = "";
    try {
      translate(example, { ...parameters });
    } catch (thrown) {
      if (thrown instanceof DialectError) ({ sentence } = thrown);
    }
    expect(sentence).not.toMatch(/%\d/);
  }
});

test("every guard has a number of its own", () => {
  const codes = guards.map(([, rule]) => rule.code);
  expect(new Set(codes).size).toBe(codes.length);
});

test.each(guards)("the engine's message for %s becomes that rule's error", (id, { code, sentence, kind }) => {
  const message = `Query error: GRAFEO-X001: arithmetic error: division by zero: ${code} / 0`;
  expect(guardError(message)).toMatchObject({ rule: id, sentence, kind });
});

test("a division by zero of the statement itself is no guard", () => {
  expect(guardError("division by zero: 1 / 0")).toBeUndefined();
  expect(guardError("division by zero: 70999 / 0")).toBeUndefined();
  expect(guardError("something else")).toBeUndefined();
});

test.each(["constructor(1)", "toString.call(1)", "hasOwnProperty(1)", "__proto__(1)"])(
  "the function %s is unknown, whatever JavaScript has under that name",
  (call) => {
    expect(triggered(`RETURN ${call} AS a`, {})).toEqual(["unknown-function"]);
  },
);

test("a parameter that only JavaScript knows is missing", () => {
  expect(triggered("RETURN $toString AS a", {})).toEqual(["parameter-missing"]);
});

test("a key that JavaScript knows has the type of the map's own entry", () => {
  expect(triggered("RETURN {a: 1}.constructor AS a", {})).toEqual([]);
  expect(triggered("RETURN {constructor: 1}.constructor + 1 AS a", {})).toEqual([]);
});

test.each(["db.schema.visualization", "apoc.load.json", "dbms.listConfig", "grafeo.procedures", "db.labels.x"])(
  "the procedure %s is refused with those that may be called",
  (name) => {
    expect(() => translate(`CALL ${name}()`, {})).toThrow(/There are db\.labels\(\)/);
  },
);
