/** More repetitions without end than this make a text's length to a high power. */
const MOST_UNBOUNDED = 3;
/** A repetition that may be so many times longer or shorter counts as one without end. */
const WIDE = 20;
/** Where brackets and blanks are read in another way: quoted letters, comments in expressions, classes that begin with a bracket. */
const UNCLEAR = /\\Q|\(\?[a-wyz-]*x|\[\^?\]/i;
/** Letters with a question mark: each doubles the ways. */
const MOST_OPTIONAL = 10;

/**
 * Why a regular expression may run for ever, or undefined. Neo4j's engine tries every way to split a text, and neither
 * its time limit nor Cancel ends it while it does.
 *
 * Refused: a repetition of what repeats, branches or may be missing, back references, more than three repetitions
 * without end, more than ten that may be missing, and what cannot be read for sure.
 */
export function whyEndless(pattern: string): "nested" | "many" | "reference" | "unclear" | undefined {
  if (UNCLEAR.test(pattern)) return "unclear";
  const groups: { repeats: boolean }[] = [{ repeats: false }];
  let unbounded = 0;
  let optional = 0;
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern[at] ?? "";
    if (letter === "\\") {
      if (/[1-9k]/.test(pattern[at + 1] ?? "")) return "reference";
      at += 1;
    } else if (letter === "[") {
      at = endOfClass(pattern, at);
    } else if (letter === "(") {
      groups.push({ repeats: false });
      // `(?:` and the like: this question mark makes nothing optional.
      if (pattern[at + 1] === "?") at += 1;
    } else if (letter === "|") {
      last(groups).repeats = true;
    } else if (letter === ")" && groups.length > 1) {
      const closed = last(groups);
      groups.pop();
      const repeated = repetitionAt(pattern, at + 1);
      if (repeated !== undefined && !repeated.isOptional && closed.repeats) return "nested";
      if (closed.repeats) last(groups).repeats = true;
    } else {
      const repeated = repetitionAt(pattern, at);
      if (repeated === undefined) continue;
      last(groups).repeats = true;
      if (repeated.isUnbounded) unbounded += 1;
      if (repeated.isOptional) optional += 1;
      at += repeated.length - 1;
    }
  }
  return unbounded > MOST_UNBOUNDED || optional > MOST_OPTIONAL ? "many" : undefined;
}

function last<T>(list: readonly T[]): T {
  const found = list.at(-1);
  if (found === undefined) throw new Error("The outermost group is always open.");
  return found;
}

interface Repetition {
  length: number;
  isUnbounded: boolean;
  /** A lone `?`. */
  isOptional: boolean;
}

/** `*`, `+`, `?`, `{2,}`, `{2,9}` or `{2}`, with a `?` or `+` behind it. */
function repetitionAt(pattern: string, at: number): Repetition | undefined {
  const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})[?+]?/.exec(pattern.slice(at, at + 40));
  if (found === null) return undefined;
  const [{ length }, sign, least, comma, most] = found;
  const isOptional = sign === "?";
  const isWide = comma === "," && (most === "" || Number(most) - Number(least) > WIDE);
  return { length, isOptional, isUnbounded: isOptional ? false : sign !== undefined || isWide };
}

/** `[…]`, where signs mean themselves; classes may lie in classes. */
function endOfClass(pattern: string, start: number): number {
  let depth = 0;
  for (let at = start; at < pattern.length; at++) {
    const letter = pattern[at];
    if (letter === "\\") at += 1;
    else if (letter === "[") depth += 1;
    else if (letter === "]" && --depth === 0) return at;
  }
  return pattern.length;
}
