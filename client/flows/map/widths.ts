/** Pixels of an arrow at its head: the same for every case, so that widths can be compared and added by eye. */
export interface Widths {
  perCase: number;
  /** Of the widest arrow. */
  mostCases: number;
}

const WIDEST = 13;
/** One case alone need not be a bar. */
const MOST_PER_CASE = 1.7;
/** A thinner line is no line; the legend shows it as it is. */
const THINNEST = 1.1;

/** `most`: pixels that the widest arrow takes at most. */
export function widthsFor(cases: number, most = WIDEST): Widths {
  const mostCases = Math.max(1, cases);
  return { perCase: Math.min(MOST_PER_CASE, most / mostCases), mostCases };
}

export const widthOf = ({ perCase }: Widths, cases: number): number => Math.max(THINNEST, cases * perCase);

/** Two or three numbers of cases that show the scale: one, the most, and something handy between. */
export function sampleCases({ mostCases }: Widths): number[] {
  const round = ROUND.findLast((value) => value <= mostCases / 2);
  return [...new Set([1, ...(round === undefined || mostCases < 4 ? [] : [round]), mostCases])];
}

const ROUND = [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
