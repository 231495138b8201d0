/** Failures that only the engine sees while it runs, in words that name a way out. */
const SENTENCES: readonly { says: RegExp; code: string; sentence: string }[] = [
  {
    says: /^Variable '(\w+)' is not a node, cannot expand from it/,
    code: "Neo.ClientError.Statement.UnsupportedOperationError",
    sentence: "The engine cannot follow relationships from $1 here, a column of CALL { }: write MATCH ($1) before it.",
  },
  {
    says: /^(?:Internal error: )?Unsupported EXISTS subquery pattern/,
    code: "Neo.ClientError.Statement.UnsupportedOperationError",
    sentence: "The engine cannot look for this pattern inside this expression: count in a WITH of its own before.",
  },
  {
    says: /^(?:execution error: )?(?:Node|Edge) \d+ does not exist or has been deleted in this transaction/,
    code: "Neo.ClientError.Statement.EntityNotFound",
    sentence:
      "What an earlier row has deleted cannot be written to: delete in a statement of its own, after the writing.",
  },
  {
    says: /Cannot delete node with \d+ connected edge/,
    code: "Neo.ClientError.Schema.ConstraintValidationFailed",
    sentence: "A node that still has relationships cannot be deleted: use DETACH DELETE.",
  },
  {
    says: /UNIQUE constraint violation: property '([^']+)' with value (?:String\((".*")\)|\w+\((.*)\)) already exists on :(\w+)/s,
    code: "Neo.ClientError.Schema.ConstraintValidationFailed",
    sentence: "Another node :$4 has $1 $2$3 already.",
  },
  {
    says: /^(?:arithmetic error: )?division by zero: (-?\d+ [/%] 0)$/,
    code: "Neo.ClientError.Statement.ArithmeticError",
    sentence: "Division by zero: $1. Choose the rows with CASE WHEN … <> 0 THEN … END.",
  },
];

export function engineSentence(message: string): { code: string; message: string } | undefined {
  for (const { says, code, sentence } of SENTENCES) {
    const found = says.exec(message);
    if (found)
      return { code, message: sentence.replaceAll(/\$(\d)/g, (_sign, part: string) => found[Number(part)] ?? "") };
  }
  return undefined;
}
