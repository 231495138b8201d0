import { AppError } from "../../errors.ts";
import type { StopReason } from "../chokepoints/index.ts";

/** Nothing was measured before it had to stop. */
export function stoppedEarly(reason: StopReason): AppError {
  if (reason === "aborted") return new AppError("cancelled", "Whoever asked waits no longer.");
  return new AppError("query_timeout", "Time ran out before the ways from one place were counted.", {
    hint: "Let fewer legs count: a manner, some goods, or a period.",
  });
}
