import { HypothesesBody } from "../../../contract/hypotheses.ts";

/** Days between two legs that a question allows where it says nothing of them. */
export const USUAL_WINDOW = HypothesesBody.shape.windowDays.parse(undefined);
