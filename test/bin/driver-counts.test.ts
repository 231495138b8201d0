import { expect, test } from "vitest";
import { judgeDriverCounts } from "../../bin/prepare/driver-counts.mjs";

test("checks of every tool are right", () => {
  expect(judgeDriverCounts({ Python: 52, Java: 20, Go: 20, "cypher-shell": 2, notebook: 1 }, true)).toEqual({
    lines: ["driver checks: Python 52, Java 20, Go 20, cypher-shell 2, notebook 1"],
    problem: undefined,
  });
});

test("a run without a tool is allowed where it is not required, and says why", () => {
  const { lines, problem } = judgeDriverCounts(
    { Python: "python3 was not found.", Java: 20, Go: 20, "cypher-shell": 2, notebook: 1 },
    false,
  );
  expect(problem).toBeUndefined();
  expect(lines).toContain("Python was NOT run: python3 was not found.");
});

test("a run without a tool is wrong where it is required", () => {
  expect(
    judgeDriverCounts({ Python: "none", Java: 20, Go: 20, "cypher-shell": 2, notebook: 1 }, true).problem,
  ).toContain("Python");
});

test.each([[undefined], [null], ["text"], [{ Python: 0 }]])("counts that are %j are no counts", (counts) => {
  const { lines, problem } = judgeDriverCounts(counts, true);
  expect(lines).toHaveLength(5);
  expect(problem).toBe("Required, but not run: Python, Java, Go, cypher-shell, notebook.");
});
