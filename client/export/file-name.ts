const LONGEST = 60;

interface Kind {
  ending: string;
  /** Graph, map and flows of one view lie beside each other in a folder. */
  mode: string;
}

/** "february-2024-map-2026-11-27.svg": letters that every file system takes; "picture" where none is left. */
export function fileNameOf(title: string, date: Date, { ending, mode }: Kind): string {
  const plain = title
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/[^\p{ASCII}]/gu, "");
  const slug = Array.from(plain).slice(0, LONGEST).join("").replaceAll(/-+/g, "-").replaceAll(/^-|-$/g, "");
  return `${slug === "" ? "picture" : slug}-${mode}-${date.toISOString().slice(0, 10)}.${ending}`;
}
