import { Neo4jError } from "neo4j-driver";
import type { ErrorCode } from "../../contract/problems.ts";
import { AppError, type ErrorValues } from "../errors.ts";
import { wasTooMuch } from "./socket-watch.ts";

interface Failure {
  /** Matched against the code without its leading `Neo.`. */
  code: RegExp;
  as: ErrorCode;
  sentence: string | ((said: string) => string);
  hint?: string;
}

/** First match wins. The databases' own sentences are shown only where they speak of the query. */
const failures: readonly Failure[] = [
  {
    code: /\.Transaction\.TransactionTimedOut/,
    as: "query_timeout",
    sentence: "The database needed longer than allowed and stopped.",
    hint: "Ask for less: name a start, bound the length of paths, or raise FILIERE_QUERY_SECONDS.",
  },
  {
    code: /\.Transaction\.(Terminated|LockClientStopped)$/,
    as: "cancelled",
    sentence: "The query was ended in the database before it was done.",
    hint: "Run it again if it is still wanted.",
  },
  {
    code: /MemoryPoolOutOfMemoryError|\.OutOfMemoryError|StackOverFlow/,
    as: "query_too_large",
    sentence: "The query needed more memory than the database gives to one.",
    hint: "Ask for less: collect or sort fewer rows, or narrow the start.",
  },
  {
    code: /\.Statement\.UnsupportedOperationError$|UnsupportedAdministrationCommand$/,
    as: "query_unsupported",
    sentence: (said) => said,
  },
  {
    code: /\.Statement\.AccessMode$/,
    as: "query_rejected",
    sentence: "The statement would change the graph, and only reading is allowed here.",
    hint: "Leave out CREATE, MERGE, SET, REMOVE and DELETE.",
  },
  {
    code: /\.Schema\.ConstraintValidationFailed$/,
    as: "constraint_violated",
    sentence: (said) => `The graph's rules do not allow this: ${said}`,
    hint: "An id may be used once, and a node with relationships is deleted together with them.",
  },
  {
    code: /\.Security\.Forbidden$/,
    as: "query_rejected",
    sentence: "The database user may not do this.",
    hint: "Give the user that right in the database, or use another one in NEO4J_USER.",
  },
  {
    code: /\.Security\./,
    as: "database_auth",
    sentence: "The database does not accept this user and password.",
    hint: "Check NEO4J_USER and NEO4J_PASSWORD. After several wrong tries the database waits some seconds.",
  },
  {
    code: /\.Database\.DatabaseNotFound$/,
    as: "database_missing",
    sentence: "There is no such database on this server.",
    hint: "Check NEO4J_DATABASE; left out, the user's home database is used.",
  },
  {
    code: /TransientError\.Transaction\.|TransientError\.Schema\./,
    as: "write_conflict",
    sentence: "Others were changing the same part of the graph all the time.",
    hint: "Nothing was changed: try again.",
  },
  {
    code: /^ServiceUnavailable$|^SessionExpired$|TransientError\.|DatabaseUnavailable|\.Cluster\./,
    as: "database_unreachable",
    sentence: "The database does not answer.",
    hint: "The embedded graph is being started again: try in a moment. Of a Neo4j, check that it runs and that NEO4J_URI names it.",
  },
  {
    code: /TransactionCommitFailed$|OutOfDisk|DiskFull|DatabaseFull/,
    as: "database_full",
    // The embedded graph says in a sentence what is the matter; a Neo4j only that it failed.
    sentence: (said) => /^The disk [^.]+\./.exec(said)?.[0] ?? "The database could not store the change.",
    hint: "Its disk may be full: make room and try again. Nothing that was confirmed is lost, and reading goes on.",
  },
  {
    code: /^(ClientError|DatabaseError)\./,
    as: "query_rejected",
    sentence: (said) => `The database refused the query: ${said}`,
  },
];

/**
 * Anything the driver threw, as a failure we foresaw; its own error is the cause.
 *
 * @returns what was given where it is an AppError already, or no failure of the database.
 */
export function toAppError(thrown: unknown, database?: string): unknown {
  if (!(thrown instanceof Neo4jError)) return thrown;
  const { message, cause } = { message: thrown.message, cause: thrown };
  if (wasTooMuch(thrown)) return tooMuch(cause);
  if (message.startsWith("Unknown Bolt protocol version")) return olderThanBolt(cause);
  const code = thrown.code.replace(/^Neo\./, "");
  const failure = failures.find((each) => each.code.test(code));
  if (failure === undefined) return unexplained(thrown);
  const said = firstSentence(message);
  return new AppError(failure.as, typeof failure.sentence === "string" ? failure.sentence : failure.sentence(said), {
    ...(failure.hint === undefined ? {} : { hint: failure.hint }),
    values: valuesOf(failure.as, message, database),
    cause,
  });
}

/** The connection was lost, now or at the first use. */
export function isLoss(thrown: unknown): boolean {
  return thrown instanceof Neo4jError && /^(ServiceUnavailable|SessionExpired)$/.test(thrown.code);
}

/** Worth another try. What ran out of memory would run out of it again. */
export function isPassing(thrown: unknown): boolean {
  return (
    thrown instanceof Neo4jError &&
    thrown.retryable &&
    !/OutOfMemory|StackOverFlow|\.Transaction\.(Terminated|LockClientStopped)$/.test(thrown.code)
  );
}

export function cancelled(cause: unknown): AppError {
  return new AppError("cancelled", "The query was cancelled, and the database was told to end it.", { cause });
}

/** The connection was lost while one statement ran, which most often is that statement's doing. */
export function wentAway(thrown: unknown): AppError {
  if (wasTooMuch(thrown)) return tooMuch(thrown);
  return new AppError("query_too_large", "The database went away while it ran this query.", {
    hint: "It may need more memory than there is: ask for less. The embedded graph is back in a moment.",
    cause: thrown,
  });
}

function tooMuch(cause: unknown): AppError {
  return new AppError("query_too_large", "A part of the answer is larger than is read at once.", {
    hint: "Ask for less of each row: a part of a list, the beginning of a text, or fewer columns.",
    cause,
  });
}

/** The driver's own troubles have no code: no server that speaks Bolt, no certificate, a full pool. */
function unexplained(cause: Neo4jError): AppError {
  return new AppError("database_unreachable", "The connection to the database failed.", {
    hint: "Check that NEO4J_URI names a Bolt address (port 7687, not 7474), and its +s for encryption.",
    cause,
  });
}

function olderThanBolt(cause: unknown): AppError {
  return new AppError(
    "database_too_old",
    "The database speaks an older Bolt than Filière, which needs Neo4j 5 or newer.",
    {
      hint: "Point NEO4J_URI at a newer one, or leave it out to use the embedded graph.",
      cause,
    },
  );
}

/** Databases add the statement with a caret below, and an offset beside line and column. */
function firstSentence(message: string): string {
  const [line = ""] = message.trim().split("\n");
  const short = line.replace(/ \(offset: \d+\)/, "").trim();
  return /[.!?]$/.test(short) ? short : `${short}.`;
}

function valuesOf(code: ErrorCode, message: string, database: string | undefined): ErrorValues {
  if (code === "database_missing") return database === undefined ? {} : { database };
  if (code !== "query_rejected" && code !== "query_unsupported" && code !== "constraint_violated") return {};
  const [, line, column] = /\(line (\d+), column (\d+)/.exec(message) ?? [];
  const detail = firstSentence(message);
  return line === undefined || column === undefined
    ? { detail }
    : { detail, line: Number(line), column: Number(column) };
}
