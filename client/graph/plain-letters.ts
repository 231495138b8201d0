/** Capitals and accents do not matter to a reader who types. */
export const plainLetters = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
