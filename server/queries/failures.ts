import { MOST_OWN_QUERIES } from "../../contract/own-queries.ts";
import type { SavedQuery } from "../../contract/queries.ts";
import { AppError } from "../errors.ts";

export function unknownQuery(name: string): AppError {
  return new AppError("unknown_query", `There is no saved question "${name}".`, {
    hint: "filiere queries lists them.",
    values: { name },
  });
}

/** It can be brought back. */
export function queryDeleted({ name, title, own }: SavedQuery): AppError {
  return new AppError("query_deleted", `The question "${title}" was deleted.`, {
    hint: `POST /api/queries/${name}/restore brings it back as it was.`,
    values: { name, title, version: own?.version ?? 1 },
  });
}

export function queryConflict({ name, title, own }: SavedQuery): AppError {
  const version = own?.version ?? 1;
  return new AppError(
    "query_conflict",
    `Somebody has changed "${title}" in the meantime: it is at version ${version}.`,
    {
      hint: "Nothing was changed. Read that version, or keep yours as a question of its own.",
      values: { name, title, version },
    },
  );
}

export function shippedStays(name: string): AppError {
  return new AppError("invalid_request", `The question "${name}" ships with the program and stays what it is.`, {
    hint: "Duplicate it: the copy is yours to change.",
    values: { field: "name" },
  });
}

export function tooManyQueries(): AppError {
  return new AppError("invalid_request", `A graph keeps ${MOST_OWN_QUERIES} questions at most.`, {
    hint: "Nothing was kept. Delete some, or export them as files first.",
    values: { field: "files" },
  });
}

export function foreignGraph(): AppError {
  return new AppError("database_foreign", "Filière did not make this graph, and keeps no questions in it.", {
    hint: "Keep it as a file: filiere queries --export writes one.",
  });
}
