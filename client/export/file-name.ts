const LONGEST = 60;

interface Kind {
  ending: string;
  /** Graph, map and flows of one view lie beside each other in a folder. */
  mode: string;
  /** Of two periods that are compared the one that it shows, in words. */
  period?: string | undefined;
}

/** "february-2024-map-2026-11-27.svg": letters that every file system takes; "picture" where none is left. */
export function fileNameOf(title: string, date: Date, { ending, mode, period = "" }: Kind): string {
  const [name, when] = [slugOf(title), slugOf(period)];
  const parts = [name === "" ? "picture" : name, mode, ...(when === "" ? [] : [when]), date.toISOString().slice(0, 10)];
  return `${parts.join("-")}.${ending}`;
}

function slugOf(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/[^\p{ASCII}]/gu, "");
  return Array.from(plain).slice(0, LONGEST).join("").replaceAll(/-+/g, "-").replaceAll(/^-|-$/g, "");
}
