import { HighlightStyle, StreamLanguage, syntaxHighlighting, type StreamParser } from "@codemirror/language";
import { tags } from "@lezer/highlight";

const KEYWORDS = new Set(
  `all and any as asc ascending by call case collect contains count create delete desc descending detach distinct else
  end ends exists explain false finish foreach in is limit load match merge none not null offset on optional or order
  profile remove return set single skip starts then true union unwind use when where with xor yield`.split(/\s+/),
);

interface Reading {
  /** What is open at the end of a line: a text by its quote, or a comment. */
  open: '"' | "'" | "/*" | null;
  /** The sign before, blanks left out. */
  before: string;
}

/** Colours while one types: signs and words only, so that half a statement is as good as a whole one. */
const parser: StreamParser<Reading> = {
  name: "cypher",
  startState: () => ({ open: null, before: "" }),
  token: (stream, state) => {
    if (state.open !== null) return readOn(stream, state);
    if (stream.eatSpace()) return null;
    const { before } = state;
    if (stream.match("//")) {
      stream.skipToEnd();
      return "comment";
    }
    if (stream.match("/*")) {
      state.open = "/*";
      return readOn(stream, state);
    }
    state.before = stream.peek() ?? "";
    if (stream.match(/^["']/u)) {
      state.open = state.before as '"' | "'";
      return readOn(stream, state);
    }
    if (stream.match(/^(?:\d[\d_]*\.?\d*|\.\d+)(?:e[+-]?\d+)?/iu)) return "number";
    if (stream.match(/^\$(?:[\p{L}\p{N}_]+|`[^`]*`)/u)) return "meta";
    if (stream.match(/^(?:[\p{L}_][\p{L}\p{N}_]*|`[^`]*`)/u)) return wordIn(stream, before);
    stream.next();
    return "operator";
  },
  languageData: { commentTokens: { line: "//", block: { open: "/*", close: "*/" } } },
};

type Stream = Parameters<typeof parser.token>[0];

/** To the end of what is open, or of the line. */
function readOn(stream: Stream, state: Reading): string {
  const kind = state.open === "/*" ? "comment" : "string";
  while (!stream.eol()) {
    if (kind === "comment" ? stream.match("*/") : stream.eat(state.open ?? "")) {
      state.open = null;
      return kind;
    }
    if (stream.next() === "\\" && kind === "string") stream.next();
  }
  return kind;
}

function wordIn(stream: Stream, before: string): string {
  const word = stream.current().toLowerCase();
  if ([":", "|", "&", "!"].includes(before)) return "className";
  if (before === ".") return "propertyName";
  if (KEYWORDS.has(word)) return "keyword";
  return stream.match(/^\s*\(/u, false) ? "variableName.standard" : "variableName";
}

/** Few colours: the words of the language, texts and numbers; names of the graph are bold. */
const style = HighlightStyle.define([
  { tag: tags.keyword, class: "code-keyword" },
  { tag: tags.standard(tags.variableName), class: "code-call" },
  { tag: [tags.string, tags.number], class: "code-value" },
  { tag: tags.comment, class: "code-comment" },
  { tag: tags.className, class: "code-name" },
  { tag: tags.meta, class: "code-parameter" },
  { tag: tags.operator, class: "code-sign" },
]);

export const colours = [StreamLanguage.define(parser), syntaxHighlighting(style)];
