import { expect, test } from "vitest";
import { refuseFileAccess } from "../../../server/queries/refuse-file-access.ts";

test.each([
  "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
  "load /* a comment */ csv with headers FROM $x AS r RETURN r",
  "LO\\u0041D CSV FROM 'http://example.org' AS row RETURN row",
  "RETURN [x IN [1] | COLLECT { LOAD\n\tCSV FROM $f AS row RETURN row }]",
])("%s is refused", (statement) => {
  expect(() => refuseFileAccess(statement)).toThrow("LOAD CSV is not allowed");
});

test.each(["MATCH (n) RETURN n", "MATCH (c:CaseFile) WHERE c.title CONTAINS 'load' RETURN c"])(
  "%s may run",
  (statement) => {
    expect(() => refuseFileAccess(statement)).not.toThrow();
  },
);
