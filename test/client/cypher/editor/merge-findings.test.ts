import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Objection } from "../../../../contract/cypher.ts";
import { mergeFindings } from "../../../../client/cypher/editor/merge-findings.ts";
import type { Remark } from "../../../../client/cypher/editor/worker/tasks.ts";

const objection = (start: number, end: number): Objection => ({
  rule: "syntax",
  sentence: "No.",
  start,
  end,
  values: {},
});
const remark = (start: number, end: number): Remark => ({ about: "label", name: "Plce", start, end });
const places = (findings: ReturnType<typeof mergeFindings>) =>
  findings.map(({ severity, start, end }) => [severity, start, end]);

test("what will be refused is an error, an unknown name elsewhere a warning", () => {
  expect(places(mergeFindings(40, [objection(20, 25)], [remark(5, 9)]))).toEqual([
    ["warning", 5, 9],
    ["error", 20, 25],
  ]);
});

test("where both speak of one place, the server alone is heard", () => {
  expect(places(mergeFindings(40, [objection(4, 12)], [remark(5, 9), remark(30, 34)]))).toEqual([
    ["error", 4, 12],
    ["warning", 30, 34],
  ]);
});

test("no two findings share a place, and none lies outside the text", () => {
  const span = fc
    .tuple(fc.nat(50), fc.nat(50))
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
  fc.assert(
    fc.property(fc.nat(40), fc.array(span), fc.array(span), (length, errors, warnings) => {
      const findings = mergeFindings(
        length,
        errors.map(([start, end]) => objection(start, end)),
        warnings.map(([start, end]) => remark(start, end)),
      );
      const told = findings.filter(({ severity }) => severity === "error");
      for (const { start, end } of findings) {
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(length);
      }
      const doubted = findings.filter(({ severity }) => severity === "warning");
      expect(doubted.filter(({ start, end }) => told.some((error) => error.start < end && start < error.end))).toEqual(
        [],
      );
      expect(new Set(places(told).map(String)).size).toBe(told.length);
    }),
  );
});
