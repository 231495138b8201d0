import { app } from "../app-store.ts";
import type { Action } from "./action.ts";

export const showKeys: Action = {
  label: "keys.keys",
  shortcuts: [{ key: "?" }],
  isPossible: () => true,
  perform: () => app.setState({ isKeysOpen: true }),
};
