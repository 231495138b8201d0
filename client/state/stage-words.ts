import type { ScreenWords } from "../text/words.ts";
import type { AppState } from "./app-store.ts";

type Named = Pick<AppState, "first" | "present">;

/** What the picture is called over its head and in a file. */
export function titleOf({ first }: Named, words: ScreenWords): string {
  return first?.view == null ? words.t("stage.best") : words.pick(first.view.name);
}

/** How it is arranged. */
export function subtitleOf({ first, present }: Named, { t }: ScreenWords): string {
  const { mode, arrangement } = present;
  if (mode !== "map" && arrangement.how !== "saved") return t(`stage.sub.${arrangement.how}`);
  if (first?.view == null) return t("stage.sub.best");
  if (mode === "map") return t("stage.sub.map");
  if (mode === "both") return t("stage.sub.both");
  // A picture without legs has no goods that could go anywhere.
  return t(first.view.ask.ways === null ? "stage.sub.people" : "stage.sub.graph");
}
