import type { Action } from "./action.ts";
import { copyAddress } from "./copy-address.ts";

export const share: Action = {
  label: "keys.share",
  shortcuts: [{ key: "y" }],
  isPossible: ({ isBegun }) => isBegun,
  perform: () => void copyAddress(),
};
