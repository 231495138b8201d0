import { Neo4jError } from "neo4j-driver";
import { expect, test } from "vitest";
import { AppError } from "../../../server/errors.ts";
import { isPassing, toAppError } from "../../../server/database/failures.ts";

function failure(code: string, message = "something at 10.0.0.7:7687"): AppError {
  const thrown = toAppError(new Neo4jError(message, code, "50N42", ""));
  if (thrown instanceof AppError) return thrown;
  throw new Error(`${code} was not foreseen`);
}

test.each([
  ["ServiceUnavailable", "database_unreachable"],
  ["SessionExpired", "database_unreachable"],
  ["N/A", "database_unreachable"],
  ["Neo.TransientError.General.DatabaseUnavailable", "database_unreachable"],
  ["Neo.ClientError.Cluster.NotALeader", "database_unreachable"],
  ["Neo.ClientError.Security.Unauthorized", "database_auth"],
  ["Neo.ClientError.Security.AuthenticationRateLimit", "database_auth"],
  ["Neo.ClientError.Security.Forbidden", "query_rejected"],
  ["Neo.ClientError.Database.DatabaseNotFound", "database_missing"],
  ["Neo.ClientError.Transaction.TransactionTimedOut", "query_timeout"],
  ["Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", "query_timeout"],
  ["Neo.TransientError.Transaction.Terminated", "cancelled"],
  ["Neo.TransientError.Transaction.DeadlockDetected", "write_conflict"],
  ["Neo.TransientError.Transaction.Outdated", "write_conflict"],
  ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", "query_too_large"],
  ["Neo.TransientError.General.OutOfMemoryError", "query_too_large"],
  ["Neo.ClientError.Schema.ConstraintValidationFailed", "constraint_violated"],
  ["Neo.ClientError.Statement.UnsupportedOperationError", "query_unsupported"],
  ["Neo.ClientError.Statement.AccessMode", "query_rejected"],
  ["Neo.ClientError.Statement.SyntaxError", "query_rejected"],
  ["Neo.DatabaseError.Statement.ExecutionFailed", "query_rejected"],
])("%s is %s", (code, expected) => {
  expect(failure(code).code).toBe(expected);
});

test("what is not the query's fault is said without the database's own words", () => {
  for (const code of ["ServiceUnavailable", "Neo.ClientError.Security.Unauthorized", "N/A"]) {
    const { message, hint } = failure(code);
    expect(`${message} ${hint}`).not.toContain("10.0.0.7");
  }
});

test("a wrong query is shown in one line, with the place of the error apart", () => {
  const said = 'Variable `m` not defined (line 2, column 8 (offset: 17))\n"RETURN m"\n        ^';
  const found = failure("Neo.ClientError.Statement.SyntaxError", said);
  expect(found.message).toBe("The database refused the query: Variable `m` not defined (line 2, column 8).");
  expect(found.values).toEqual({ detail: "Variable `m` not defined (line 2, column 8).", line: 2, column: 8 });
});

test("the driver's error is kept as the cause", () => {
  expect(failure("ServiceUnavailable").cause).toBeInstanceOf(Neo4jError);
});

test("what the driver did not throw stays what it is", () => {
  const fault = new TypeError("a fault");
  expect(toAppError(fault)).toBe(fault);
  expect(isPassing(fault)).toBe(false);
});

test.each([
  ["ServiceUnavailable", true],
  ["Neo.TransientError.Transaction.Outdated", true],
  ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", false],
  ["Neo.TransientError.General.OutOfMemoryError", false],
  ["Neo.TransientError.Transaction.Terminated", false],
  ["Neo.ClientError.Statement.SyntaxError", false],
])("%s is tried again: %s", (code, expected) => {
  expect(isPassing(new Neo4jError("", code, "50N42", ""))).toBe(expected);
});
