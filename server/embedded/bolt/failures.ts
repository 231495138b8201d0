import { messageOf } from "../../errors.ts";
import { diskSentences } from "./disk-failure.ts";
import { engineSentence } from "./engine-sentences.ts";

/** How long a transaction may take; 0 is no limit. */
export interface TimeLimit {
  limitMs: number;
  /** The client's own wish, not the server's rule. */
  isClients: boolean;
}

/** What a client is told by FAILURE. `fatal` ones close the connection afterwards. */
export class BoltFailure extends Error {
  override readonly name = "BoltFailure";
  /** A Neo4j code: drivers decide by it whether to try again. */
  readonly code: string;
  readonly fatal: boolean;

  constructor(code: string, message: string, { fatal = false, cause }: { fatal?: boolean; cause?: unknown } = {}) {
    super(message, { cause });
    this.code = code;
    this.fatal = fatal;
  }
}

/** Drivers run the whole transaction function again on this one. */
export const OUTDATED = "Neo.TransientError.Transaction.Outdated";
export const ACCESS_MODE = "Neo.ClientError.Statement.AccessMode";

export function invalid(message: string): BoltFailure {
  return new BoltFailure("Neo.ClientError.Request.Invalid", message);
}

/** The request itself is none that can be understood. */
export function invalidFormat(message: string): BoltFailure {
  return new BoltFailure("Neo.ClientError.Request.InvalidFormat", message);
}

export function unsupported(message: string): BoltFailure {
  return new BoltFailure("Neo.ClientError.Statement.UnsupportedOperationError", message);
}

export function typeError(message: string): BoltFailure {
  return new BoltFailure("Neo.ClientError.Statement.TypeError", message);
}

/** Neo4j tells apart whose limit it was. */
export function timedOut({ limitMs, isClients }: TimeLimit): BoltFailure {
  const whose = isClients ? "the time limit that the client gave it" : "the time limit of its user";
  return new BoltFailure(
    `Neo.ClientError.Transaction.TransactionTimedOut${isClients ? "ClientConfiguration" : ""}`,
    `The transaction took longer than ${whose} (${limitMs} ms) and was ended.`,
  );
}

/** GQLSTATUS of the engine → Neo4j code, where the status alone decides. */
const BY_STATUS = new Map([
  ["42001", "Neo.ClientError.Statement.SyntaxError"],
  ["22012", "Neo.ClientError.Statement.ArithmeticError"],
  ["22003", "Neo.ClientError.Statement.ArithmeticError"],
  ["G2000", "Neo.ClientError.Schema.ConstraintValidationFailed"],
  ["G1001", "Neo.ClientError.Schema.ConstraintValidationFailed"],
  ["25G03", ACCESS_MODE],
]);

/** The same by the engine's text, first match wins; 42002 stands for many kinds of unknown name. */
const BY_TEXT: readonly (readonly [RegExp, string])[] = [
  [/panicked/, "Neo.DatabaseError.Statement.ExecutionFailed"],
  [/GRAFEO-T003/, ACCESS_MODE],
  [/GRAFEO-T009|No space left/i, "Neo.DatabaseError.Transaction.TransactionCommitFailed"],
  [/^Missing parameter/, "Neo.ClientError.Statement.ParameterMissing"],
  [/unknown procedure/i, "Neo.ClientError.Procedure.ProcedureNotFound"],
  [/^Index .* does not exist/, "Neo.ClientError.Schema.IndexNotFound"],
  [/^Constraint .* does not exist/, "Neo.ClientError.Schema.ConstraintNotFound"],
  [/^constraint .* already exists/i, "Neo.ClientError.Schema.ConstraintAlreadyExists"],
  [/V006|type mismatch/i, "Neo.ClientError.Statement.TypeError"],
];

/** The rest by the first characters of the status. */
const BY_CLASS: readonly (readonly [string, string])[] = [
  ["40", OUTDATED],
  ["42002", "Neo.ClientError.Statement.SyntaxError"],
  ["42", "Neo.ClientError.Statement.SemanticError"],
  ["25", "Neo.ClientError.Transaction.TransactionNotFound"],
  ["22", "Neo.ClientError.Statement.ArgumentError"],
];

/** What the engine threw, in the words and codes of Neo4j. */
export function fromEngine(thrown: unknown): BoltFailure {
  if (thrown instanceof BoltFailure) return thrown;
  const raw = messageOf(thrown);
  const status = statusOf(thrown);
  const text = plainText(raw);
  const known = engineSentence(text);
  if (known) return new BoltFailure(known.code, known.message, { cause: thrown });
  const code =
    BY_STATUS.get(status) ??
    BY_TEXT.find(([pattern]) => pattern.test(text) || pattern.test(raw))?.[1] ??
    BY_CLASS.find(([start]) => status.startsWith(start))?.[1] ??
    "Neo.DatabaseError.General.UnknownError";
  const message = code === ACCESS_MODE ? "Writing in read access mode not allowed." : (diskSentences(raw) ?? text);
  return new BoltFailure(code, message, { cause: thrown });
}

function statusOf(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null || !("gqlStatus" in thrown)) return "";
  return typeof thrown.gqlStatus === "string" ? thrown.gqlStatus : "";
}

/** Without the engine's prefixes and its caret, which points into the translated text. */
function plainText(raw: string): string {
  return (
    raw
      .replace(/^(Query|Database|Transaction) error: /, "")
      .replace(/^GRAFEO-[A-Z]\d+: /, "")
      .replace(/^(syntax|semantic) error: (\[Cypher\] )?/, "")
      .split("\n")[0] ?? raw
  ).trim();
}
