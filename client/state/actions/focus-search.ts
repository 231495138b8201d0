import { app } from "../app-store.ts";
import type { Action } from "./action.ts";

export const focusSearch: Action = {
  label: "keys.search",
  shortcuts: [{ key: "/" }],
  isPossible: () => true,
  perform: () => app.setState(({ searchCalls }) => ({ searchCalls: searchCalls + 1 })),
};
