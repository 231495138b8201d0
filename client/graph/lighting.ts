import type { Lit, ViewState } from "./view-state.ts";

/** The highlighter on this, or off; the route that stood beside the one that was lit goes out with it. */
export const lighting = (lit: Lit | null): Pick<ViewState, "lit" | "against"> => ({ lit, against: null });
