import type { ScreenWords } from "../text/words.ts";
import type { AppState } from "./app-store.ts";
import { pictureOn } from "./base-picture.ts";
import { lastOf } from "./last-of.ts";
import { isSameState, stateOf } from "./saved-state.ts";

type Named = Pick<AppState, "first" | "present" | "opened">;

/** The name of the saved view that the picture still is; null where there is none or it was changed. */
const openedName = lastOf(
  ({ opened, present }: Named): string | null =>
    opened !== null && isSameState(opened.state, stateOf(present)) ? opened.view.name : null,
  ({ opened, present }) => [opened, present],
);

/**
 * Of a view without a picture of its own: a graph that has none shows its best connected marks; in any other somebody
 * put the marks together.
 */
export const plainKey = <Best, Own>(best: Best, own: Own): Best | Own =>
  pictureOn("first")?.view == null ? best : own;

/** What the picture is called over its head and in a file. */
export function titleOf(state: Named, words: ScreenWords): string {
  const view = state.first?.view ?? null;
  return openedName(state) ?? (view === null ? words.t(plainKey("stage.best", "stage.own")) : words.pick(view.name));
}

/** How it is arranged. */
export function subtitleOf({ first, present }: Named, { t }: ScreenWords): string {
  const { mode, arrangement } = present;
  if (mode !== "map" && arrangement.how !== "saved") return t(`stage.sub.${arrangement.how}`);
  if (first?.view == null) return t(plainKey("stage.sub.best", "stage.sub.own"));
  if (mode === "map") return t("stage.sub.map");
  if (mode === "both") return t("stage.sub.both");
  // A picture without legs has no goods that could go anywhere.
  return t(first.view.ask.ways === null ? "stage.sub.people" : "stage.sub.graph");
}
