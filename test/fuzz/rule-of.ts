import { rules } from "../../server/embedded/dialect/index.ts";
import type { Failure } from "./side.ts";

/** A rule whose sentence is written where it is used. */
const ANY_WORDS = "%1";

const patterns = Object.entries(rules)
  .filter(([, { sentence }]) => sentence !== ANY_WORDS)
  .map(([id, { sentence }]): [string, RegExp] => {
    const escaped = sentence.split(/%\d/u).map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
    // "a" becomes "an" before a vowel.
    const text = escaped.join("[\\s\\S]*").replaceAll(/\ba \[/gu, "an? [");
    return [id, new RegExp(`^${text}$`, "u")];
  });

/** Refusals of the value mapping, which stands behind the dialect and has no rules of its own. */
const MAPPING: readonly (readonly [string, RegExp])[] = [
  ["mixed-column", /^The column '.*' mixes whole numbers with decimals, or dates with texts/u],
];

/** The rule by which the embedded graph refused; undefined when it failed in another way. */
export function ruleOf({ code, message }: Failure): string | undefined {
  return [...patterns, ...MAPPING].find(([, pattern]) => pattern.test(message))?.[0] ?? parserRule(code, message);
}

/** What the parser says has many words; the engine, which should never see such a text, ends its own without a stop. */
function parserRule(code: string, message: string): string | undefined {
  return code === "Neo.ClientError.Statement.SyntaxError" && message.endsWith(".") ? "syntax" : undefined;
}
