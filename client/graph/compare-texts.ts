/** The order of two texts by their characters, as `toSorted()` has it, whatever the reader's language is. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
