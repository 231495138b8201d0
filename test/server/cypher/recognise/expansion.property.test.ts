import * as fc from "fast-check";
import { expect, test } from "vitest";
import { kindOf, LABEL_OF, STATING, type Kind } from "../../../../contract/kinds.ts";
import type { Row, Run } from "../../../../server/database/index.ts";
import { parse, print } from "../../../../server/embedded/dialect/index.ts";
import { expandStatement, usualTypes } from "../../../../server/graph/index.ts";
import { askedIn } from "../../../../server/cypher/recognise/asked.ts";
import { expansionIn } from "../../../../server/cypher/recognise/expansion.ts";
import { provenExpansion } from "../../../../server/cypher/recognise/proven-expansion.ts";

const kinds = fc.constantFrom<Kind>("other", ...(Object.keys(LABEL_OF) as Exclude<Kind, "other">[]));
const choices = fc.record(
  {
    type: fc.constantFrom(...STATING, "WITHIN", "SUPPORTS", "X9_Y"),
    direction: fc.constantFrom("out", "in"),
    kind: kinds,
  },
  { requiredKeys: [] },
);
const starts = fc.record({
  anchor: fc.constantFrom("entity", "element"),
  kind: kinds,
  id: fc.oneof(fc.constant("place:spain"), fc.string({ minLength: 1, maxLength: 30 })),
});

/** A graph of one node that has as many links of any choice. */
function graphOf({ kind, id, anchor }: { kind: Kind; id: string; anchor: "entity" | "element" }, total: number): Run {
  const labels = [...(anchor === "entity" ? ["Entity"] : []), ...(kind === "other" ? [] : [LABEL_OF[kind]])];
  const properties: Record<string, unknown> = anchor === "entity" ? { id, name: "One" } : {};
  const node = { type: "node", elementId: anchor === "entity" ? "n:7" : id, labels, properties };
  return ({ statement }) => {
    const rows: Row[] = [statement.includes("RETURN n AS node") ? { node } : { total, alike: total }];
    return Promise.resolve({ columns: [], rows, truncated: false });
  };
}

test("whatever Expand asked is recognised as that very Expand, laid out in another way too", async () => {
  await fc.assert(
    fc.asyncProperty(
      choices,
      starts,
      fc.integer({ min: 1, max: 1000 }),
      fc.boolean(),
      async (choice, start, limit, isPrinted) => {
        const { type, direction, kind } = choice;
        const labelled = start.kind === "other" ? [] : [LABEL_OF[start.kind]];
        const types = type === undefined ? usualTypes(kindOf(labelled)) : [type];
        const own = expandStatement(start.anchor, { types, direction, kind, dated: false }, false);
        const parameters = { id: start.id, limit };
        const asked = askedIn(parse(isPrinted ? print(parse(own)) : own), parameters);
        const draft = asked && expansionIn(asked, parameters);
        expect(draft).not.toBeNull();
        const found = draft && (await provenExpansion(graphOf(start, 2000), draft));
        expect(found).toMatchObject({ step: "expand", node: { id: start.id }, choice, limit, total: 2000 });
        expect(found?.step === "expand" && found.choice).toEqual(choice);
      },
    ),
  );
});

test("a further page, and one of a period, is no Expand that the picture can do", () => {
  for (const [dated, isLater] of [
    [true, false],
    [false, true],
  ] as const) {
    const choice = { types: ["FROM"], direction: undefined, kind: undefined, dated };
    const parameters = { id: "a", limit: 5, dateFrom: "2024-01-01", dateTo: "2024-12-31", day: "", key: "" };
    const asked = askedIn(parse(expandStatement("entity", choice, isLater)), parameters);
    expect(asked && expansionIn(asked, parameters)).toBeNull();
  }
});
