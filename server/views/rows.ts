import type { ListedView, SavedView } from "../../contract/saved-views.ts";
import type { Row } from "../database/index.ts";

/*
 * Other tools may write views too: what they left out has a meaning here, so that one odd view does not
 * keep a list from being shown.
 */

export function toListedView(row: Row): ListedView {
  const id = String(row["id"]);
  return {
    id,
    version: wholeIn(row, "version"),
    name: textIn(row, "name") ?? id,
    description: textIn(row, "description") ?? "",
    thumbnail: textIn(row, "thumbnail"),
    format: wholeIn(row, "format"),
    origin: row["origin"] === "address" ? "address" : "saved",
    created: textIn(row, "created") ?? "",
    changed: textIn(row, "changed") ?? "",
    deleted: textIn(row, "deleted"),
  };
}

export function toSavedView(row: Row): SavedView {
  const state = JSON.parse(textIn(row, "json") ?? "{}") as SavedView["state"];
  return { ...toListedView(row), notes: textIn(row, "notes") ?? "", state };
}

function textIn(row: Row, column: string): string | null {
  const value = row[column];
  return typeof value === "string" ? value : null;
}

function wholeIn(row: Row, column: string): number {
  const value = row[column];
  return typeof value === "number" && Number.isInteger(value) && value >= 1 ? value : 1;
}
