/** A piece of the source; blanks and comments make none. */
export interface Token {
  readonly kind: "name" | "text" | "number" | "sign" | "end";
  readonly start: number;
  readonly end: number;
  /** The name, the text without its quotes, the number without underscores, or the sign. */
  readonly value: string;
  /** The name in capitals when it could be a keyword, else empty. */
  readonly keyword: string;
  /** A name in backticks: never a keyword. */
  readonly quoted: boolean;
  readonly isFloat: boolean;
}
