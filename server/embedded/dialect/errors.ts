/** Which of Neo4j's errors it becomes: syntax, semantic → SyntaxError; type → TypeError; argument → ArgumentError. */
export type DialectErrorKind = "syntax" | "semantic" | "type" | "argument" | "unsupported";

/** A statement that is wrong, or that the engine would answer wrongly. */
export class DialectError extends Error {
  override readonly name = "DialectError";
  /** Which rule refused; its entry in `rules` says more. */
  readonly rule: string;
  /** What is wrong and what to do, for the reader. */
  readonly sentence: string;
  /** Offsets into the statement; both 0 when the place is not known. */
  readonly start: number;
  readonly end: number;
  readonly kind: DialectErrorKind;

  constructor(rule: string, sentence: string, start: number, end: number, kind: DialectErrorKind) {
    super(sentence);
    this.rule = rule;
    this.sentence = sentence;
    this.start = start;
    this.end = end;
    this.kind = kind;
  }
}
