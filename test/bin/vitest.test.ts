import { expect, test } from "vitest";
import type { VitestReport } from "../../bin/prepare/vitest.mjs";
import { tallyOf } from "../../bin/prepare/vitest.mjs";

const report: VitestReport = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ status: "passed", assertionResults: [{ status: "passed" }] }],
};

test("passed and skipped cases are counted", () => {
  expect(tallyOf(report, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
});

test("a file that could not be loaded is one failure", () => {
  const broken = { status: "failed", assertionResults: [] };
  expect(tallyOf({ ...report, testResults: [...report.testResults, broken] }, 1).failed).toBe(1);
});

test("a failed case is not counted again with its file", () => {
  const failing = { status: "failed", assertionResults: [{ status: "failed" }] };
  expect(tallyOf({ ...report, numFailedTests: 1, testResults: [failing] }, 1).failed).toBe(1);
});

test("an error outside every case is one failure", () => {
  expect(tallyOf(report, 1).failed).toBe(1);
});

test("a runner that wrote no report has failed", () => {
  expect(tallyOf(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
