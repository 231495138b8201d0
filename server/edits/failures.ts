import type { Irrevertible } from "../../contract/edits.ts";
import type { EditRight } from "../../contract/status.ts";
import { AppError } from "../errors.ts";

/** @throws AppError `edit_not_allowed`. */
export function expectRight({ allowed, why }: EditRight): void {
  if (allowed) return;
  const isOff = why === "off";
  throw new AppError(
    "edit_not_allowed",
    isOff
      ? "Writing was switched off for this program."
      : "Other machines reach this program, and it was not told that they may write.",
    {
      hint: isOff
        ? "It was started with FILIERE_EDITS=0."
        : "Whoever runs it allows it with FILIERE_EDITS=1, for everybody who reaches it.",
      values: { why: why ?? "" },
    },
  );
}

export function foreignGraph(): AppError {
  return new AppError("database_foreign", "Filière did not make this graph, and changes nothing in it.", {
    hint: "Point NEO4J_URI at a graph that Filière made, or copy this one's data into one.",
  });
}

export function touchesOwn(): AppError {
  return new AppError(
    "edit_refused",
    "The statement touches what the program keeps in the graph: saved views, questions, notes, its mark or the history.",
    { hint: "Name the label Entity, as in MATCH (n:Entity): what the program keeps does not have it." },
  );
}

export function editChanged(): AppError {
  return new AppError("edit_changed", "The graph has changed: this would do something else now than what was shown.", {
    hint: "Nothing was changed. Look at the effect again, then apply it.",
  });
}

export function notWriting(): AppError {
  return new AppError("query_rejected", "EXPLAIN shows a plan and changes nothing.", {
    hint: "Ask for the plan as of any question, or leave EXPLAIN out.",
  });
}

export function unknownEdit(id: string): AppError {
  return new AppError("unknown_edit", `The history of this graph holds no edit "${id}".`, {
    hint: "The id may be cut short, or come from another graph.",
    values: { id },
  });
}

export function notConfirmed(cause: unknown): AppError {
  return new AppError("database_unreachable", "The database went away before the edit was confirmed.", {
    hint: "The history does not hold it, so nothing was changed. Look at the effect again, then apply it.",
    cause,
  });
}

export function keyOfAnother(id: string): AppError {
  return new AppError("invalid_request", "key: It is that of another edit, which was made with it.", {
    hint: "Make another key for each edit. Nothing was changed.",
    values: { field: "key", edit: id },
  });
}

export function isRevertedAlready(by: string): AppError {
  return new AppError("edit_irrevertible", "This edit was taken back already.", {
    hint: "What took it back can be taken back itself.",
    values: { why: "reverted", by },
  });
}

export function irrevertible(why: Irrevertible): AppError {
  const sentence =
    why === "graph-too-large"
      ? "The graph is too large to be compared before and after, so this edit cannot be taken back."
      : "This edit changed more than is kept, so it cannot be taken back.";
  return new AppError("edit_irrevertible", sentence, {
    hint: "Write a statement that changes it back, and look at its effect first.",
    values: { why },
  });
}

/** Somebody else wrote past the program between the look and the write. */
export function outpaced(): AppError {
  return new AppError("write_conflict", "The graph was changed while this was done: nothing of it was kept.", {
    hint: "Try again.",
  });
}
