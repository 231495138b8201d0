/** A value as the TCK's tables write it. */
export type ExpectedValue =
  | { kind: "null" }
  | { kind: "boolean"; value: boolean }
  | { kind: "integer"; value: bigint }
  | { kind: "float"; value: number }
  | { kind: "text"; value: string }
  | { kind: "list"; items: ExpectedValue[] }
  | { kind: "map"; entries: ExpectedMap }
  | ExpectedNode
  | ExpectedRelationship
  | { kind: "path"; nodes: ExpectedNode[]; hops: ExpectedHop[] };

export type ExpectedMap = Map<string, ExpectedValue>;
export interface ExpectedNode {
  kind: "node";
  labels: string[];
  properties: ExpectedMap;
}
export interface ExpectedRelationship {
  kind: "relationship";
  type: string;
  properties: ExpectedMap;
}
export interface ExpectedHop {
  relationship: ExpectedRelationship;
  isForward: boolean;
}

const NAME = /(?:`(?<quoted>[^`]*)`|(?<plain>[\p{L}_][\p{L}\p{N}_@#$]*))/uy;
const WORD = /[^\s,\]})>]+/y;
const TEXT = /'(?<single>(?:[^'\\]|\\.)*)'|"(?<double>(?:[^"\\]|\\.)*)"/sy;
const ESCAPES: Record<string, string> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

/** @throws Error when the text is no value of the TCK. */
export function parseExpectedValue(text: string): ExpectedValue {
  const reader = new Reader(text);
  const value = reader.value();
  reader.expectEnd();
  return value;
}

class Reader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  expectEnd(): void {
    this.skipBlanks();
    if (this.at < this.text.length) this.fail();
  }

  value(): ExpectedValue {
    this.skipBlanks();
    switch (this.text[this.at]) {
      case "'":
      case '"':
        return { kind: "text", value: this.quoted() };
      case "[":
        return /^\[\s*:/.test(this.text.slice(this.at)) ? this.relationship() : this.list();
      case "{":
        return { kind: "map", entries: this.map() };
      case "(":
        return this.node();
      case "<":
        return this.path();
      default:
        return this.scalar();
    }
  }

  private scalar(): ExpectedValue {
    const word = this.match(WORD)[0];
    if (word === "null") return { kind: "null" };
    if (word === "true" || word === "false") return { kind: "boolean", value: word === "true" };
    if (/^[+-]?\d+$/.test(word)) return { kind: "integer", value: BigInt(word) };
    const value = Number(word.replace(/^(-?)Inf$/, "$1Infinity"));
    if (Number.isNaN(value) && word !== "NaN") this.fail();
    return { kind: "float", value };
  }

  private list(): ExpectedValue {
    this.take("[");
    return { kind: "list", items: this.until("]", () => this.value()) };
  }

  private map(): ExpectedMap {
    this.take("{");
    return new Map(
      this.until("}", (): [string, ExpectedValue] => {
        const key = this.name();
        this.take(":");
        return [key, this.value()];
      }),
    );
  }

  private node(): ExpectedNode {
    this.take("(");
    const node: ExpectedNode = { kind: "node", labels: this.labels(), properties: this.properties() };
    this.take(")");
    return node;
  }

  private relationship(): ExpectedRelationship {
    this.take("[");
    const [type] = this.labels();
    if (type === undefined) this.fail();
    const relationship: ExpectedRelationship = { kind: "relationship", type, properties: this.properties() };
    this.take("]");
    return relationship;
  }

  private path(): ExpectedValue {
    this.take("<");
    const nodes = [this.node()];
    const hops: ExpectedHop[] = [];
    while (!this.skip(">")) {
      const isForward = !this.skip("<");
      this.take("-");
      const relationship = this.relationship();
      this.take(isForward ? "->" : "-");
      hops.push({ relationship, isForward });
      nodes.push(this.node());
    }
    return { kind: "path", nodes, hops };
  }

  private labels(): string[] {
    const labels: string[] = [];
    while (this.skip(":")) labels.push(this.name());
    return labels;
  }

  private properties(): ExpectedMap {
    this.skipBlanks();
    return this.text[this.at] === "{" ? this.map() : new Map();
  }

  private until<Item>(end: string, item: () => Item): Item[] {
    const items: Item[] = [];
    while (!this.skip(end)) {
      items.push(item());
      this.skip(",");
    }
    return items;
  }

  private name(): string {
    this.skipBlanks();
    if (this.text[this.at] === "'" || this.text[this.at] === '"') return this.quoted();
    const { groups } = this.match(NAME);
    return groups?.["quoted"] ?? groups?.["plain"] ?? this.fail();
  }

  private quoted(): string {
    const { groups } = this.match(TEXT);
    return (groups?.["single"] ?? groups?.["double"] ?? "").replaceAll(
      /\\(?:u([0-9a-fA-F]{4})|(.))/gs,
      (_, code: string | undefined, sign: string) =>
        code === undefined ? (ESCAPES[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16)),
    );
  }

  private match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (!match) return this.fail();
    this.at = pattern.lastIndex;
    return match;
  }

  private take(sign: string): void {
    if (!this.skip(sign)) this.fail();
  }

  private skip(sign: string): boolean {
    this.skipBlanks();
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  private skipBlanks(): void {
    while (/\s/.test(this.text[this.at] ?? "")) this.at += 1;
  }

  private fail(): never {
    throw new Error(`No value of the TCK at ${this.at} of: ${this.text}`);
  }
}
