/** Reads a file by RFC 4180, letter by letter: the tests' own reading, so that writing is not checked by itself. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  const letters = text.replace(/^\uFEFF/, "");
  for (let at = 0; at < letters.length; at++) {
    const letter = letters.charAt(at);
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (letters.charAt(at + 1) === '"') {
        cell += letter;
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"') isQuoted = true;
    else if (letter === ",") {
      row.push(cell);
      cell = "";
    } else if (letter === "\r" && letters.charAt(at + 1) === "\n") {
      rows.push([...row, cell]);
      row = [];
      cell = "";
      at += 1;
    } else cell += letter;
  }
  return rows;
}
