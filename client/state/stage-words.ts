import type { ScreenWords } from "../text/words.ts";
import type { AppState } from "./app-store.ts";
import { pictureOn, viewOn } from "./base-picture.ts";
import { lastOf } from "./last-of.ts";
import { isSameState, stateOf } from "./saved-state.ts";

type Named = Pick<AppState, "first" | "past" | "present" | "opened">;

/** Whether the picture still is the saved view that was opened, or was made from it; null: it is another one. */
const standingOf = lastOf(
  ({ opened, past, present }: Named): "same" | "changed" | null => {
    if (opened === null) return null;
    const state = stateOf(present);
    if (isSameState(opened.state, state)) return "same";
    const isBefore = opened.step !== undefined && past.every(({ told }) => told !== opened.step);
    return isBefore || isSameState(state, stateOf(viewOn(present.base))) ? null : "changed";
  },
  ({ opened, past, present }) => [opened, past, present],
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
  const standing = standingOf(state);
  const name = state.opened?.view.name ?? "";
  if (standing !== null) return standing === "same" ? name : words.t("stage.changed", { name });
  return view === null ? words.t(plainKey("stage.best", "stage.own")) : words.pick(view.name);
}

/** How it is arranged. */
export function subtitleOf(state: Named, words: ScreenWords): string {
  const { first, present } = state;
  const { t } = words;
  const { mode, arrangement } = present;
  if (mode === "flows") return t("stage.sub.flows", { name: titleOf(state, words) });
  if (mode !== "map" && arrangement.how !== "saved") return t(`stage.sub.${arrangement.how}`);
  if (first?.view == null) return t(plainKey("stage.sub.best", "stage.sub.own"));
  if (mode === "map") return t("stage.sub.map");
  if (mode === "both") return t("stage.sub.both");
  // A picture without legs has no goods that could go anywhere.
  return t(first.view.ask.ways === null ? "stage.sub.people" : "stage.sub.graph");
}
