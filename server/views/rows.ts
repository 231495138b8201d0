import type { ListedView, SavedView } from "../../contract/saved-views.ts";
import type { Row } from "../database/index.ts";
import { textIn, wholeIn } from "../keeping/index.ts";

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
