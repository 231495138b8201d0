/** Offsets into the source, end exclusive. A part that the translator adds has both 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Node<Kind extends string> extends Span {
  readonly kind: Kind;
}
