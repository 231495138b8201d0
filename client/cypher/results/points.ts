/** A point of the database, as the text that says it exactly. */
export interface ResultPoint {
  srid: string;
  /** As it was written: two or three numbers. */
  numbers: readonly string[];
}

const POINT = /^SRID=(\d+);POINT(?: Z)? ?\(([^)]*)\)$/;
const WGS_84: ReadonlySet<string> = new Set(["4326", "4979"]);

/** null for what is no such text. */
export function readPoint(text: string): ResultPoint | null {
  const [, srid = "", inside = ""] = POINT.exec(text) ?? [];
  const numbers = inside.split(" ");
  return numbers.length < 2 || numbers.some((one) => one === "" || Number.isNaN(Number(one)))
    ? null
    : { srid, numbers };
}

/** Whether its numbers are degrees east and north, and metres above the sea. */
export const isOnEarth = ({ srid }: ResultPoint): boolean => WGS_84.has(srid);
