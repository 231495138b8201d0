import { selectionOf } from "../../graph/selection.ts";
import { app } from "../app-store.ts";
import { groupItems, MENU_OF_PICTURE, MENU_OF_SELECTION } from "../menu-items.ts";
import { select } from "./select.ts";

/** The right button: what it points at is selected first, unless it is selected already, alone or with others. */
export function openMenu(
  item: { id: string } | null | "selection",
  at: { x: number; y: number },
  from = "picture",
): void {
  if (item !== null && item !== "selection" && !selectionOf(app.getState().present).includes(item.id)) select(item.id);
  const state = app.getState();
  const isOfSelection = item !== null && selectionOf(state.present).length > 0;
  const listed = isOfSelection ? [...MENU_OF_SELECTION, groupItems(state)] : MENU_OF_PICTURE;
  const items = listed.map((group) => group.filter(({ action }) => action.isPossible(state)));
  const groups = items.filter((group) => group.length > 0);
  app.setState({ menu: groups.length === 0 ? null : { at, from, groups } });
}

export const closeMenu = (): void => app.setState({ menu: null });
