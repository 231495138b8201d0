import type { MessageKey } from "../../text/messages.ts";
import type { AppState } from "../app-store.ts";

export interface Shortcut {
  key: string;
  /** Ctrl, or Command on a Mac. */
  ctrl?: boolean;
  shift?: boolean;
}

/** Something the reader can do from the keyboard: it describes itself to the list of keys. */
export interface Action {
  label: MessageKey;
  shortcuts: readonly Shortcut[];
  /** It also works while somebody types: no character is made by its keys. */
  isWhileTyping?: boolean;
  isPossible: (state: AppState) => boolean;
  perform: () => void;
}
