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
  if (mode === "graph" && arrangement.how !== "saved") return t(`stage.sub.${arrangement.how}`);
  if (first?.view == null) return t("stage.sub.best");
  return t(mode === "map" ? "stage.sub.map" : "stage.sub.graph");
}
