import type { ListedView } from "../../contract/saved-views.ts";
import { AppError } from "../errors.ts";

export function unknownView(id: string): AppError {
  return new AppError("unknown_view", `This graph holds no view "${id}".`, {
    hint: "The address may be cut short, or come from another graph.",
    values: { id },
  });
}

/** Only where it still can be brought back does a view say that it was deleted. */
export function viewDeleted({ id, name, version, deleted }: ListedView): AppError {
  return new AppError("view_deleted", `The view "${name}" was deleted.`, {
    hint: `POST /api/views/${id}/restore brings it back as it was.`,
    values: { id, name, version, deleted: deleted ?? "" },
  });
}

export function viewConflict({ id, name, version, changed }: ListedView): AppError {
  return new AppError("view_conflict", `Somebody has saved "${name}" in the meantime: it is at version ${version}.`, {
    hint: "Nothing was changed. Open that version, or save yours as a view of its own.",
    values: { id, name, version, changed },
  });
}

export function addressStays(): AppError {
  return new AppError("invalid_request", "A view that only shortens an address stays what it is.", {
    hint: "Duplicate it: the copy is a view that can be changed.",
    values: { field: "id" },
  });
}

export function foreignGraph(): AppError {
  return new AppError("database_foreign", "Filière did not make this graph, and saves no views in it.", {
    hint: "Copy the address instead: it holds the view.",
  });
}
