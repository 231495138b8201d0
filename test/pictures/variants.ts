/** Width × height of the window in CSS pixels: a desk, a small laptop, a phone. */
const SIZES = ["1440x900", "1024x700", "390x844"] as const;
type Size = (typeof SIZES)[number];

/** In what window, colours and language a shot is taken. */
export interface Variant {
  size: Size;
  theme: "light" | "dark";
  language: "en" | "fr";
}

export const USUAL: Variant = { size: "1440x900", theme: "light", language: "en" };
export const SMALL: Variant = { ...USUAL, size: "1024x700" };
export const PHONE: Variant = { ...USUAL, size: "390x844" };

export function allVariants(): Variant[] {
  return SIZES.flatMap((size) =>
    (["light", "dark"] as const).flatMap((theme) =>
      (["en", "fr"] as const).map((language): Variant => ({ size, theme, language })),
    ),
  );
}

/** What is usual stands in no name: `map.png`, `map-dark.png`, `map-1024x700-fr.png`. */
export function fileName(shot: string, { size, theme, language }: Variant): string {
  const parts = [
    shot,
    size === USUAL.size ? "" : size,
    theme === USUAL.theme ? "" : theme,
    language === USUAL.language ? "" : language,
  ];
  return `${parts.filter((part) => part !== "").join("-")}.png`;
}

export function viewport({ size }: Variant): { width: number; height: number } {
  const [width = 0, height = 0] = size.split("x").map(Number);
  return { width, height };
}
