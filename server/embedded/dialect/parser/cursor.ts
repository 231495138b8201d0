import { refuse } from "../rules/index.ts";
import type { Expression, Query, Span } from "../tree/index.ts";
import { tokenize } from "./lexer.ts";
import type { Token } from "./token.ts";

/** The two rules that all others come back to; handed in, so that the files of the grammar stay a tree. */
export interface Grammar {
  expression(cursor: Cursor): Expression;
  query(cursor: Cursor): Query;
}

/** Deeper nesting is refused before the stack is. */
const MAX_DEPTH = 200;

/** A place in the tokens of one statement. */
export class Cursor {
  readonly source: string;
  readonly tokens: Token[];
  readonly grammar: Grammar;
  index = 0;
  depth = 0;
  /** Inside the WHERE of a comprehension the last `|` before `]` belongs to the comprehension, not to a label. */
  inComprehension = false;

  constructor(source: string, grammar: Grammar) {
    this.source = source;
    this.tokens = tokenize(source);
    this.grammar = grammar;
  }

  get token(): Token {
    return this.peek(0);
  }

  /** The last token is `end`, and it never ends. */
  peek(offset: number): Token {
    const token = this.tokens[Math.min(this.index + offset, this.tokens.length - 1)];
    if (token === undefined) throw new Error("A statement has at least one token.");
    return token;
  }

  fail(sentence?: string): never {
    const { kind, start, end } = this.token;
    const found =
      kind === "end" ? "The query ends too early." : `Unexpected ${JSON.stringify(this.source.slice(start, end))}.`;
    refuse("syntax", { start, end }, sentence ?? found);
  }

  isSign(sign: string, offset = 0): boolean {
    const token = this.peek(offset);
    return token.kind === "sign" && token.value === sign;
  }

  isName(offset = 0): boolean {
    return this.peek(offset).kind === "name";
  }

  isKeyword(word: string, offset = 0): boolean {
    const token = this.peek(offset);
    return token.kind === "name" && token.keyword === word;
  }

  takeSign(sign: string): boolean {
    if (!this.isSign(sign)) return false;
    this.index += 1;
    return true;
  }

  takeKeyword(word: string): boolean {
    if (!this.isKeyword(word)) return false;
    this.index += 1;
    return true;
  }

  /** Expects this one sign, and takes it off a longer token where it only starts one: `>` of `>=`. */
  need(sign: string): void {
    const token = this.token;
    if (token.kind === "sign" && sign.length === 1 && token.value.length > 1 && token.value.startsWith(sign)) {
      const middle = token.start + 1;
      const first = { ...token, value: sign, end: middle };
      this.tokens.splice(this.index, 1, first, { ...token, value: token.value.slice(1), start: middle });
    }
    if (!this.takeSign(sign)) this.fail();
  }

  needKeyword(word: string): void {
    if (!this.takeKeyword(word)) this.fail();
  }

  needName(): string {
    const token = this.token;
    if (token.kind !== "name") this.fail();
    this.index += 1;
    if (token.quoted && token.value === "") refuse("syntax", token, "A name cannot be empty.");
    return token.value;
  }

  /** `a.b.c` as one name. */
  needDottedName(): string {
    let name = this.needName();
    while (this.takeSign(".")) name += `.${this.needName()}`;
    return name;
  }

  /** From `start` to the end of the token just read. */
  spanFrom(start: number): Span {
    return { start, end: this.tokens[this.index - 1]?.end ?? start };
  }

  expression(): Expression {
    return this.grammar.expression(this);
  }

  /** One or more, with commas. */
  list<Part>(read: () => Part): Part[] {
    const parts = [read()];
    while (this.takeSign(",")) parts.push(read());
    return parts;
  }

  nested<Part>(read: () => Part, sentence?: string): Part {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) this.fail(sentence);
    const part = read();
    this.depth -= 1;
    return part;
  }

  withComprehension<Part>(on: boolean, read: () => Part): Part {
    const before = this.inComprehension;
    this.inComprehension = on;
    try {
      return read();
    } finally {
      this.inComprehension = before;
    }
  }

  /** The index of the token that closes the bracket at `from`; the length when none does. */
  closingOf(from: number): number {
    let depth = 0;
    for (let at = from; at < this.tokens.length; at += 1) {
      const sign = this.signAt(at);
      if (sign === "(" || sign === "[" || sign === "{") depth += 1;
      else if (sign === ")" || sign === "]" || sign === "}") {
        depth -= 1;
        if (depth === 0) return at;
      }
    }
    return this.tokens.length;
  }

  /** The sign at an index of `tokens`; empty when something else is there. */
  signAt(index: number): string {
    const token = this.tokens[index];
    return token?.kind === "sign" ? token.value : "";
  }
}
