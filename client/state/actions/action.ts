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
  isPossible: (state: AppState) => boolean;
  perform: () => void;
}
