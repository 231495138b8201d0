/** What is wrong with the text of a saved question, and in which line. */
export class QueryFileFault extends Error {
  override readonly name = "QueryFileFault";
  readonly file: string;
  /** Counted from one. */
  readonly line: number;
  readonly what: string;

  constructor(file: string, line: number, what: string) {
    const sentence = /[.!?]$/.test(what) ? what : `${what}.`;
    super(`${file}:${line}: ${sentence}`);
    this.file = file;
    this.line = line;
    this.what = sentence;
  }
}
