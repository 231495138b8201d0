import { z } from "zod";

/* What people keep in the graph beside the domain, saved views and notes, has these parts in common. */

/** No database keeps half a surrogate pair, and other control characters than these are never meant. */
const UNWRITTEN = /\p{Cs}|[^\P{Cc}\t\n\r]/u;

/** Of what a text may consist without being blank: a letter, a mark, a number, a sign. */
const VISIBLE = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u;

export const isVisible = (text: string): boolean => VISIBLE.test(text);

/** Characters as people count them, nearly: a letter beyond the first 65,536 is one. */
export const lengthOf = (text: string): number => Array.from(text).length;

export function plainText(most: number, text = z.string()): z.ZodString {
  return text
    .refine((given) => lengthOf(given) <= most, `At most ${most} characters`)
    .refine((given) => !UNWRITTEN.test(given), "No control characters and no halves of characters")
    .describe(`At most ${most} characters, of any script.`);
}

export const ChangeKey = z
  .string()
  .regex(/^[\w-]{16,100}$/, "A key is 16 to 100 letters, digits, _ and -")
  .describe("Made by the client, another one for each change. A change that is sent twice with it is made once.");

export const KeptVersion = z.int().min(1).describe("Rises by one with each save.");

/** The version that the client last saw: another one in the graph is a conflict, and nothing is changed. */
export const SeenVersion = KeptVersion.describe(
  "That the client last saw. Where it is another one by now, nothing changes.",
);

export const SeenVersionQuery = z.object({
  version: z.coerce.number().int().min(1).describe("That the client last saw."),
});

export const Moment = z.string().describe("ISO date-time in UTC.");
export const Deleted = z.string().nullable().describe("ISO date-time in UTC; null: it is there.");
