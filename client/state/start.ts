import { askFirstView } from "../api/ask.ts";
import { ApiProblem, isUnreachable } from "../api/problem.ts";
import { baseView } from "../graph/base-view.ts";
import { openSaved } from "./actions/saved-views.ts";
import { followAddress, openAddress, openSavedWith } from "./address-bar.ts";
import { app, remember } from "./app-store.ts";
import { followBase, keepPicture } from "./base-picture.ts";
import { followBehind } from "./behind.ts";

/** Milliseconds between two tries while nobody answers. */
const TRY_AGAIN_MS = 2000;

let isFollowing = false;

/** Fetches the first picture and opens the address; tries again by itself while the server does not answer. */
export async function start(): Promise<void> {
  app.setState({ startProblem: null });
  try {
    const first = await askFirstView();
    openSavedWith(openSaved);
    remember(first.slice);
    keepPicture("first", first);
    followBase();
    // Without an address the picture is there at once; with one it would only flash by.
    const isPlain = location.hash.length <= 1;
    app.setState({ first, ...(isPlain && { present: baseView(first), isBegun: true }) });
    await openAddress(location.hash, false);
    app.setState({ isBegun: true });
    if (!isFollowing) {
      followAddress();
      followBehind();
    }
    isFollowing = true;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    app.setState({ startProblem: error });
    if (isUnreachable(error) || error.code === "database_unreachable") setTimeout(() => void start(), TRY_AGAIN_MS);
  }
}
