import { z } from "zod";

/** Of the state as JSON text in UTF-8: a picture of ten thousand marks takes a good half of it. */
const MOST_STATE_BYTES = 1_000_000;
/** Lists and maps within one another. */
export const MOST_STATE_DEPTH = 32;

/** What the client needs to draw the view again. Only the client reads it; `format` says which one wrote it. */
export type ViewStateJson = Record<string, unknown>;

/** Kept as it came: a schema that copied it would lose a key such as `__proto__`. */
export const ViewStateJson = z
  .custom<ViewStateJson>()
  .superRefine((state, context) => {
    const message = faultOf(state);
    if (message !== undefined) context.addIssue({ code: "custom", message });
  })
  .meta({ type: "object" })
  .describe(`The client's view: a JSON object of at most ${MOST_STATE_BYTES} bytes and ${MOST_STATE_DEPTH} levels.`);

function faultOf(state: unknown): string | undefined {
  if (typeof state !== "object" || state === null || Array.isArray(state)) return "The state must be a JSON object";
  // First, because what is deeper than the stack cannot be written as text.
  if (isDeeperThan(state, MOST_STATE_DEPTH)) return `The state has more than ${MOST_STATE_DEPTH} levels`;
  const { length } = new TextEncoder().encode(JSON.stringify(state));
  return length > MOST_STATE_BYTES
    ? `The state has ${length} bytes, and at most ${MOST_STATE_BYTES} are kept`
    : undefined;
}

/** Level by level and without recursion: what came from outside may be deeper than the stack. */
function isDeeperThan(value: object, most: number): boolean {
  let level: object[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === most) return true;
    level = level.flatMap((each) => Object.values(each).filter(isHolder));
  }
  return false;
}

function isHolder(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
