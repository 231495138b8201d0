/** What is wrong with the text of a saved question, and in which line. */
export class QueryFileFault extends Error {
  override readonly name = "QueryFileFault";
  readonly file: string;
  readonly line: number;

  constructor(file: string, line: number, what: string) {
    super(`${file}:${line}: ${what}.`);
    this.file = file;
    this.line = line;
  }
}
