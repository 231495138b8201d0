/**
 * Typing errors between two words: letters missing, added, changed, or swapped with the next one.
 *
 * Shape:  two folded words, the most errors of interest → errors, or `most + 1` for "more".
 * Cost:   O(length × length); leaves early once every way has more than `most`.
 * Source: optimal string alignment, the restricted form of F. J. Damerau, "A technique for computer
 *         detection and correction of spelling errors", CACM 7 (1964).
 */
export function typingErrors(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let errors = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) errors = Math.min(errors, at(beforeLast, column - 2) + 1);
      current.push(errors);
    }
    if (Math.min(...current) > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, other.length), most + 1);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
