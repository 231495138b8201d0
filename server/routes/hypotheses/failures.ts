import { AppError } from "../../errors.ts";

export function hypothesisChanged(premises: readonly string[]): AppError {
  return new AppError("hypothesis_changed", "What this hypothesis rests on has changed since it was proposed.", {
    hint: "Nothing was written. Look for hypotheses again: a leg may be another one by now, or a way be known.",
    values: { premises: premises.join(" ") },
  });
}

/** Somebody else wrote between the look and the write: it is looked at again. */
export function outpaced(): AppError {
  return new AppError("write_conflict", "Others write to this graph all the time: the hypothesis was not kept.", {
    hint: "Try again.",
  });
}

export function foreignGraph(): AppError {
  return new AppError("database_foreign", "Filière did not make this graph, and keeps no hypotheses in it.", {
    hint: "Point NEO4J_URI at a graph that Filière made, or copy this one's data into one.",
  });
}
