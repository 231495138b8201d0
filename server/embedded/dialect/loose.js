// @ts-nocheck
// loose/lexer.ts
var DialectError = class extends Error {
  constructor(rule, sentence, s = 0, e = 0, kind = "syntax") {
    super(sentence);
    this.rule = rule;
    this.sentence = sentence;
    this.s = s;
    this.e = e;
    this.kind = kind;
  }
  rule;
  sentence;
  s;
  e;
  kind;
};
var ID = /[\p{ID_Start}\p{Pc}][\p{ID_Continue}\p{Pc}\p{Sc}]*/uy;
var NUM = /0[xX][0-9a-fA-F_]+|0o[0-7_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?|\.\d[\d_]*(?:[eE][+-]?\d+)?/y;
var P3 = ["..."];
var P2 = ["<=", ">=", "<>", "=~", "..", "+=", "||", "!=", "::"];
var ESC = { n: "\n", t: "	", r: "\r", b: "\b", f: "\f", "\\": "\\", "'": "'", '"': '"', "`": "`", "/": "/" };
function lex(q) {
  const T2 = [];
  let i = 0;
  const n = q.length;
  const fail = (m, s) => {
    throw new DialectError("syntax", m, s, i);
  };
  while (i < n) {
    const s = i,
      c = q[i];
    if (c <= " " || /\s|[\u001c-\u001f\u180e]/u.test(c)) {
      i++;
      continue;
    }
    if (c === "/" && q[i + 1] === "/") {
      while (i < n && q[i] !== "\n" && q[i] !== "\r") i++;
      continue;
    }
    if (c === "/" && q[i + 1] === "*") {
      const e = q.indexOf("*/", i + 2);
      if (e < 0) fail("The comment that starts with /* is not closed.", s);
      i = e + 2;
      continue;
    }
    if (c === "'" || c === '"') {
      let v = "";
      i++;
      for (;;) {
        if (i >= n) fail("The text in quotes is not closed.", s);
        const d = q[i++];
        if (d === c) break;
        if (d !== "\\") {
          v += d;
          continue;
        }
        const x = q[i++];
        if (x === "u") {
          const h = q.slice(i, i + 4);
          if (!/^[0-9a-fA-F]{4}$/.test(h)) fail("\\u needs four hexadecimal digits.", s);
          v += String.fromCharCode(parseInt(h, 16));
          i += 4;
        } else if (x === "U") {
          const h = q.slice(i, i + 8);
          if (!/^[0-9a-fA-F]{8}$/.test(h)) fail("\\U needs eight hexadecimal digits.", s);
          v += String.fromCodePoint(parseInt(h, 16));
          i += 8;
        } else if (x in ESC) v += ESC[x];
        else fail(`\\${x} is not an escape.`, s);
      }
      T2.push({ k: "str", s, e: i, v, u: "" });
      continue;
    }
    if (c === "`") {
      let v = "";
      i++;
      for (;;) {
        const e = q.indexOf("`", i);
        if (e < 0) {
          i = n;
          fail("The name in backticks is not closed.", s);
        }
        v += q.slice(i, e);
        i = e + 1;
        if (q[i] === "`") {
          v += "`";
          i++;
          continue;
        }
        break;
      }
      T2.push({ k: "id", s, e: i, v, u: "", q: true });
      continue;
    }
    ID.lastIndex = i;
    const m = ID.exec(q);
    if (m) {
      i += m[0].length;
      T2.push({ k: "id", s, e: i, v: m[0], u: /^[A-Za-z_]+$/.test(m[0]) ? m[0].toUpperCase() : "" });
      continue;
    }
    if (/[0-9]/.test(c) || (c === "." && /[0-9]/.test(q[i + 1] ?? "") && q[i - 1] !== ".")) {
      NUM.lastIndex = i;
      let x = NUM.exec(q)[0];
      if (/^\d+\.$/.test(x)) x = x.slice(0, -1);
      i += x.length;
      if (/[\p{ID_Start}_0-9]/u.test(q[i] ?? "")) fail(`${q.slice(s, i + 1)} is not a number.`, s);
      if (/^0\d/.test(x) && /^\d+$/.test(x) && /^0[0-9]+$/.test(x) && !/^0+$/.test(x))
        fail(`${x} is not a number in Cypher 5; write 0o\u2026 for octal.`, s);
      T2.push({
        k: "num",
        s,
        e: i,
        v: x.replace(/_/g, ""),
        u: "",
        n: /^0[xo]/i.test(x) ? "int" : /[.eE]/.test(x) ? "float" : "int",
      });
      continue;
    }
    const p = P3.find((z) => q.startsWith(z, i)) ?? P2.find((z) => q.startsWith(z, i)) ?? c;
    if (p === "\\") fail("\\u escapes outside of texts are not supported here.", s);
    if (!"()[]{}<>=+-*/%^.,:;|&!$?~".includes(p[0])) fail(`Unexpected character ${JSON.stringify(c)}.`, s);
    i += p.length;
    T2.push({ k: "p", s, e: i, v: p, u: "" });
  }
  T2.push({ k: "eof", s: n, e: n, v: "", u: "" });
  return T2;
}

// loose/parser.ts
var CLAUSE = new Set(
  "MATCH OPTIONAL WHERE RETURN WITH CREATE MERGE SET DELETE DETACH NODETACH REMOVE UNWIND CALL FOREACH UNION LOAD USE FINISH INSERT ORDER SKIP LIMIT OFFSET".split(
    " ",
  ),
);
var ATOMKW = /* @__PURE__ */ new Set([
  "TRUE",
  "FALSE",
  "NULL",
  "CASE",
  "COUNT",
  "EXISTS",
  "COLLECT",
  "ALL",
  "ANY",
  "NONE",
  "SINGLE",
  "REDUCE",
  "SHORTESTPATH",
  "ALLSHORTESTPATHS",
  "INF",
  "INFINITY",
  "NAN",
]);
function parse(src) {
  return new Parser(src).statement();
}
var Parser = class {
  constructor(src) {
    this.src = src;
    this.T = lex(src);
  }
  src;
  T;
  i = 0;
  depth = 0;
  get t() {
    return this.T[this.i];
  }
  at(o) {
    return this.T[Math.min(this.i + o, this.T.length - 1)];
  }
  fail(m) {
    const t = this.t;
    throw new DialectError(
      "syntax",
      m ?? (t.k === "eof" ? "The query ends too early." : `Unexpected ${JSON.stringify(this.src.slice(t.s, t.e))}.`),
      t.s,
      t.e,
    );
  }
  p(v, o = 0) {
    const t = this.at(o);
    return t.k === "p" && t.v === v;
  }
  kw(u, o = 0) {
    const t = this.at(o);
    return t.k === "id" && t.u === u;
  }
  eat(v) {
    if (this.p(v)) {
      this.i++;
      return true;
    }
    return false;
  }
  eatKw(...u) {
    for (let k = 0; k < u.length; k++) if (!this.kw(u[k], k)) return false;
    this.i += u.length;
    return true;
  }
  need(v) {
    if (v.length === 1 && this.t.k === "p" && this.t.v.length > 1 && this.t.v[0] === v) {
      const t = this.t;
      this.T.splice(this.i, 1, { ...t, v, e: t.s + 1 }, { ...t, v: t.v.slice(1), s: t.s + 1 });
    }
    if (!this.eat(v)) this.fail();
  }
  needKw(u) {
    if (!this.eatKw(u)) this.fail();
  }
  name() {
    const t = this.t;
    if (t.k !== "id") this.fail();
    this.i++;
    if (t.q && t.v === "") throw new DialectError("syntax", "A name cannot be empty.", t.s, t.e);
    return t.v;
  }
  node(t, s, o) {
    return { t, s, e: this.T[this.i - 1]?.e ?? s, ...o };
  }
  statement() {
    const s = this.t.s;
    let explain = "";
    if (this.kw("CYPHER")) {
      this.i++;
      if (this.t.k === "num") {
        const v = this.t.v;
        if (v !== "5")
          throw new DialectError(
            "cypher-version",
            `Only Cypher 5 is spoken here: remove "CYPHER ${v}".`,
            s,
            this.t.e,
            "unsupported",
          );
        this.i++;
      }
      while (this.t.k === "id" && this.p("=", 1)) this.i += 3;
    }
    if (this.kw("EXPLAIN") || this.kw("PROFILE")) {
      if (this.kw("PROFILE"))
        throw new DialectError(
          "profile",
          "PROFILE is not available on the embedded engine: use EXPLAIN.",
          this.t.s,
          this.t.e,
          "unsupported",
        );
      explain = this.t.u;
      this.i++;
    }
    if (
      this.kw("SHOW") ||
      this.kw("DROP") ||
      this.kw("TERMINATE") ||
      this.kw("ALTER") ||
      this.kw("GRANT") ||
      this.kw("DENY") ||
      this.kw("REVOKE") ||
      this.kw("START") ||
      this.kw("STOP") ||
      this.kw("ENABLE") ||
      this.kw("RENAME") ||
      (this.kw("CREATE") &&
        this.at(1).k === "id" &&
        /^(INDEX|CONSTRAINT|RANGE|TEXT|POINT|VECTOR|FULLTEXT|LOOKUP|BTREE|DATABASE|USER|ROLE|ALIAS|COMPOSITE|OR)$/.test(
          this.at(1).u,
        ))
    ) {
      const a = this.t.s;
      const words = this.T.slice(this.i).map((t) => t.v);
      let e = this.src.length;
      while (/[;\s]/.test(this.src[e - 1] ?? "")) e--;
      return { t: "Schema", s, e, text: this.src.slice(a, e), words, explain };
    }
    const q = this.query();
    this.eat(";");
    if (this.t.k !== "eof") this.fail();
    return { t: "Statement", s, e: this.src.length, q, explain };
  }
  query() {
    const s = this.t.s;
    const parts = [this.single()];
    const all = [];
    while (this.eatKw("UNION")) {
      const a = this.eatKw("ALL");
      if (!a) this.eatKw("DISTINCT");
      all.push(a);
      parts.push(this.single());
    }
    return this.node("Query", s, { parts, all });
  }
  single() {
    const s = this.t.s;
    const clauses = [];
    while (this.t.k === "id" && CLAUSE.has(this.t.u) && !this.kw("UNION")) clauses.push(this.clause());
    if (!clauses.length) this.fail();
    return this.node("Single", s, { clauses });
  }
  clause() {
    const s = this.t.s,
      u = this.t.u;
    switch (u) {
      case "OPTIONAL":
        this.i++;
        if (this.kw("CALL")) {
          const c = this.callClause();
          return { ...c, s, optional: true };
        }
        if (!this.kw("MATCH")) this.fail();
      // fallthrough
      case "MATCH": {
        this.needKw("MATCH");
        let mode = "";
        if (this.eatKw("REPEATABLE")) {
          mode = "REPEATABLE";
          this.i++;
        } else if (this.kw("DIFFERENT") && (this.kw("RELATIONSHIP", 1) || this.kw("RELATIONSHIPS", 1))) this.i += 2;
        const pats = this.patterns();
        const hints = [];
        while (this.kw("USING")) {
          const a = this.i;
          this.i++;
          while (
            !(this.t.k === "p" && this.t.v === ")") &&
            !(this.t.k === "id" && CLAUSE.has(this.t.u)) &&
            this.t.k !== "eof"
          )
            this.i++;
          this.eat(")");
          hints.push(this.src.slice(this.T[a].s, this.T[this.i - 1].e));
        }
        const where = this.eatKw("WHERE") ? this.expr() : null;
        return this.node("Match", s, { optional: u === "OPTIONAL", pats, where, hints, mode });
      }
      case "UNWIND": {
        this.i++;
        const e = this.expr();
        this.needKw("AS");
        return this.node("Unwind", s, { x: e, v: this.name() });
      }
      case "WITH":
        this.i++;
        return this.projection("With", s);
      case "RETURN":
        this.i++;
        return this.projection("Return", s);
      case "FINISH":
        this.i++;
        return this.node("Finish", s, {});
      case "ORDER":
      case "SKIP":
      case "LIMIT":
      case "OFFSET": {
        const m = this.modifiers();
        return this.node("Page", s, m);
      }
      case "INSERT":
      case "CREATE":
        this.i++;
        return this.node("Create", s, { pats: this.patterns() });
      case "MERGE": {
        this.i++;
        const pat2 = this.pattern();
        const on = [];
        while (this.kw("ON")) {
          this.i++;
          const w = this.t.u;
          if (w !== "CREATE" && w !== "MATCH") this.fail();
          this.i++;
          this.needKw("SET");
          on.push({ on: w, items: this.setItems() });
        }
        return this.node("Merge", s, { pat: pat2, on });
      }
      case "SET":
        this.i++;
        return this.node("Set", s, { items: this.setItems() });
      case "REMOVE": {
        this.i++;
        const items = [];
        do {
          const a = this.t.s;
          const x = this.postfix(true);
          if (x.t === "Prop") items.push(this.node("RemProp", a, { x: x.x, key: x.key }));
          else if (x.t === "Index") items.push(this.node("RemDyn", a, { x: x.x, i: x.i }));
          else if (this.p(":") || this.kw("IS")) items.push(this.node("RemLabels", a, { x, labels: this.setLabels() }));
          else this.fail();
        } while (this.eat(","));
        return this.node("Remove", s, { items });
      }
      case "NODETACH":
      case "DETACH":
        this.i++;
        if (!this.kw("DELETE")) this.fail();
      // fallthrough
      case "DELETE": {
        this.i++;
        const xs = [this.expr()];
        while (this.eat(",")) xs.push(this.expr());
        return this.node("Delete", s, { detach: u === "DETACH", xs });
      }
      case "FOREACH": {
        this.i++;
        this.need("(");
        const v = this.name();
        this.needKw("IN");
        const l = this.expr();
        this.need("|");
        const body = [];
        while (!this.p(")")) {
          if (!/^(SET|CREATE|MERGE|DELETE|DETACH|NODETACH|REMOVE|FOREACH|INSERT)$/.test(this.t.u)) this.fail();
          body.push(this.clause());
        }
        this.need(")");
        return this.node("Foreach", s, { v, l, body });
      }
      case "CALL":
        return this.callClause();
      case "LOAD":
        throw new DialectError(
          "load-csv",
          "LOAD CSV is not available on the embedded engine: import the file in the Data panel.",
          s,
          this.t.e,
          "unsupported",
        );
      case "USE":
        throw new DialectError("use", "There is one database here: remove USE.", s, this.t.e, "unsupported");
    }
    this.fail();
  }
  callClause() {
    const s = this.t.s;
    this.needKw("CALL");
    if (this.p("{") || this.p("(")) {
      let imports = null;
      if (this.eat("(")) {
        if (this.eat("*")) imports = "*";
        else {
          imports = [];
          if (!this.p(")"))
            do imports.push(this.name());
            while (this.eat(","));
        }
        this.need(")");
      }
      this.need("{");
      const q = this.query();
      this.need("}");
      let inTx = false;
      if (this.kw("IN")) {
        inTx = true;
        while (this.t.k !== "eof" && !(this.t.k === "id" && CLAUSE.has(this.t.u))) this.i++;
      }
      return this.node("CallSub", s, { imports, q, inTx });
    }
    let name = this.name();
    while (this.eat(".")) name += "." + this.name();
    let args = null;
    if (this.eat("(")) {
      args = [];
      if (!this.p(")"))
        do args.push(this.expr());
        while (this.eat(","));
      this.need(")");
    }
    let yields = null,
      where = null;
    if (this.eatKw("YIELD")) {
      if (this.eat("*")) yields = "*";
      else {
        yields = [];
        do {
          const f = this.name();
          yields.push({ f, as: this.eatKw("AS") ? this.name() : f });
        } while (this.eat(","));
      }
      if (this.eatKw("WHERE")) where = this.expr();
    }
    return this.node("CallProc", s, { name, args, yields, where });
  }
  setLabels() {
    const l = [];
    if (this.eatKw("IS")) {
      l.push(this.labelName());
      return l;
    }
    while (this.eat(":")) {
      l.push(this.labelName());
      while (this.eat("&")) l.push(this.labelName());
    }
    return l;
  }
  labelName() {
    const s = this.t.s;
    if (this.p("$")) {
      this.i++;
      this.need("(");
      const x = this.expr();
      this.need(")");
      return this.node("DynLabel", s, { x });
    }
    return this.node("Label", s, { v: this.name() });
  }
  setItems() {
    const items = [];
    do {
      const s = this.t.s;
      const x = this.postfix(true);
      if (this.eat("+=")) items.push(this.node("SetAdd", s, { x, v: this.expr() }));
      else if (this.eat("=")) {
        const v = this.expr();
        if (x.t === "Prop") items.push(this.node("SetProp", s, { x: x.x, key: x.key, v }));
        else if (x.t === "Index") items.push(this.node("SetDyn", s, { x: x.x, i: x.i, v }));
        else if (x.t === "Var") items.push(this.node("SetAll", s, { x, v }));
        else this.fail("Only a variable or a property can be SET.");
      } else if (this.p(":") || this.kw("IS")) items.push(this.node("SetLabels", s, { x, labels: this.setLabels() }));
      else this.fail();
    } while (this.eat(","));
    return items;
  }
  modifiers() {
    let order = null,
      skip = null,
      limit = null;
    if (this.eatKw("ORDER")) {
      this.needKw("BY");
      order = [];
      do {
        const s = this.t.s;
        const x = this.expr();
        let desc = false;
        if (this.kw("DESC") || this.kw("DESCENDING")) {
          desc = true;
          this.i++;
        } else if (this.kw("ASC") || this.kw("ASCENDING")) this.i++;
        order.push(this.node("Sort", s, { x, desc }));
      } while (this.eat(","));
    }
    if (this.eatKw("SKIP") || this.eatKw("OFFSET")) skip = this.expr();
    if (this.eatKw("LIMIT")) limit = this.expr();
    return { order, skip, limit };
  }
  projection(t, s) {
    const distinct = this.eatKw("DISTINCT");
    let star = false;
    const items = [];
    if (this.eat("*")) {
      star = true;
      if (this.eat(",")) this.items(items);
    } else this.items(items);
    const m = this.modifiers();
    const where = t === "With" && this.eatKw("WHERE") ? this.expr() : null;
    return this.node(t, s, { distinct, star, items, ...m, where });
  }
  items(out) {
    do {
      const s = this.t.s;
      const x = this.expr();
      const src = this.src.slice(x.s, this.T[this.i - 1].e);
      const as = this.eatKw("AS") ? this.name() : null;
      out.push(this.node("Item", s, { x, as, src }));
    } while (this.eat(","));
  }
  // ---- patterns
  patterns() {
    const r = [this.pattern()];
    while (this.eat(",")) r.push(this.pattern());
    return r;
  }
  pattern() {
    const s = this.t.s;
    let v = null;
    if (this.t.k === "id" && this.p("=", 1)) {
      v = this.name();
      this.i++;
    }
    if (this.t.k === "id" && /^(SHORTEST|ANY|ALL)$/.test(this.t.u) && !this.p("=", 1))
      throw new DialectError(
        "shortest-k",
        "SHORTEST / ANY / ALL path selectors are not supported: write shortestPath((a)-[*]-(b)) or allShortestPaths(\u2026).",
        s,
        this.t.e,
        "unsupported",
      );
    if (this.t.k === "id" && (this.t.u === "SHORTESTPATH" || this.t.u === "ALLSHORTESTPATHS") && this.p("(", 1)) {
      const fn2 = this.t.u === "SHORTESTPATH" ? "shortestPath" : "allShortestPaths";
      this.i += 2;
      const el = this.chain();
      this.need(")");
      return this.node("Pattern", s, { v, fn: fn2, el });
    }
    return this.node("Pattern", s, { v, fn: null, el: this.chain() });
  }
  chain() {
    if (this.p("(") && (this.p("(", 1) || (this.at(1).k === "id" && this.p("=", 2) && this.p("(", 3)))) this.qpp();
    const els = [this.nodePat()];
    if (this.p("+") || this.p("{")) this.qpp();
    while (this.p("-") || this.p("<")) {
      els.push(this.relPat());
      if (this.p("+") || this.p("*") || this.p("{")) this.qpp();
      if (this.p("(") && this.p("(", 1)) this.qpp();
      els.push(this.nodePat());
    }
    if (this.p("(")) this.qpp();
    return els;
  }
  qpp() {
    throw new DialectError(
      "qpp",
      "Quantified path patterns are not supported: write a variable-length relationship, for example (a)-[:R*1..4]->(b).",
      this.t.s,
      this.t.e,
      "unsupported",
    );
  }
  nodePat() {
    return this.inComp(false, () => this.nodePat2());
  }
  nodePat2() {
    const s = this.t.s;
    this.need("(");
    let v = null;
    if (
      this.t.k === "id" &&
      !(this.t.u === "WHERE" && !this.p(":", 1) && !this.p(")", 1) && !this.p("{", 1)) &&
      !(this.t.u === "IS" && this.at(1).k === "id")
    )
      v = this.name();
    const labels2 = this.labelExprOpt();
    const props = this.propsOpt();
    const where = this.eatKw("WHERE") ? this.expr() : null;
    this.need(")");
    return this.node("NodePat", s, { v, labels: labels2, props, where });
  }
  propsOpt() {
    if (this.p("{")) return this.map();
    if (this.p("$")) return this.param();
    return null;
  }
  labelExprOpt() {
    if (
      this.eat(":") ||
      (this.kw("IS") && this.at(1).k === "id" && !this.kw("NULL", 1) && !this.kw("NOT", 1) && this.eatKw("IS"))
    )
      return this.labelOr();
    return null;
  }
  labelOr() {
    const s = this.t.s;
    let l = this.labelAnd();
    while (this.p("|") && this.barIsLabel()) {
      this.i++;
      this.eat(":");
      l = this.node("LOr", s, { a: l, b: this.labelAnd() });
    }
    return l;
  }
  comp = false;
  // inside the WHERE of a comprehension: the last | before ] belongs to the comprehension
  barIsLabel() {
    if (!this.comp) return true;
    let d = 0,
      more = false;
    for (let j = this.i + 1; j < this.T.length; j++) {
      const v = this.T[j].k === "p" ? this.T[j].v : "";
      if (v === "(" || v === "[" || v === "{") d++;
      else if (v === ")" || v === "}" || v === "]") {
        if (!d) {
          if (v !== "]") return true;
          break;
        }
        d--;
      } else if (v === "|" && !d) more = true;
    }
    return more;
  }
  inComp(on, f) {
    const c = this.comp;
    this.comp = on;
    try {
      return f();
    } finally {
      this.comp = c;
    }
  }
  labelAnd() {
    const s = this.t.s;
    let l = this.labelNot();
    while (this.p("&") || this.p(":")) {
      const colon = this.p(":");
      this.i++;
      l = this.node("LAnd", s, { a: l, b: this.labelNot(), colon });
    }
    return l;
  }
  labelNot() {
    const s = this.t.s;
    if (this.eat("!")) return this.node("LNot", s, { a: this.labelNot() });
    if (this.eat("(")) {
      const l = this.labelOr();
      this.need(")");
      return l;
    }
    if (this.eat("%")) return this.node("LAny", s, {});
    return this.labelName();
  }
  relPat() {
    return this.inComp(false, () => this.relPat2());
  }
  relPat2() {
    const s = this.t.s;
    let left = false,
      right = false;
    if (this.eat("<")) left = true;
    this.need("-");
    let v = null,
      types2 = null,
      range = null,
      props = null,
      where = null;
    if (this.eat("[")) {
      if (this.t.k === "id" && !(this.t.u === "WHERE" && !this.p(":", 1) && !this.p("]", 1))) v = this.name();
      if (this.eat(":")) types2 = this.labelOr();
      if (this.eat("*")) {
        range = { lo: null, hi: null, any: true };
        const num = () => {
          if (this.t.k === "num") {
            if (this.t.n !== "int") this.fail();
            return Number(this.T[this.i++].v);
          }
          return null;
        };
        if (this.t.k === "num" && /^\d+$/.test(this.t.v)) {
          range.lo = num();
          if (this.eat("..")) range.hi = num();
          else range.hi = range.lo;
        } else if (this.eat("..")) range.hi = num();
      }
      props = this.propsOpt();
      if (this.eatKw("WHERE")) where = this.expr();
      this.need("]");
    }
    this.need("-");
    if (this.p(">")) {
      this.i++;
      right = true;
    } else if (this.t.k === "p" && this.t.v[0] === ">") (this.need(">"), (right = true));
    return this.node("RelPat", s, {
      v,
      types: types2,
      range,
      props,
      where,
      dir: left && !right ? "<" : right && !left ? ">" : "",
    });
  }
  // ---- expressions
  expr() {
    if (++this.depth > 200) this.fail("The expression is nested too deeply.");
    const r = this.or();
    this.depth--;
    return r;
  }
  bin(next, ops) {
    const s = this.t.s;
    let l = next.call(this);
    outer: for (;;) {
      for (const [u, op2] of ops)
        if (this.kw(u)) {
          this.i++;
          const r = next.call(this);
          l = this.node("Bin", s, { op: op2, l, r });
          continue outer;
        }
      return l;
    }
  }
  or() {
    return this.bin(this.xor, [["OR", "OR"]]);
  }
  xor() {
    return this.bin(this.and, [["XOR", "XOR"]]);
  }
  and() {
    return this.bin(this.not, [["AND", "AND"]]);
  }
  not() {
    const s = this.t.s;
    if (this.kw("NOT")) {
      this.i++;
      if (++this.depth > 200) this.fail();
      const x = this.not();
      this.depth--;
      return this.node("Not", s, { x });
    }
    return this.cmp();
  }
  cmp() {
    const s = this.t.s;
    let l = this.strOps();
    const parts = [l],
      ops = [];
    for (;;) {
      const t = this.t;
      if (t.k !== "p") break;
      let op2 = "";
      if (["=", "<>", "<", ">", "<=", ">="].includes(t.v)) op2 = t.v;
      else if (t.v === "!=") this.fail("Write <> instead of !=.");
      else break;
      this.i++;
      ops.push(op2);
      parts.push(this.strOps());
    }
    if (!ops.length) return l;
    if (ops.length === 1) return this.node("Bin", s, { op: ops[0], l: parts[0], r: parts[1] });
    return this.node("Chain", s, { ops, parts });
  }
  strOps() {
    const s = this.t.s;
    let l = this.add();
    for (;;) {
      if (this.p("=~")) {
        this.i++;
        l = this.node("Bin", s, { op: "=~", l, r: this.add() });
      } else if (this.kw("STARTS") && this.kw("WITH", 1)) {
        this.i += 2;
        l = this.node("Bin", s, { op: "STARTS WITH", l, r: this.add() });
      } else if (this.kw("ENDS") && this.kw("WITH", 1)) {
        this.i += 2;
        l = this.node("Bin", s, { op: "ENDS WITH", l, r: this.add() });
      } else if (this.kw("CONTAINS")) {
        this.i++;
        l = this.node("Bin", s, { op: "CONTAINS", l, r: this.add() });
      } else if (this.kw("IN")) {
        this.i++;
        l = this.node("Bin", s, { op: "IN", l, r: this.add() });
      } else if (this.kw("IS")) {
        this.i++;
        const not2 = this.eatKw("NOT");
        if (this.eatKw("NULL")) l = this.node("IsNull", s, { x: l, not: not2 });
        else if (this.p("::") || this.kw("TYPED")) {
          this.i++;
          l = this.node("IsType", s, { x: l, not: not2, ty: this.typeName() });
        } else if (this.kw("NFC") || this.kw("NFD") || this.kw("NFKC") || this.kw("NFKD") || this.kw("NORMALIZED"))
          throw new DialectError(
            "normalized",
            "IS NORMALIZED is not supported: normalise texts before they are stored.",
            s,
            this.t.e,
            "unsupported",
          );
        else {
          if (not2) this.fail();
          l = this.node("HasLabels", s, { x: l, labels: this.labelOr() });
        }
      } else if (this.p("::")) {
        this.i++;
        l = this.node("IsType", s, { x: l, not: false, ty: this.typeName() });
      } else return l;
    }
  }
  typeName() {
    const a = this.i;
    let d = 0;
    const w = [];
    while (this.t.k !== "eof") {
      const t = this.t;
      if (
        t.k === "id" &&
        /^(BOOLEAN|BOOL|STRING|VARCHAR|INTEGER|INT|SIGNED|INT8|INT16|INT32|INT64|INTEGER8|INTEGER16|INTEGER32|INTEGER64|FLOAT|FLOAT32|FLOAT64|DATE|TIME|LOCAL|ZONED|DATETIME|TIMESTAMP|WITH|WITHOUT|TIMEZONE|ZONE|DURATION|POINT|NODE|VERTEX|RELATIONSHIP|EDGE|MAP|LIST|ARRAY|PATH|PATHS|PROPERTY|VALUE|ANY|NOTHING|NULL|NOT)$/.test(
          t.u,
        )
      ) {
        w.push(t.u);
        this.i++;
        continue;
      }
      if (
        t.k === "p" &&
        ((t.v === "<" && /LIST|ARRAY|ANY/.test(w[w.length - 1] ?? "")) ||
          (t.v === ">" && d > 0) ||
          t.v === "!" ||
          (t.v === "|" && w.length))
      ) {
        if (t.v === "<") d++;
        if (t.v === ">") d--;
        w.push(t.v);
        this.i++;
        continue;
      }
      break;
    }
    if (this.i === a) this.fail();
    return w.join(" ");
  }
  arith(next, ops) {
    const s = this.t.s;
    let l = next.call(this);
    while (this.t.k === "p" && ops.includes(this.t.v)) {
      const op2 = this.T[this.i++].v;
      const r = next.call(this);
      l = this.node("Bin", s, { op: op2, l, r });
    }
    return l;
  }
  add() {
    return this.arith(this.mul, ["+", "-", "||"]);
  }
  mul() {
    return this.arith(this.pow, ["*", "/", "%"]);
  }
  pow() {
    return this.arith(this.unary, ["^"]);
  }
  unary() {
    const s = this.t.s;
    if (this.p("+") || this.p("-")) {
      const op2 = this.T[this.i++].v;
      if (op2 === "-" && this.t.k === "num" && !(this.p(".", 1) || this.p("[", 1))) {
        const t = this.t;
        this.i++;
        return this.node("Num", s, { v: "-" + t.v, n: t.n });
      }
      if (++this.depth > 200) this.fail();
      const x = this.unary();
      this.depth--;
      return this.node("Neg", s, { op: op2, x });
    }
    return this.postfix(false);
  }
  postfix(noLabels) {
    const s = this.t.s;
    let x = this.atom();
    for (;;) {
      if (this.p(".")) {
        this.i++;
        if (this.t.k !== "id") this.fail();
        x = this.node("Prop", s, { x, key: this.name() });
      } else if (this.p("[")) {
        this.i++;
        if (this.eat("..")) {
          const hi = this.p("]") ? null : this.expr();
          this.need("]");
          x = this.node("Slice", s, { x, lo: null, hi });
        } else {
          const lo = this.expr();
          if (this.eat("..")) {
            const hi = this.p("]") ? null : this.expr();
            this.need("]");
            x = this.node("Slice", s, { x, lo, hi });
          } else {
            this.need("]");
            x = this.node("Index", s, { x, i: lo });
          }
        }
      } else if (
        !noLabels &&
        this.p(":") &&
        (this.at(1).k === "id" || this.p("!", 1) || this.p("(", 1) || this.p("%", 1) || this.p("$", 1))
      ) {
        this.i++;
        x = this.node("HasLabels", s, { x, labels: this.labelOr() });
      } else return x;
    }
  }
  param() {
    const s = this.t.s;
    this.need("$");
    const t = this.t;
    if (t.k === "id" || t.k === "num") {
      this.i++;
      return this.node("Param", s, { v: t.v });
    }
    this.fail();
  }
  map() {
    const s = this.t.s;
    this.need("{");
    const es = [];
    if (!this.p("}"))
      do {
        const t = this.t;
        let key2;
        if (t.k === "id") {
          this.i++;
          key2 = t.v;
        } else this.fail();
        this.need(":");
        es.push([key2, this.expr()]);
      } while (this.eat(","));
    this.need("}");
    return this.node("Map", s, { es });
  }
  isPatternAhead() {
    let d = 0,
      j = this.i;
    for (; j < this.T.length; j++) {
      const v = this.T[j].k === "p" ? this.T[j].v : "";
      if (v === "(" || v === "[" || v === "{") d++;
      else if (v === ")" || v === "]" || v === "}") {
        d--;
        if (!d) break;
      }
    }
    const a = this.T[j + 1],
      b = this.T[j + 2],
      c = this.T[j + 3];
    if (!a || a.k !== "p") return false;
    const in1 = this.T[this.i + 1];
    if (in1 && in1.k !== "id" && !(in1.k === "p" && (in1.v === ")" || in1.v === ":" || in1.v === "{"))) return false;
    if (a.v === "-" && b?.k === "p") {
      if (b.v === "[") return this.relAhead(j + 2);
      if (b.v === "-") return !!(c?.k === "p" && (c.v === "(" || c.v === ">"));
      return false;
    }
    if (a.v === "<" && b?.k === "p" && b.v === "-") {
      if (c?.k === "p" && c.v === "[") return this.relAhead(j + 3);
      return !!(c?.k === "p" && c.v === "-");
    }
    return false;
  }
  relAhead(j) {
    let d = 0;
    for (; j < this.T.length; j++) {
      const v = this.T[j].k === "p" ? this.T[j].v : "";
      if (v === "[" || v === "(" || v === "{") d++;
      else if (v === "]" || v === ")" || v === "}") {
        d--;
        if (!d) break;
      }
    }
    const a = this.T[j + 1],
      b = this.T[j + 2];
    return !!(a && a.k === "p" && a.v === "-" && b && b.k === "p" && (b.v === "(" || b.v === ">"));
  }
  sub(t) {
    const s = this.t.s;
    this.i += 2;
    let q = null,
      pats = null,
      where = null;
    if (
      this.p("(") ||
      (this.t.k === "id" && this.p("=", 1)) ||
      (this.t.k === "id" && /^(ALL)?SHORTESTPATH$/.test(this.t.u))
    ) {
      pats = this.patterns();
      if (this.eatKw("WHERE")) where = this.expr();
    } else q = this.query();
    this.need("}");
    return this.node("Sub", s, { fn: t, q, pats, where });
  }
  atom() {
    const t = this.t,
      s = t.s;
    if (t.k === "num") {
      this.i++;
      return this.node("Num", s, { v: t.v, n: t.n });
    }
    if (t.k === "str") {
      this.i++;
      return this.node("Str", s, { v: t.v });
    }
    if (t.k === "p") {
      if (t.v === "$") return this.param();
      if (t.v === "{") return this.map();
      if (t.v === "[") return this.listish();
      if (t.v === "(") {
        if (this.isPatternAhead()) {
          const el = this.chain();
          return this.node("PatExpr", s, { el });
        }
        this.i++;
        if (++this.depth > 200) this.fail();
        const x = this.or();
        this.depth--;
        this.need(")");
        return { ...x, paren: true, s, e: this.T[this.i - 1].e };
      }
      this.fail();
    }
    if (t.k === "eof") this.fail();
    if (!t.q && ATOMKW.has(t.u)) {
      const u = t.u;
      if (u === "TRUE" || u === "FALSE") {
        if (!this.p("(", 1)) {
          this.i++;
          return this.node("Bool", s, { v: u === "TRUE" });
        }
      }
      if (u === "NULL") {
        this.i++;
        return this.node("Null", s, {});
      }
      if (u === "CASE") {
        this.i++;
        const x = this.kw("WHEN") ? null : this.expr();
        const ws = [];
        while (this.eatKw("WHEN")) {
          const c = [];
          do {
            if (
              (x && this.t.k === "p" && ["=", "<>", "<", ">", "<=", ">=", "=~"].includes(this.t.v)) ||
              (x &&
                (this.kw("IS") ||
                  (this.kw("STARTS") && this.kw("WITH", 1)) ||
                  (this.kw("ENDS") && this.kw("WITH", 1)) ||
                  (this.kw("CONTAINS") && !this.p(",", 1) && !this.kw("THEN", 1)) ||
                  this.kw("IN")))
            )
              throw new DialectError(
                "extended-case",
                "CASE x WHEN > 1 \u2026 is not supported: write CASE WHEN x > 1 \u2026",
                this.t.s,
                this.t.e,
                "unsupported",
              );
            c.push(this.expr());
          } while (x && this.eat(","));
          this.needKw("THEN");
          ws.push([c, this.expr()]);
        }
        if (!ws.length) this.fail();
        const els = this.eatKw("ELSE") ? this.expr() : null;
        this.needKw("END");
        return this.node("Case", s, { x, ws, els });
      }
      if ((u === "COUNT" || u === "EXISTS" || u === "COLLECT") && this.p("{", 1)) return this.sub(u);
      if (u === "COUNT" && this.p("(", 1) && this.p("*", 2)) {
        this.i += 3;
        this.need(")");
        return this.node("CountStar", s, {});
      }
      if (
        (u === "ALL" || u === "ANY" || u === "NONE" || u === "SINGLE") &&
        this.p("(", 1) &&
        this.at(2).k === "id" &&
        this.kw("IN", 3)
      ) {
        this.i += 2;
        const v = this.name();
        this.i++;
        const l = this.expr();
        const w = this.eatKw("WHERE") ? this.expr() : null;
        this.need(")");
        if (!w)
          throw new DialectError("syntax", `${u.toLowerCase()}(x IN list WHERE \u2026) needs a WHERE.`, s, this.t.s);
        return this.node("Quant", s, { fn: u.toLowerCase(), v, l, w });
      }
      if (u === "REDUCE" && this.p("(", 1) && this.at(2).k === "id" && this.p("=", 3)) {
        this.i += 2;
        const a = this.name();
        this.i++;
        const init = this.expr();
        this.need(",");
        const v = this.name();
        this.needKw("IN");
        const l = this.expr();
        this.need("|");
        const x = this.expr();
        this.need(")");
        return this.node("Reduce", s, { a, init, v, l, x });
      }
      if ((u === "SHORTESTPATH" || u === "ALLSHORTESTPATHS") && this.p("(", 1)) {
        this.i += 2;
        const el = this.chain();
        this.need(")");
        return this.node("ShortExpr", s, { fn: u === "SHORTESTPATH" ? "shortestPath" : "allShortestPaths", el });
      }
      if ((u === "INF" || u === "INFINITY" || u === "NAN") && !this.p("(", 1)) {
        this.i++;
        return this.node("Special", s, { v: u });
      }
    }
    if (this.at(1).k === "p") {
      let j = this.i + 1;
      while (this.T[j]?.k === "p" && this.T[j].v === "." && this.T[j + 1]?.k === "id") j += 2;
      if (this.T[j]?.k === "p" && this.T[j].v === "(") {
        let name = this.name();
        while (this.eat(".")) name += "." + this.name();
        this.need("(");
        const distinct = this.eatKw("DISTINCT");
        const args = [];
        if (!this.p(")"))
          do {
            args.push(this.expr());
          } while (this.eat(","));
        this.need(")");
        return this.node("Call", s, { name, distinct, args });
      }
      if (this.p("{", 1)) return this.mapProjection();
    }
    this.i++;
    if (t.q && t.v === "") throw new DialectError("syntax", "A name cannot be empty.", t.s, t.e);
    if (
      !t.q &&
      /^(WHEN|THEN|ELSE|END|AS|WHERE|AND|OR|XOR|NOT|IN|IS|RETURN|MATCH|WITH|ORDER|LIMIT|SKIP|CREATE|MERGE|SET|DELETE|UNION|CASE)$/.test(
        t.u,
      ) &&
      (this.t.k === "id" || this.t.k === "num" || this.t.k === "str")
    ) {
      this.i--;
      this.fail();
    }
    return this.node("Var", s, { v: t.v });
  }
  mapProjection() {
    const s = this.t.s;
    const v = this.name();
    this.need("{");
    const items = [];
    if (!this.p("}"))
      do {
        if (this.eat(".")) {
          if (this.eat("*")) items.push({ k: "all" });
          else items.push({ k: "prop", key: this.name() });
        } else {
          const key2 = this.name();
          if (this.eat(":")) items.push({ k: "lit", key: key2, x: this.expr() });
          else items.push({ k: "var", key: key2 });
        }
      } while (this.eat(","));
    this.need("}");
    return this.node("MapProj", s, { v, items });
  }
  listish() {
    const s = this.t.s;
    this.need("[");
    if (this.t.k === "id" && this.kw("IN", 1)) {
      const save = this.i;
      const v = this.name();
      this.i++;
      const depth = this.depth;
      const l = this.expr();
      let w = null,
        x = null;
      if (this.eatKw("WHERE")) w = this.inComp(true, () => this.expr());
      if (this.eat("|")) x = this.inComp(false, () => this.expr());
      if (this.p("]")) {
        this.i++;
        if (w || x || true) return this.node("ListComp", s, { v, l, w, x });
      }
      this.i = save;
      this.depth = depth;
    }
    if ((this.p("(") && this.isPatternAhead()) || (this.t.k === "id" && this.p("=", 1) && this.p("(", 2))) {
      const save = this.i;
      let pv = null;
      try {
        if (this.t.k === "id") {
          pv = this.name();
          this.i++;
        }
        const el = this.chain();
        let w = null;
        if (this.eatKw("WHERE")) w = this.inComp(true, () => this.expr());
        if (this.eat("|")) {
          const x = this.inComp(false, () => this.expr());
          this.need("]");
          return this.node("PatComp", s, { pv, el, w, x });
        }
      } catch (e) {
        if (pv) throw e;
      }
      this.i = save;
    }
    const xs = [];
    if (!this.p("]"))
      do xs.push(this.expr());
      while (this.eat(","));
    this.need("]");
    return this.node("List", s, { xs });
  }
};

// loose/print.ts
var inlined = { map: void 0 };
var RES = new Set(
  "and as case create delete detach distinct else false in is match merge not null optional or remove return set then true union unwind when where with xor all any none single reduce exists count collect shortestpath allshortestpaths order by skip limit asc desc ascending descending on foreach call yield contains starts ends end using load csv from detach finish inf infinity nan".split(
    " ",
  ),
);
var id = (v) => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(v) && !RES.has(v.toLowerCase()) ? v : "`" + v + "`");
var str = (v) =>
  "'" +
  v
    .replace(/[\\']/g, (c) => "\\" + c)
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "\\r")
    .replace(/\t/g, "\\t") +
  "'";
var ATOM = /* @__PURE__ */ new Set([
  "Var",
  "Param",
  "Num",
  "Str",
  "Bool",
  "Null",
  "Call",
  "CountStar",
  "List",
  "Map",
  "Prop",
  "Index",
  "Slice",
  "Case",
  "Quant",
  "Reduce",
  "ListComp",
  "PatComp",
  "Sub",
  "MapProj",
  "Special",
]);
var op = (x) => (ATOM.has(x.t) && !(x.t === "Num" && x.v[0] === "-") ? pe(x) : "(" + pe(x) + ")");
var pe = (x) => {
  switch (x.t) {
    case "Var":
      return id(x.v);
    case "Param":
      return inlined.map?.get(x.v) ?? "$" + x.v;
    case "Num":
      return x.v;
    case "Str":
      return str(x.v);
    case "Bool":
      return String(x.v);
    case "Null":
      return "null";
    case "Special":
      return x.v === "NAN" ? "(0.0/0.0)" : "(1.0/0.0)";
    case "Bin": {
      const assoc = ["AND", "OR", "XOR", "+", "*"].includes(x.op);
      const l = assoc && x.l.t === "Bin" && x.l.op === x.op ? pe(x.l) : op(x.l);
      return `${l} ${x.op} ${op(x.r)}`;
    }
    case "Not":
      return "NOT " + op(x.x);
    case "Neg":
      return x.op + op(x.x);
    case "IsNull":
      return `${op(x.x)} IS ${x.not ? "NOT " : ""}NULL`;
    case "HasLabels":
      return `${op(x.x)}:${x.labels.v !== void 0 ? id(x.labels.v) : "?"}`;
    case "Prop":
      return `${op(x.x)}.${id(x.key)}`;
    case "Index":
      return `${op(x.x)}[${pe(x.i)}]`;
    case "Slice":
      return `${op(x.x)}[${x.lo ? pe(x.lo) : ""}..${x.hi ? pe(x.hi) : ""}]`;
    case "Call":
      return `${x.name}(${x.distinct ? "DISTINCT " : ""}${x.args.map(pe).join(", ")})`;
    case "CountStar":
      return "count(*)";
    case "List":
      return `[${x.xs.map(pe).join(", ")}]`;
    case "Map":
      return `{${x.es.map(([k, v]) => id(k) + ": " + pe(v)).join(", ")}}`;
    case "Case":
      return `CASE ${x.x ? pe(x.x) + " " : ""}${x.ws.map(([c, v]) => `WHEN ${pe(c[0])} THEN ${pe(v)}`).join(" ")}${x.els ? " ELSE " + pe(x.els) : ""} END`;
    case "Quant":
      return `${x.fn}(${id(x.v)} IN ${pe(x.l)} WHERE ${pe(x.w)})`;
    case "Reduce":
      return `reduce(${id(x.a)} = ${pe(x.init)}, ${id(x.v)} IN ${pe(x.l)} | ${pe(x.x)})`;
    case "ListComp":
      return `[${id(x.v)} IN ${pe(x.l)}${x.w ? " WHERE " + pe(x.w) : ""}${x.x ? " | " + pe(x.x) : ""}]`;
    case "PatComp":
      return `[${x.pv ? id(x.pv) + " = " : ""}${chain(x.el)}${x.w ? " WHERE " + pe(x.w) : ""} | ${pe(x.x)}]`;
    case "PatExpr":
      return chain(x.el);
    case "Sub":
      return `${x.fn} { ${x.pats ? "MATCH " + x.pats.map(pat).join(", ") + (x.where ? " WHERE " + pe(x.where) : "") : query(x.q)} }`;
    case "MapProj":
      return `${id(x.v)} {${x.items.map((i) => (i.k === "all" ? ".*" : i.k === "prop" ? "." + id(i.key) : i.k === "var" ? id(i.key) : id(i.key) + ": " + pe(i.x))).join(", ")}}`;
    case "ShortExpr":
      return `${x.fn}(${chain(x.el)})`;
  }
  throw new Error("print " + x.t);
};
var labels = (l) =>
  !l
    ? ""
    : l.t === "Label"
      ? ":" + id(l.v)
      : l.t === "LAnd"
        ? labels(l.a) + labels(l.b)
        : (() => {
            throw new Error("print label " + l.t);
          })();
var types = (l) => (l.t === "Label" ? id(l.v) : types(l.a) + "|" + types(l.b));
var nodeP = (n) =>
  `(${n.v ? id(n.v) : ""}${labels(n.labels)}${n.props ? (n.v || n.labels ? " " : "") + pe(n.props) : ""})`;
var relP = (r) => {
  const g = r.range
    ? "*" +
      (r.range.lo === null && r.range.hi === null
        ? ""
        : r.range.lo === r.range.hi
          ? r.range.lo
          : `${r.range.lo ?? ""}..${r.range.hi ?? ""}`)
    : "";
  const b = `${r.v ? id(r.v) : ""}${r.types ? ":" + types(r.types) : ""}${g}${r.props ? " " + pe(r.props) : ""}`;
  return `${r.dir === "<" ? "<-" : "-"}${b ? "[" + b + "]" : ""}${r.dir === ">" ? "->" : "-"}`;
};
var chain = (el) => el.map((x, i) => (i % 2 ? relP(x) : nodeP(x))).join("");
var pat = (p) => (p.v ? id(p.v) + " = " : "") + (p.fn ? `${p.fn}(${chain(p.el)})` : chain(p.el));
var setItem = (i) =>
  i.t === "SetProp"
    ? `${op(i.x)}.${id(i.key)} = ${pe(i.v)}`
    : i.t === "SetAll"
      ? `${pe(i.x)} = ${pe(i.v)}`
      : i.t === "SetAdd"
        ? `${pe(i.x)} += ${pe(i.v)}`
        : `${pe(i.x)}${i.labels.map((l) => ":" + id(l.v)).join("")}`;
var proj = (c) =>
  `${c.distinct ? "DISTINCT " : ""}${c.star ? "*" + (c.items.length ? ", " : "") : ""}${c.items.map((i) => pe(i.x) + (i.as !== null && !(i.x.t === "Var" && i.x.v === i.as) ? " AS " + id(i.as) : "")).join(", ")}${c.order ? " ORDER BY " + c.order.map((s) => pe(s.x) + (s.desc ? " DESC" : "")).join(", ") : ""}${c.skip ? " SKIP " + pe(c.skip) : ""}${c.limit ? " LIMIT " + pe(c.limit) : ""}${c.where ? " WHERE " + pe(c.where) : ""}`;
var clause = (c) => {
  switch (c.t) {
    case "Match":
      return `${c.optional ? "OPTIONAL " : ""}MATCH ${c.pats.map(pat).join(", ")}${c.where ? " WHERE " + pe(c.where) : ""}`;
    case "Unwind":
      return `UNWIND ${pe(c.x)} AS ${id(c.v)}`;
    case "With":
      return "WITH " + proj(c);
    case "Return":
      return "RETURN " + proj(c);
    case "Create":
      return "CREATE " + c.pats.map(pat).join(", ");
    case "Merge":
      return "MERGE " + pat(c.pat) + c.on.map((o) => ` ON ${o.on} SET ${o.items.map(setItem).join(", ")}`).join("");
    case "Set":
      return "SET " + c.items.map(setItem).join(", ");
    case "Remove":
      return (
        "REMOVE " +
        c.items
          .map((i) =>
            i.t === "RemProp" ? `${op(i.x)}.${id(i.key)}` : `${pe(i.x)}${i.labels.map((l) => ":" + id(l.v)).join("")}`,
          )
          .join(", ")
      );
    case "Delete":
      return (c.detach ? "DETACH " : "") + "DELETE " + c.xs.map(pe).join(", ");
    case "Foreach":
      return `FOREACH (${id(c.v)} IN ${pe(c.l)} | ${c.body.map(clause).join(" ")})`;
    case "CallSub":
      return `${c.optional ? "OPTIONAL " : ""}CALL ${c.imports ? "(" + (c.imports === "*" ? "*" : c.imports.map(id).join(", ")) + ") " : ""}{ ${query(c.q)} }`;
    case "CallProc":
      return `CALL ${c.name}${c.args ? "(" + c.args.map(pe).join(", ") + ")" : "()"}${c.yields ? " YIELD " + c.yields.map((y) => (y.f === y.as ? id(y.f) : id(y.f) + " AS " + id(y.as))).join(", ") : ""}${c.where ? " WHERE " + pe(c.where) : ""}`;
  }
  throw new Error("print " + c.t);
};
var query = (q) =>
  q.parts
    .map((p, i) => (i ? (q.all[i - 1] ? " UNION ALL " : " UNION ") : "") + p.clauses.map(clause).join(" "))
    .join("");

// loose/translate.ts
import { Float as Float2 } from "../bolt/packstream.ts";

// loose/types.ts
import { Float, Structure } from "../bolt/packstream.ts";
var NUL = 1;
var BOO = 2;
var INT = 4;
var FLO = 8;
var STR = 16;
var LST = 32;
var MAP = 64;
var NOD = 128;
var REL = 256;
var PAT = 512;
var TMP = 1024;
var DUR = 2048;
var NUM2 = INT | FLO;
var ENT = NOD | REL | PAT;
var PROPM = NUL | BOO | NUM2 | STR | LST | TMP | DUR;
var T = (m, o = {}) => ({ m, ...o });
var list = (el, o = {}) => T(LST, { el, ...o });
var SCAL = BOO | NUM2 | STR | TMP | DUR;
var PROP = T(PROPM, { el: T(SCAL, { open: true }), prop: true, open: true });
var ANY = T(4095, { open: true });
ANY.el = ANY;
var join = (a, b) => {
  if (!a) return b;
  if (!b) return a;
  if (a === b) return a;
  const o = { m: a.m | b.m };
  if (o.m & LST) o.el = a.el && b.el ? (a.el === ANY || b.el === ANY ? ANY : join(a.el, b.el)) : (a.el ?? b.el);
  if (o.m & MAP) {
    const am = a.m & MAP,
      bm = b.m & MAP;
    if (am && bm) {
      if (a.f && b.f) {
        o.f = {};
        for (const k of /* @__PURE__ */ new Set([...Object.keys(a.f), ...Object.keys(b.f)]))
          o.f[k] = a.f[k] && b.f[k] ? join(a.f[k], b.f[k]) : { ...(a.f[k] ?? b.f[k]), m: (a.f[k] ?? b.f[k]).m | NUL };
      }
    } else o.f = am ? a.f : b.f;
  }
  if (a.tk || b.tk) o.tk = !(a.m & TMP) ? b.tk : !(b.m & TMP) ? a.tk : a.tk === b.tk ? a.tk : "mixed";
  if (a.bare || b.bare) o.bare = true;
  if (a.open || b.open) o.open = true;
  if ((a.prop || !(a.m & LST)) && (b.prop || !(b.m & LST))) o.prop = true;
  return o;
};
var has = (t, m) => (t.m & m) !== 0;
var only = (t, m) => (t.m & ~(m | NUL)) === 0;
var nullable = (t) => has(t, NUL);
var entityInside = (t, d = 0) =>
  !!t &&
  d < 6 &&
  (has(t, ENT) ||
    (has(t, LST) && entityInside(t.el, d + 1)) ||
    (has(t, MAP) && !!t.f && Object.values(t.f).some((x) => entityInside(x, d + 1))));
var TAGS = { 68: "date", 84: "time", 116: "localtime", 73: "datetime", 105: "datetime", 100: "localdatetime" };
var ofValue = (v) => {
  if (v instanceof Float) return T(FLO);
  if (v instanceof Structure) return v.tag === 69 ? T(DUR) : TAGS[v.tag] ? T(TMP, { tk: TAGS[v.tag] }) : ANY;
  if (v === null || v === void 0) return T(NUL);
  if (typeof v === "boolean") return T(BOO);
  if (typeof v === "string") return T(STR);
  if (typeof v === "bigint") return T(INT);
  if (typeof v === "number") return T(Number.isInteger(v) ? INT : FLO);
  if (Array.isArray(v)) return list(v.length ? v.map(ofValue).reduce(join) : T(NUL), { len: v.length });
  if (v instanceof Date) return T(TMP, { tk: "localdatetime" });
  if (typeof v === "object") {
    const ks = Object.keys(v);
    if (ks.length === 1 && ks[0][0] === "$") return ks[0] === "$duration" ? T(DUR) : T(TMP, { tk: ks[0].slice(1) });
    return T(MAP, { f: Object.fromEntries(ks.map((k) => [k, ofValue(v[k])])) });
  }
  return ANY;
};
var nameOf = (t) => {
  const n = [];
  for (const [b, s] of [
    [BOO, "boolean"],
    [INT, "integer"],
    [FLO, "float"],
    [STR, "text"],
    [LST, "list"],
    [MAP, "map"],
    [NOD, "node"],
    [REL, "relationship"],
    [PAT, "path"],
    [TMP, "date or time"],
    [DUR, "duration"],
    [NUL, "null"],
  ])
    if (t.m & b) n.push(s);
  return n.join(" or ");
};

// loose/rules.ts
var syn = (sentence, example = "") => ({ kind: "semantic", sentence, example });
var typ = (sentence, code, example = "") => ({ kind: "type", sentence, code, example });
var arg = (sentence, code) => ({ kind: "argument", sentence, code });
var un = (sentence, example = "", code) => ({ kind: "unsupported", sentence, example, code });
var RULES = {
  // what Cypher itself forbids and the engine accepts
  "already-bound": syn("The name %1 is taken already: choose another one.", "MATCH (a) CREATE (a:B)"),
  "variable-type": syn("%1 should be a %2 here but is a %3.", "MATCH ()-[r]->() MATCH (r) RETURN r"),
  undefined: syn("%1 is not defined here.", "MATCH (n) WHERE (n)-[r]->(a) RETURN n"),
  "rel-twice": syn("The relationship %1 cannot stand twice in one pattern."),
  type: typ("%1 takes a %2, not a %3.", void 0, "RETURN 1 AND true"),
  "type-delete": typ("DELETE takes nodes and relationships, not %1."),
  "duplicate-column": syn("Two columns are called %1: rename one with AS."),
  "with-alias": syn("An expression in WITH needs a name: write \u2026 AS name."),
  "star-empty": syn("RETURN * needs at least one variable."),
  "ambiguous-aggregation": syn(
    "A variable beside an aggregate must be a column of its own: put it into a WITH first.",
    "RETURN a.x + b.x + count(*)",
  ),
  "agg-here": syn("An aggregate such as count() is only possible in RETURN or WITH."),
  "agg-in-where": syn("An aggregate cannot stand in WHERE: name it in a WITH first."),
  "agg-in-order": syn("An aggregate in ORDER BY needs an aggregate among the columns."),
  "agg-nested": syn("Aggregates cannot be nested: use a WITH in between."),
  "agg-rand": syn("rand() cannot stand inside an aggregate."),
  "return-last": syn("RETURN must be the last clause."),
  "no-return": syn("The query cannot end with this clause: add RETURN."),
  "with-after-write": syn("Put a WITH between a write and the MATCH that follows."),
  finish: syn("FINISH needs a write before it."),
  "union-mix": syn("UNION and UNION ALL cannot be mixed."),
  "union-columns": syn("All parts of a UNION need the same columns."),
  "parameter-missing": syn("The parameter $%1 is missing."),
  "page-negative": syn("%1 cannot be negative."),
  "page-integer": syn("%1 takes an integer."),
  "order-distinct": syn("After DISTINCT, ORDER BY can only use the columns."),
  "create-range": syn("A variable-length relationship cannot be created."),
  "create-type": syn("A relationship that is created needs exactly one type."),
  "create-direction": syn("A relationship that is created needs a direction."),
  "create-label": syn("Label expressions are only possible in MATCH."),
  "create-where": syn("WHERE is not possible in a pattern that is created."),
  "create-shortest": syn("shortestPath is only possible in MATCH."),
  "create-null": syn("%1 may be null here: filter it with WITH \u2026 WHERE %1 IS NOT NULL first."),
  "merge-null": {
    kind: "semantic",
    sentence: "MERGE cannot look for null: use coalesce, or leave the row out.",
    code: 70001,
  },
  "merge-float": un(
    "MERGE takes 2 and 2.0 for different keys here: use texts or integers as keys.",
    "MERGE (n {k: 2.0})",
    70016,
  ),
  "merge-text": un(
    "MERGE of a relationship takes a text that looks like a number for that number here: use keys such as r:1.",
    "MERGE (a)-[r:R {id: '1'}]->(b)",
    70017,
  ),
  "merge-param": syn("MERGE needs its properties one by one: {id: $map.id}."),
  "map-parameter": un("A whole map as a pattern is not supported: write {id: $map.id}."),
  "pattern-expression": syn(
    "A pattern can only stand in WHERE or EXISTS { }: use [(a)-->(b) | \u2026] or COUNT { }.",
    "RETURN size((a)-->())",
  ),
  "property-type": typ(
    "This cannot be stored as a property: %1. Store texts, numbers, booleans, dates or lists of one kind.",
  ),
  "delete-label": syn("Labels are removed with REMOVE n:Label."),
  deleted: { kind: "semantic", sentence: "The thing was deleted before: read its properties first." },
  "int-overflow": syn("The integer does not fit into 64 bits."),
  "float-overflow": syn("The number is too large."),
  number: syn("This is not a number."),
  arguments: syn("%1() has a different number of arguments."),
  "percentile-range": arg("The percentile must be between 0 and 1."),
  yield: syn("Name the results: CALL \u2026 YIELD \u2026"),
  "range-step": arg("The step of range() cannot be 0.", 70030),
  "distinct-function": syn("DISTINCT is only possible in aggregates."),
  // guards: type errors that only show when the query runs
  "bool-type": typ("A condition was not true, false or null.", 70002),
  "num-type": typ("A number was expected.", 70003),
  "str-type": typ("A text was expected: use toString().", 70004),
  "list-type": typ("A list was expected.", 70005),
  "int-type": typ("An integer was expected.", 70006),
  "text-type": typ("Only texts, numbers and booleans can be joined with +: use toString().", 70007),
  "plus-type": typ("These two values cannot be added.", 70008),
  "float-text": un(
    "Numbers as large or as small as this one cannot be written as text here: pass the value on as it is.",
    "",
    70009,
  ),
  "size-type": typ("size() takes a text or a list.", 70010),
  "agg-type": typ("The aggregate takes numbers.", 70011),
  "list-order": un("Lists cannot be ordered here.", "", 70012),
  "text-number": typ("The text is not a number that can be read here.", 70013),
  "date-text": typ("The text is not a date of the form 2024-02-10.", 70014),
  "neg-length": arg("The length or start cannot be negative.", 70015),
  // not supported by the engine, or wrong there
  show: un("SHOW is limited to SHOW INDEXES and SHOW CONSTRAINTS."),
  admin: un("Administration is not available on the embedded engine."),
  "index-kind": un("Only plain indexes exist here: CREATE INDEX \u2026 FOR (n:Label) ON (n.key)."),
  "union-order": un("Give the parts of the UNION their columns in the same order."),
  page: un("ORDER BY, SKIP and LIMIT on their own are not supported: use WITH * ORDER BY \u2026 LIMIT \u2026."),
  "dynamic-property": un("n[$key] cannot be set: write SET n += {key: value}."),
  "dynamic-label": un("Dynamic labels $(\u2026) are not supported: write the label."),
  "set-target": un("Name the thing with WITH \u2026 AS x, then SET x.key = \u2026."),
  "delete-path": un("Delete the nodes of the path: UNWIND nodes(p) AS n DETACH DELETE n."),
  "in-transactions": un("CALL { } IN TRANSACTIONS is not supported: run the query in batches with $rows."),
  "optional-call": un("OPTIONAL CALL is not supported: collect in the subquery and UNWIND."),
  "call-union": un("UNION inside CALL { } is not supported."),
  "call-unit": un("CALL { } needs a RETURN: end it with RETURN count(*) AS n."),
  procedure: un(
    "The procedure %1 is not available. There are db.labels(), db.relationshipTypes() and db.propertyKeys().",
  ),
  "mixed-entities": un(
    "Nodes, relationships and other values cannot be mixed in one list or column: return them in columns of their own.",
  ),
  "reserved-key": un("The property name %1 is reserved by the engine."),
  "bare-entity": un("Bind the thing with UNWIND or MATCH before its properties are read."),
  "unknown-type": un("The engine cannot tell what %1 is: match it by its own id property."),
  repeatable: un("REPEATABLE ELEMENTS is not supported."),
  "optional-exists": un(
    "OPTIONAL MATCH \u2026 WHERE with a pattern, EXISTS or COUNT loses rows here: make the pattern longer, or use CALL (a) { MATCH \u2026 WHERE EXISTS { \u2026 } RETURN collect(b.name) AS names }.",
    "OPTIONAL MATCH (a)-->(b) WHERE (b)-->()",
  ),
  "shortest-where": un(
    "A WHERE on the shortest path is applied too late here: use MATCH p = (a)-[*1..6]-(b) WHERE \u2026 RETURN p ORDER BY length(p) LIMIT 1.",
  ),
  "shortest-shape": un("shortestPath takes two nodes and one relationship."),
  "shortest-min": syn("shortestPath needs a minimal length of 0 or 1."),
  "shortest-same": un("shortestPath needs two different ends."),
  "shortest-expression": un("shortestPath stands in MATCH: MATCH p = shortestPath((a)-[*]-(b))."),
  "range-empty": un(
    "The upper bound of the path length is below the lower bound: nothing can match.",
    "MATCH (a)-[*2..1]->(b)",
  ),
  "bound-var-length": un("%1 is bound already: a variable-length relationship needs a name of its own."),
  "rel-type-expression": un("Only types joined by | are supported: [:A|B]."),
  "var-length-props": un(
    "Texts and numbers are mixed up in the properties of variable-length relationships: write WHERE all(r IN rs WHERE r.key = value).",
  ),
  "var-length-where": un(
    "WHERE inside a variable-length relationship is not supported: write WHERE all(r IN rs WHERE \u2026).",
  ),
  "path-of-node": un("A path of one node is not supported: return the node."),
  "page-expression": un("%1 takes a number or a parameter."),
  "with-where-scope": un(
    "%1 is not a column of this WITH DISTINCT or aggregating WITH: filter before it, or carry it along.",
  ),
  "order-aggregate": un("Name the aggregate as a column and order by that column."),
  "order-mixed": un("Values of different kinds, nodes and maps cannot be ordered here: order by a property."),
  "order-list": un("Lists cannot be ordered here: order by one element."),
  "order-duration": un("Durations cannot be ordered here."),
  "minmax-mixed": un("min() and max() need values of one kind: use a property."),
  "minmax-type": un("min() and max() are not available for %1."),
  "agg-duration": un("Durations cannot be added up here."),
  "percentile-literal": un("The percentile must be a number or a parameter."),
  "unknown-function": un("The function %1() is not available on the embedded engine."),
  "temporal-function": un(
    "%1() is not available on the embedded engine: compute it in the program, or store dates as texts such as 2024-02-10.",
  ),
  "temporal-argument": un(
    "Only date('2024-02-10'), date({year, month, day}), datetime('2024-02-10T10:00:00Z'), localdatetime('2024-02-10T10:00:00') and duration('P1M2D') are right here.",
  ),
  "temporal-field": un(".%1 is not available here."),
  "temporal-inline": un("Name the date first: WITH date(\u2026) AS d RETURN d.year."),
  "temporal-compare": un("Only dates can be compared here."),
  "duration-arithmetic": un("Only date \xB1 duration of whole years, months, weeks and days is right here."),
  "duration-equality": un("Durations cannot be compared here."),
  "property-of-property": un(
    "The engine cannot tell whether this property is a date: write WITH date(n.key) AS d RETURN d.year, or substring(n.key, 0, 4) for texts.",
  ),
  "mixed-map": un("Maps and other values cannot be mixed here."),
  backtick: un("A backtick inside a name is not supported."),
  "empty-name": syn("A name cannot be empty."),
  "rel-label": un("Write type(r) = 'T'."),
  "label-of-expression": un("Name the node first: WITH \u2026 AS n."),
  "index-float": typ("The index takes an integer."),
  "reduce-entity": un("reduce cannot carry nodes or relationships here."),
  "path-comprehension": un("[p = (a)-->(b) | \u2026] is not supported: MATCH p = (a)-->(b) \u2026 collect(\u2026)."),
  "nested-pattern": un("A pattern inside a pattern comprehension is not supported: use MATCH and collect()."),
  "comprehension-null": un("Null beside nodes in a pattern comprehension is lost here: return a property."),
  "subquery-shape": un("%1 { } takes one MATCH \u2026 WHERE \u2026 here."),
  "subquery-path": un("No path variable or shortestPath in EXISTS { } and COUNT { }."),
  "collect-subquery": un("COLLECT { } is not supported: use [(a)-->(b) | b.name]."),
  "slice-entities": un("Name the list first: WITH \u2026 AS l RETURN l[..2]."),
  regex: un("Look-around, back-references and possessive quantifiers are not supported in regular expressions."),
  "regex-literal": un("The regular expression must be a text or a parameter."),
  "list-plus-null": un("Null cannot be added to a list of nodes here."),
  "list-plus-unknown": un("Write list + [value] or list + list."),
  "text-plus-temporal": un("Write toString(date) first."),
  "map-equality": un("Maps are compared wrongly here: compare their values one by one."),
  "list-equality": un(
    "Lists with null or with values of different kinds are compared wrongly here: compare their elements.",
  ),
  "entity-compare": un("A node or relationship can only be compared with another one of the same kind."),
  "entity-order": un("Nodes, relationships and maps have no order: compare a property."),
  "order-unknown": un("Values of different kinds have no order: compare values of one kind."),
  "in-unknown": un("IN needs a list of values of one kind here."),
  "is-typed": un("IS :: %1 is not supported: STRING, BOOLEAN, INTEGER and FLOAT are."),
  "function-argument": un("%1() cannot take a %2 here."),
  "to-string": un("toString() of this value is written differently here."),
  "entity-function": un("%1() takes a named node or relationship here: bind it with WITH, UNWIND or MATCH."),
  "round-mode": un("round() with a mode is not supported."),
  "exists-function": syn("exists() was replaced: write n.key IS NOT NULL."),
  "split-empty": un("split() needs a separator here."),
};
RULES["list-order"].sentence = "Lists cannot be ordered or compared with < and > here.";
var M = MAP | NOD | REL;
var AGGS = /* @__PURE__ */ new Set([
  "count",
  "collect",
  "sum",
  "avg",
  "min",
  "max",
  "stdev",
  "stdevp",
  "percentilecont",
  "percentiledisc",
]);
var fn = (args, m, o = {}) => ({ args, min: args.length, ret: (a, nul) => T(m | nul), ...o });
var num1 = fn([NUM2], FLO);
var same = fn([NUM2], 0, { ret: (a, nul) => T((a[0].m & NUM2) | nul || NUL) });
var ent = (m, ty, o = {}) => ({
  args: [m],
  min: 1,
  ret: () => ty,
  special: (t, x, [a]) => {
    if (!has(a.t, m | NUL)) t.no("type", x, x.name + "()", nameOf(T(m)), nameOf(a.t));
    if (a.t.open) t.no("unknown-type", x, "this");
    if (!only(a.t, m)) t.no("mixed-map", x);
    if (a.t.m === NUL) return { n: Null, t: T(NUL) };
    if (a.t.del && x.name.toLowerCase() !== "id") t.no("deleted", x);
    if ((o.named && (a.n.t !== "Var" || a.t.bare)) || (a.t.bare && x.name.toLowerCase() !== "id"))
      t.no("entity-function", x, x.name);
    return { n: { ...x, args: [a.n] }, t: { ...ty, m: ty.m | (a.t.m & NUL) } };
  },
});
var textLit = (t, n) =>
  n.t === "Str" ? n.v : n.t === "Param" && typeof t.params[n.v] === "string" ? t.params[n.v] : null;
var temporal = (tk, re) => ({
  args: [4095],
  min: 0,
  ret: () => T(TMP),
  special: (t, x, as) => {
    if (!as.length) return { n: { ...x, args: [] }, t: T(TMP, { tk }) };
    const a = as[0];
    if (a.t.m === NUL) return { n: Null, t: T(NUL) };
    const s = textLit(t, a.n);
    if (s !== null) {
      if (!re.test(s)) t.no("temporal-argument", x);
      if (tk === "date" || /^\d{4}-/.test(s)) {
        const d = /* @__PURE__ */ new Date(s.slice(0, 10) + "T00:00:00Z");
        if (Number.isNaN(d.getTime()) || d.toISOString().slice(0, 10) !== s.slice(0, 10)) t.no("temporal-argument", x);
      }
      return { n: { ...x, args: [a.n] }, t: T(TMP, { tk }) };
    }
    if (tk === "date") {
      if (only(a.t, TMP) && a.t.tk === "date") return a;
      if (a.n.t === "Map") {
        const ks = a.n.es
          .map((e) => e[0])
          .sort()
          .join();
        if (
          !["day,month,year", "month,year", "year"].includes(ks) ||
          !a.n.es.every((e) => e[1].t === "Num" && e[1].n === "int" && +e[1].v > 0)
        )
          t.no("temporal-argument", x);
        const g = (k) => +(a.n.es.find((e) => e[0] === k)?.[1].v ?? 1);
        const d = /* @__PURE__ */ new Date(0);
        d.setUTCFullYear(g("year"), g("month") - 1, g("day"));
        if (g("year") > 9999 || d.getUTCMonth() + 1 !== g("month") || d.getUTCDate() !== g("day"))
          t.no("temporal-argument", x);
        return {
          n: {
            ...x,
            args: [
              {
                t: "Str",
                v: `${String(g("year")).padStart(4, "0")}-${String(g("month")).padStart(2, "0")}-${String(g("day")).padStart(2, "0")}`,
              },
            ],
          },
          t: T(TMP, { tk }),
        };
      }
      if (has(a.t, STR) && !has(a.t, MAP | ENT))
        return {
          n: t.bind(a.n, (v) =>
            kase(
              [
                [isNull(v), Null],
                [or(isNull(call("date", v)), not(isStr(v))), t.raise("date-text")],
              ],
              call("date", v),
            ),
          ),
          t: T(TMP | NUL, { tk }),
        };
    }
    return t.no("temporal-argument", x);
  },
});
var cut = (args, min) => ({
  args,
  min,
  ret: () => T(STR),
  special: (t, x, as) => {
    as.forEach((a, i) => {
      if (!has(a.t, args[i] | NUL)) t.no("type", x, x.name + "()", nameOf(T(args[i])), nameOf(a.t));
    });
    const ns = as.map((a, i) => {
      if (i === 0) return t.strGuard(a);
      const c = t.constant(a.n);
      if (typeof c === "bigint") {
        if (c < 0n) t.no("neg-length", x);
        return a.n;
      }
      if (has(a.t, FLO) && !a.t.open) t.no("type", x, x.name + "()", "integer", nameOf(a.t));
      return t.bind(only(a.t, INT) ? a.n : t.intGuard(a), (v) => kase([[bin("<", v, I(0)), t.raise("neg-length")]], v));
    });
    return { n: { ...x, args: ns }, t: T(STR | as.reduce((m, a) => m | (a.t.m & NUL), 0)) };
  },
});
var FUNCS = {
  abs: same,
  ceil: num1,
  floor: num1,
  sqrt: num1,
  exp: num1,
  log: num1,
  log10: num1,
  sin: num1,
  cos: num1,
  tan: num1,
  asin: num1,
  acos: num1,
  atan: num1,
  atan2: fn([NUM2, NUM2], FLO),
  radians: num1,
  degrees: num1,
  sign: fn([NUM2], INT),
  pi: fn([], FLO),
  e: fn([], FLO),
  rand: fn([], FLO),
  isnan: fn([NUM2], BOO, {
    special: (t, x, [a]) => ({ n: bin("<>", t.numGuard(a), t.numGuard(a)), t: T(BOO | (a.t.m & NUL)) }),
  }),
  round: {
    args: [NUM2, INT, STR],
    min: 1,
    ret: () => T(FLO),
    special: (t, x, as) => {
      if (as.length > 1) t.no("round-mode", x);
      const a = as[0];
      if (!has(a.t, NUM2 | NUL)) t.no("type", x, "round()", "number", nameOf(a.t));
      const g = t.numGuard(a);
      return { n: call("floor", bin("+", g, { t: "Num", v: "0.5", n: "float" })), t: T(FLO | (a.t.m & NUL)) };
    },
  },
  toupper: fn([STR], STR),
  tolower: fn([STR], STR),
  upper: fn([STR], STR),
  lower: fn([STR], STR),
  trim: fn([STR], STR),
  ltrim: fn([STR], STR),
  rtrim: fn([STR], STR),
  replace: fn([STR, STR, STR], STR),
  left: cut([STR, INT], 2),
  right: cut([STR, INT], 2),
  substring: cut([STR, INT, INT], 2),
  split: {
    args: [STR, STR],
    min: 2,
    ret: (a, nul) => list(T(STR), { m: LST | nul }),
    special: (t, x, as) => {
      as.forEach((a) => {
        if (!has(a.t, STR | NUL)) t.no("type", x, "split()", "text", nameOf(a.t));
      });
      const d = textLit(t, as[1].n);
      if (d === null || d === "") t.no("split-empty", x);
      return { n: { ...x, args: as.map((a) => t.strGuard(a)) }, t: list(T(STR), { m: LST | (as[0].t.m & NUL) }) };
    },
  },
  reverse: { args: [STR | LST], min: 1, ret: (a, nul) => ({ ...a[0], len: void 0, m: (a[0].m & (STR | LST)) | nul }) },
  size: { args: [STR | LST], min: 1, ret: (a, nul) => T(INT | nul) },
  char_length: fn([STR], INT),
  character_length: fn([STR], INT),
  head: { args: [LST], min: 1, ret: (a) => ({ ...(a[0].el ?? T(NUL)), m: (a[0].el?.m ?? 0) | NUL }) },
  last: { args: [LST], min: 1, ret: (a) => ({ ...(a[0].el ?? T(NUL)), m: (a[0].el?.m ?? 0) | NUL }) },
  tail: { args: [LST], min: 1, ret: (a, nul) => ({ ...a[0], len: void 0, m: LST | nul }) },
  range: {
    args: [INT, INT, INT],
    min: 2,
    ret: (a, nul) => list(T(INT), { m: LST | nul }),
    special: (t, x, as) => {
      as.forEach((a, i) => {
        if (!has(a.t, INT)) t.no("type", x, "range()", "integer", nameOf(a.t));
        if (!a.t.open && has(a.t, FLO)) t.no("type", x, "range()", "integer", nameOf(a.t));
      });
      const ns = as.map((a) => (only(a.t, INT) ? a.n : t.intGuard(a)));
      if (as[2]) {
        const c = t.constant(as[2].n);
        if (c === 0n) t.no("range-step", x);
        if (c === void 0) ns[2] = t.bind(ns[2], (v) => kase([[bin("=", v, I(0)), t.raise("range-step")]], v));
      }
      return { n: { ...x, args: ns }, t: list(T(INT), { m: LST | as.reduce((m, a) => m | (a.t.m & NUL), 0) }) };
    },
  },
  coalesce: {
    args: new Array(32).fill(4095),
    min: 1,
    ret: () => T(0),
    special: (t, x, as) => {
      let ty = as.map((a) => a.t).reduce(join);
      t.mixed(ty, x);
      if (as.some((a) => !nullable(a.t))) ty = { ...ty, m: ty.m & ~NUL };
      if (entityInside(ty)) ty = { ...ty, bare: true };
      return { n: { ...x, args: as.map((a) => a.n) }, t: ty };
    },
  },
  tostring: {
    args: [4095],
    min: 1,
    ret: () => T(STR),
    special: (t, x, [a]) => {
      if (a.t.m === NUL) return { n: Null, t: T(NUL) };
      if (!has(a.t, SCAL)) t.no("type", x, "toString()", "text, number or boolean", nameOf(a.t));
      if (has(a.t, MAP | ENT)) t.no("type", x, "toString()", "text, number or boolean", nameOf(a.t));
      if (!a.t.open && only(a.t, TMP) && a.t.tk === "date")
        return { n: { ...x, args: [a.n] }, t: T(STR | (a.t.m & NUL)) };
      if (!a.t.open && has(a.t, TMP | DUR | LST)) t.no("to-string", x);
      t.rule("to-string");
      return { n: t.asText(a), t: T(STR | (a.t.m & NUL)) };
    },
  },
  tointeger: {
    args: [4095],
    min: 1,
    ret: () => T(INT),
    special: (t, x, [a]) => {
      if (a.t.m === NUL) return { n: Null, t: T(NUL) };
      if (!has(a.t, STR | NUM2 | BOO)) t.no("type", x, "toInteger()", "text or number", nameOf(a.t));
      if (has(a.t, MAP | ENT)) t.no("mixed-entities", x);
      if (!a.t.open && has(a.t, LST | TMP | DUR)) t.no("type", x, "toInteger()", "text or number", nameOf(a.t));
      const I2 = (v) => call("toInteger", v);
      if (only(a.t, NUM2)) return { n: I2(a.n), t: T(INT | (a.t.m & NUL)) };
      t.rule("to-integer");
      return {
        n: t.bind(a.n, (v) =>
          kase(
            [
              [
                and(
                  isNull(v, true),
                  isNull(bin("+", bin("*", v, I(0)), I(1))),
                  not(call("coalesce", bin("STARTS WITH", v, S("")), B(false))),
                  isNull(not(v)),
                ),
                t.raise("text-number"),
              ],
              [isNull(I2(v), true), I2(v)],
            ],
            I2(call("toFloat", v)),
          ),
        ),
        t: T(INT | NUL),
      };
    },
  },
  tofloat: {
    args: [4095],
    min: 1,
    ret: () => T(FLO),
    special: (t, x, [a]) => {
      if (a.t.m === NUL) return { n: Null, t: T(NUL) };
      if (!has(a.t, STR | NUM2)) t.no("type", x, "toFloat()", "text or number", nameOf(a.t));
      if (has(a.t, MAP | ENT)) t.no("mixed-entities", x);
      if (!a.t.open && has(a.t, LST | TMP | DUR | BOO)) t.no("type", x, "toFloat()", "text or number", nameOf(a.t));
      if (only(a.t, NUM2 | STR)) return { n: { ...x, args: [a.n] }, t: T(FLO | NUL) };
      return {
        n: t.bind(a.n, (v) =>
          kase(
            [
              [
                and(
                  isNull(v, true),
                  isNull(bin("+", bin("*", v, I(0)), I(1))),
                  not(call("coalesce", bin("STARTS WITH", v, S("")), B(false))),
                ),
                t.raise("text-number"),
              ],
            ],
            call("toFloat", v),
          ),
        ),
        t: T(FLO | NUL),
      };
    },
  },
  toboolean: {
    args: [4095],
    min: 1,
    ret: () => T(BOO),
    special: (t, x, [a]) => {
      if (a.t.m === NUL) return { n: Null, t: T(NUL) };
      if (!has(a.t, STR | BOO | INT) || (!a.t.open && has(a.t, LST | TMP | DUR | FLO | MAP | ENT)))
        t.no("type", x, "toBoolean()", "text, boolean or integer", nameOf(a.t));
      if (has(a.t, MAP | ENT)) t.no("mixed-entities", x);
      const sb = (v) =>
        kase(
          [
            [bin("IN", call("toLower", v), { t: "List", xs: [S("true")] }), B(true)],
            [bin("IN", call("toLower", v), { t: "List", xs: [S("false")] }), B(false)],
          ],
          Null,
        );
      if (only(a.t, STR)) return { n: t.bind(a.n, (v) => sb(call("trim", v))), t: T(BOO | NUL) };
      if (only(a.t, BOO)) return a;
      if (only(a.t, INT)) return { n: bin("<>", a.n, I(0)), t: T(BOO | (a.t.m & NUL)) };
      return {
        n: t.bind(a.n, (v) =>
          kase(
            [
              [isNull(v), Null],
              [isNull(not(v), true), v],
              [isStr(v), sb(call("trim", v))],
              [bin("=", bin("/", bin("+", bin("*", v, I(0)), I(1)), I(2)), I(0)), bin("<>", v, I(0))],
            ],
            t.raise("bool-type"),
          ),
        ),
        t: T(BOO | NUL),
      };
    },
  },
  labels: ent(NOD, list(T(STR))),
  type: ent(REL, T(STR)),
  id: ent(NOD | REL, T(INT)),
  elementid: ent(NOD | REL, T(STR), { named: true }),
  startnode: ent(REL, T(NOD)),
  endnode: ent(REL, T(NOD)),
  nodes: {
    args: [PAT],
    min: 1,
    ret: () => list(T(NOD)),
    special: (t, x, [a]) => {
      if (a.t.m === NUL) return { n: Null, t: T(NUL) };
      if (!has(a.t, PAT)) t.no("type", x, "nodes()", "path", nameOf(a.t));
      if (a.n.t !== "Var") t.no("entity-function", x, "nodes");
      return { n: { ...x, args: [a.n] }, t: list(T(NOD), { m: LST | (a.t.m & NUL) }) };
    },
  },
  relationships: {
    args: [PAT],
    min: 1,
    ret: () => list(T(REL)),
    special: (t, x, [a]) => {
      if (a.t.m === NUL) return { n: Null, t: T(NUL) };
      if (!has(a.t, PAT)) t.no("type", x, "relationships()", "path", nameOf(a.t));
      if (a.n.t !== "Var") t.no("entity-function", x, "relationships");
      return { n: { ...x, args: [a.n] }, t: list(T(REL), { m: LST | (a.t.m & NUL) }) };
    },
  },
  length: {
    args: [PAT],
    min: 1,
    ret: () => T(INT),
    special: (t, x, [a]) => {
      if (a.t.m === NUL) return { n: Null, t: T(NUL) };
      if (!only(a.t, PAT)) t.no("type", x, "length()", "path", nameOf(a.t));
      return { n: { ...x, args: [a.n] }, t: T(INT | (a.t.m & NUL)) };
    },
  },
  keys: {
    args: [M],
    min: 1,
    ret: () => list(T(STR)),
    special: (t, x, [a]) => {
      if (a.t.m === NUL) return { n: Null, t: T(NUL) };
      if (!only(a.t, M) || a.t.open) t.no("type", x, "keys()", "node, relationship or map", nameOf(a.t));
      if (a.t.del) t.no("deleted", x);
      if (has(a.t, NOD | REL) && (a.n.t !== "Var" || a.t.bare)) t.no("entity-function", x, "keys");
      return { n: { ...x, args: [a.n] }, t: list(T(STR), { m: LST | (a.t.m & NUL) }) };
    },
  },
  properties: {
    args: [M],
    min: 1,
    ret: () => T(MAP),
    special: (t, x, [a]) => {
      if (a.t.m === NUL) return { n: Null, t: T(NUL) };
      if (!only(a.t, M) || a.t.open) t.no("type", x, "properties()", "node, relationship or map", nameOf(a.t));
      if (a.t.del) t.no("deleted", x);
      if (has(a.t, NOD | REL) && (a.n.t !== "Var" || a.t.bare)) t.no("entity-function", x, "properties");
      if (has(a.t, MAP)) return a;
      return { n: { ...x, args: [a.n] }, t: T(MAP | (a.t.m & NUL)) };
    },
  },
  exists: {
    args: [4095],
    min: 1,
    ret: () => T(BOO),
    special: (t, x, [a]) => {
      if (x.args[0].t !== "Prop" && x.args[0].t !== "Index") t.no("exists-function", x);
      return { n: isNull(a.n, true), t: T(BOO) };
    },
  },
  timestamp: fn([], INT),
  localdatetime: temporal("localdatetime", /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/),
  datetime: temporal("datetime", /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/),
  date: temporal("date", /^\d{4}-\d\d-\d\d$/),
  localtime: temporal("localtime", /^\d\d:\d\d(:\d\d(\.\d{1,6})?)?$/),
  time: temporal("time", /^\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/),
  duration: {
    args: [4095],
    min: 1,
    ret: () => T(DUR),
    special: (t, x, [a]) => {
      const s = textLit(t, a.n);
      if (s !== null) {
        if (!/^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/.test(s)) t.no("temporal-argument", x);
        return { n: { ...x, args: [a.n] }, t: T(DUR, { tk: s.includes("T") ? "duration" : "dateDuration" }) };
      }
      if (a.n.t === "Map") {
        const u = { years: "Y", months: "M", weeks: "W", days: "D" };
        if (!a.n.es.length || !a.n.es.every((e) => u[e[0]] && e[1].t === "Num" && e[1].n === "int" && +e[1].v >= 0))
          t.no("temporal-argument", x);
        const g = (k) => {
          const e = a.n.es.find((z) => z[0] === k);
          return e ? e[1].v + u[k] : "";
        };
        return {
          n: { ...x, args: [{ t: "Str", v: "P" + g("years") + g("months") + g("weeks") + g("days") }] },
          t: T(DUR, { tk: "dateDuration" }),
        };
      }
      return t.no("temporal-argument", x);
    },
  },
};

// loose/translate.ts
var V2 = (v) => ({ t: "Var", v });
var I = (v) => ({ t: "Num", v: String(v), n: "int" });
var S = (v) => ({ t: "Str", v });
var B = (v) => ({ t: "Bool", v });
var Null = { t: "Null" };
var bin = (op2, l, r) => ({ t: "Bin", op: op2, l, r });
var not = (x) => ({ t: "Not", x });
var isNull = (x, n = false) => ({ t: "IsNull", x, not: n });
var call = (name, ...args) => ({ t: "Call", name, args });
var kase = (ws, els) => ({ t: "Case", x: null, ws: ws.map(([c, v]) => [[c], v]), els });
var and = (...xs) => xs.reduce((a, b) => bin("AND", a, b));
var or = (...xs) => xs.reduce((a, b) => bin("OR", a, b));
var isStr = (x) => isNull(bin("STARTS WITH", x, S("")), true);
var notStr = (x) => isNull(bin("STARTS WITH", x, S("")));
var key = (x) => JSON.stringify(x, (k, v) => (k === "s" || k === "e" || k === "paren" || k === "src" ? void 0 : v));
var fits = (t, m) => (t.m & ~NUL) === 0 || (t.m & m) !== 0;
var num0 = (v) => bin("+", bin("*", v, I(0)), I(1));
var simple = (x) =>
  ["Var", "Param", "Num", "Str", "Bool", "Null"].includes(x.t) ||
  (x.t === "Prop" && simple(x.x)) ||
  (x.t === "Index" && simple(x.x) && simple(x.i));
var numericText = (s) => /^\s*[+-]?(\d|\.\d|inf|nan)/i.test(s);
function translate(src, params = {}, inline) {
  inlined.map = inline;
  return new Tr(src, params).run();
}
var Tr = class {
  constructor(src, params) {
    this.src = src;
    this.params = { ...params };
  }
  src;
  used = /* @__PURE__ */ new Set();
  gen = 0;
  params;
  aggDepth = 0;
  noAgg = "";
  aggOut = null;
  inPattern = 0;
  written = false;
  names = /* @__PURE__ */ new Set();
  rule(id2) {
    this.used.add(id2);
  }
  no(id2, x, ...a) {
    const r = RULES[id2];
    if (!r) throw new Error("rule " + id2);
    let s = r.sentence;
    a.forEach((v, i) => {
      s = s.replace("%" + (i + 1), v);
    });
    throw new DialectError(id2, s, x?.s ?? 0, x?.e ?? 0, r.kind);
  }
  raise(id2) {
    this.rule(id2 + "!");
    const code = RULES[id2]?.code;
    if (!code) throw new Error("code " + id2);
    return bin("/", I(code), I(0));
  }
  fresh(p = "_g") {
    let v;
    do v = p + this.gen++;
    while (this.src.includes(v));
    this.names.add(v);
    return v;
  }
  bind(x, f) {
    if (simple(x)) return f(x);
    const v = this.fresh();
    return call("head", { t: "ListComp", v, l: { t: "List", xs: [x] }, w: null, x: f(V2(v)) });
  }
  run() {
    const st = parse(this.src);
    if (st.t === "Schema") return this.schema(st);
    const cols = this.query(st.q, /* @__PURE__ */ new Map(), true);
    const text = (st.explain ? st.explain + " " : "") + query(st.q);
    const wr = this.written,
      rt = st.q.parts.some((p) => p.clauses.some((c) => c.t === "Return"));
    return {
      text,
      columns: cols,
      rules: [...this.used],
      params: this.params,
      kind: wr ? (rt ? "rw" : "w") : "r",
      explain: !!st.explain,
    };
  }
  schema(st) {
    const w = st.words.map((x) => x.toUpperCase()).filter((x) => x && x !== ";");
    if (
      w[0] === "SHOW" &&
      !(/^(INDEX|INDEXES|CONSTRAINT|CONSTRAINTS)$/.test(w[1]) && w.length === 2 + (w[w.length - 1] === ";" ? 1 : 0))
    )
      this.no("show", st);
    if (!/^(SHOW|CREATE|DROP)$/.test(w[0])) this.no("admin", st);
    if (w[0] === "CREATE" || w[0] === "DROP") {
      if (!w.includes("INDEX") && !w.includes("CONSTRAINT")) this.no("admin", st);
      if (/^(TEXT|POINT|VECTOR|FULLTEXT|LOOKUP|BTREE)$/.test(w[1])) this.no("index-kind", st);
    }
    return { text: st.text, columns: null, rules: [], params: this.params, kind: "s", explain: !!st.explain };
  }
  // ---- queries
  query(q, env, top, sub = false) {
    let cols = null;
    if (q.all.some((a) => a !== q.all[0])) this.no("union-mix", q);
    q.parts.forEach((p, i) => {
      const c = this.single(p, new Map(env), top, sub);
      if (i && cols && c) {
        if (cols.length !== c.length || cols.some((x, k) => !c.some((y) => y.name === x.name)))
          this.no("union-columns", p);
        if (cols.some((x, k) => x.name !== c[k].name)) this.no("union-order", p);
        cols = cols.map((x, k) => ({ ...x, type: join(x.type, c[k].type) }));
        for (const x of cols)
          if (
            entityInside(x.type) &&
            !only(x.type, x.type.m & NOD || x.type.m & REL || x.type.m & PAT || x.type.m & (LST | MAP))
          )
            this.no("mixed-entities", p);
      } else cols = c;
    });
    return cols;
  }
  single(p, env, top, sub) {
    const out = [];
    let cols = null;
    const cs = p.clauses;
    let wrote = false;
    for (let k = 0; k < cs.length; k++) {
      const c = cs[k];
      const last = k === cs.length - 1;
      if (c.t === "Return" && !last) this.no("return-last", c);
      if (c.t === "Finish") {
        if (!last) this.no("return-last", c);
        if (!wrote) this.no("finish", c);
        this.rule("finish");
        continue;
      }
      if (c.t === "Page") this.no("page", c);
      if (last && top && /^(Match|Unwind|With)$/.test(c.t)) this.no("no-return", c);
      if (wrote && c.t === "Match" && cs[k - 1].t !== "With") this.no("with-after-write", c);
      if (/^(Create|Merge|Set|Remove|Delete|Foreach)$/.test(c.t)) {
        wrote = true;
        this.written = true;
      }
      if (/^(Match|Unwind|CallSub|CallProc)$/.test(c.t)) {
        for (const [v, t] of env)
          if (only(t, LST) && t.el && !t.el.bare && entityInside(t.el))
            env.set(v, { ...t, el: { ...t.el, bare: true } });
      }
      const r = this.clause(c, env, out, last, cs, k);
      if (c.t === "Return") cols = r;
      if (c.t === "CallProc" && last && cs.length === 1) cols = null;
    }
    p.clauses = out;
    return cols;
  }
  clause(c, env, out, last, cs, k) {
    switch (c.t) {
      case "Match":
        return this.match(c, env, out);
      case "Unwind": {
        const r = this.ex(c.x, env);
        if (env.has(c.v)) this.no("already-bound", c, c.v);
        let el = has(r.t, LST) ? (r.t.el ?? T(NUL)) : T(0);
        if (r.t.m === NUL) el = T(NUL);
        const rest = r.t.m & ~(LST | NUL);
        if (rest) {
          if (rest & (MAP | ENT)) el = join(el, T(rest, { f: r.t.f }));
          else el = join(el, T(rest & ~NUL));
        }
        if (!el.m) el = T(NUL);
        this.mixed(el, c);
        env.set(c.v, el);
        out.push({ ...c, x: r.n });
        return;
      }
      case "With":
      case "Return":
        return this.projection(c, env, out, last, cs, k);
      case "Create": {
        const seen = new Map(env);
        for (const p of c.pats) this.createPattern(p, env, seen, "CREATE");
        for (const [v, t] of seen) env.set(v, t);
        out.push(c);
        return;
      }
      case "Merge": {
        const seen = new Map(env);
        this.createPattern(c.pat, env, seen, "MERGE");
        for (const [v, t] of seen) env.set(v, t);
        for (const o of c.on) o.items = this.setItems(o.items, env, [], true);
        out.push(c);
        return;
      }
      case "Set": {
        this.setItems(c.items, env, out, false);
        return;
      }
      case "Remove": {
        for (const i of c.items) {
          if (i.t === "RemDyn") this.no("dynamic-property", i);
          const r = this.ex(i.x, env);
          if (r.n.t !== "Var") this.no("set-target", i);
          if (r.t.bare) this.no("bare-entity", i);
          this.need(r.t, NOD | REL | (i.t === "RemProp" ? MAP : 0), i, "REMOVE");
          if (i.t === "RemLabels") {
            this.need(r.t, NOD, i, "REMOVE");
            this.labelList(i);
          }
          if (i.t === "RemProp" && !has(r.t, ENT)) this.no("set-target", i);
          this.guardWrite(r, { t: "Remove", items: [{ ...i, x: r.n }] }, out);
        }
        return;
      }
      case "Delete": {
        const xs = c.xs.map((x) => {
          const r = this.ex(x, env);
          if (x.t === "HasLabels") this.no("delete-label", x);
          if (!has(r.t, ENT | NUL)) this.no("type-delete", x, nameOf(r.t));
          return r;
        });
        for (const r of xs) {
          if (has(r.t, PAT)) this.no("delete-path", c);
          if (r.t.bare) this.no("bare-entity", c);
          let n = r.n;
          if (n.t !== "Var") {
            const v = this.fresh("_d");
            out.push({ t: "With", star: true, items: [{ t: "Item", x: n, as: v }], where: null });
            n = V2(v);
            env.set(v, r.t);
            this.rule("delete-expression");
          }
          this.guardWrite({ n, t: r.t }, { t: "Delete", detach: c.detach, xs: [n] }, out);
          if (n.t === "Var") env.set(n.v, { ...r.t, del: true });
        }
        return;
      }
      case "Foreach": {
        const l = this.ex(c.l, env);
        this.need(l.t, LST, c, "FOREACH");
        const e2 = new Map(env);
        if (env.has(c.v)) this.no("already-bound", c, c.v);
        e2.set(c.v, l.t.el ?? T(NUL));
        const body = [];
        for (const b of c.body) this.clause(b, e2, body, false, [], 0);
        out.push({ ...c, l: l.n, body });
        return;
      }
      case "CallSub": {
        if (c.inTx) this.no("in-transactions", c);
        if (c.optional) this.no("optional-call", c);
        let inner = /* @__PURE__ */ new Map();
        if (c.imports === "*") {
          inner = new Map(env);
          c.imports = [...env.keys()];
        } else if (c.imports)
          for (const v of c.imports) {
            if (!env.has(v)) this.no("undefined", c, v);
            inner.set(v, env.get(v));
          }
        else {
          const f = c.q.parts.map((p) => p.clauses[0]);
          if (
            f.some(
              (x) =>
                x.t === "With" &&
                x.items.every((i) => i.x.t === "Var" && (!i.as || i.as === i.x.v)) &&
                !x.where &&
                !x.order,
            )
          ) {
            const vs = /* @__PURE__ */ new Set();
            for (const x of f)
              if (x.t === "With") {
                if (x.star) for (const v of env.keys()) vs.add(v);
                for (const i of x.items) {
                  if (!env.has(i.x.v)) this.no("undefined", i, i.x.v);
                  vs.add(i.x.v);
                }
              }
            c.imports = [...vs];
            for (const p of c.q.parts) if (p.clauses[0].t === "With") p.clauses.shift();
            for (const v of vs) inner.set(v, env.get(v));
            this.rule("call-importing-with");
          } else if (env.size) c.imports = [];
        }
        if (c.q.parts.length > 1) this.no("call-union", c);
        const cols = this.query(c.q, inner, false, true);
        if (!cols) this.no("call-unit", c);
        for (const x of cols) {
          if (env.has(x.as)) this.no("already-bound", c, x.as);
          env.set(x.as, x.type);
        }
        if (c.imports && !c.imports.length) c.imports = null;
        out.push(c);
        return;
      }
      case "CallProc": {
        const known = {
          "db.labels": { label: T(STR) },
          "db.relationshiptypes": { relationshipType: T(STR) },
          "db.propertykeys": { propertyKey: T(STR) },
        };
        const sig = known[c.name.toLowerCase()];
        if (!sig) this.no("procedure", c, c.name);
        if (c.yields === "*") c.yields = Object.keys(sig).map((f) => ({ f, as: f }));
        if (!c.yields) {
          if (cs.length > 1) this.no("yield", c);
          c.yields = null;
        } else
          for (const y of c.yields) {
            if (!sig[y.f]) this.no("undefined", c, y.f);
            if (env.has(y.as)) this.no("already-bound", c, y.as);
            env.set(y.as, sig[y.f]);
          }
        if (c.where) c.where = this.pred(c.where, env);
        out.push(c);
        return;
      }
    }
  }
  mixed(t, x) {
    const e = t.m & ENT;
    if (e && (t.m & ~(e | NUL) || e & (e - 1))) this.no("mixed-entities", x);
  }
  need(t, m, x, what) {
    if (!fits(t, m)) this.no("type", x, what, nameOf(T(m)), nameOf(t));
  }
  guardWrite(r, c, out) {
    if (r.t.m === NUL) {
      this.rule("write-null");
      return;
    }
    if (nullable(r.t)) {
      this.rule("write-null");
      out.push({
        t: "Foreach",
        v: this.fresh("_w"),
        l: kase([[isNull(r.n), { t: "List", xs: [] }]], { t: "List", xs: [I(1)] }),
        body: [c],
      });
    } else out.push(c);
  }
  labelList(i) {
    for (const l of i.labels) if (l.t === "DynLabel") this.no("dynamic-label", i);
  }
  setItems(items, env, out, inMerge) {
    const res = [];
    for (const i of items) {
      if (i.t === "SetDyn") this.no("dynamic-property", i);
      const r = this.ex(i.x, env);
      if (r.n.t !== "Var") this.no("set-target", i);
      if (r.t.bare) this.no("bare-entity", i);
      this.need(r.t, NOD | REL, i, "SET");
      if (!has(r.t, NOD | REL | NUL)) this.no("set-target", i);
      let n;
      if (i.t === "SetLabels") {
        this.need(r.t, NOD, i, "SET");
        this.labelList(i);
        n = { ...i, x: r.n };
      } else {
        const v = this.ex(i.v, env);
        if (i.t === "SetProp") {
          this.storable(v.t, i);
          if (/^_(id|labels|type|source|target)$/.test(i.key)) this.no("reserved-key", i, i.key);
          n = { ...i, x: r.n, v: v.n };
        } else {
          if (has(v.t, NOD | REL)) {
            if (v.n.t !== "Var" || v.t.bare) this.no("bare-entity", i);
            this.rule("set-copy");
            n = { ...i, x: r.n, v: call("properties", v.n) };
          } else {
            if (!has(v.t, MAP)) this.no("type", i, "SET", "map", nameOf(v.t));
            if (v.t.f)
              for (const k of Object.keys(v.t.f)) {
                this.storable(v.t.f[k], i);
                if (/^_(id|labels|type|source|target)$/.test(k)) this.no("reserved-key", i, k);
              }
            n = { ...i, x: r.n, v: v.n };
          }
        }
      }
      res.push(n);
      if (!inMerge) this.guardWrite(r, { t: "Set", items: [n] }, out);
    }
    return res;
  }
  storable(t, x) {
    if (!has(t, PROPM)) this.no("property-type", x, nameOf(t));
    if (has(t, MAP | ENT) && t !== ANY) this.no("property-type", x, nameOf(t));
    if (has(t, LST) && t.el && !t.prop) {
      if (has(t.el, MAP | LST | ENT)) this.no("property-type", x, "list of " + nameOf(t.el));
      if (t.el.m !== NUL && has(t.el, NUL)) this.no("property-type", x, "list with null");
      const c = [BOO, NUM2, STR, TMP, DUR].filter((b) => has(t.el, b));
      if (c.length > 1) this.no("property-type", x, "list of different types");
    }
  }
  createPattern(p, env, seen, what) {
    if (p.fn) this.no("create-shortest", p);
    if (p.v) {
      if (seen.has(p.v)) this.no("already-bound", p, p.v);
    }
    p.el.forEach((x, i) => {
      if (x.where) this.no("create-where", x);
      if (i % 2) {
        if (x.range) this.no("create-range", x);
        if (!x.types) this.no("create-type", x);
        if (x.types.t !== "Label") this.no(x.types.t === "DynLabel" ? "dynamic-label" : "create-type", x);
        if (what === "CREATE" && !x.dir) this.no("create-direction", x);
        if (x.v) {
          if (seen.has(x.v)) this.no("already-bound", x, x.v);
          seen.set(x.v, T(REL));
        }
      } else {
        const bound = x.v && seen.has(x.v);
        if (bound) {
          const t = seen.get(x.v);
          if (!has(t, NOD)) this.no(only(t, 0) ? "create-null" : "variable-type", x, x.v, "node", nameOf(t));
          if (x.labels || x.props || p.el.length === 1) this.no("already-bound", x, x.v);
          if (nullable(t)) this.no("create-null", x, x.v);
          if (t.bare) this.no("bare-entity", x);
        }
        if (x.labels) this.createLabels(x.labels, x);
        if (x.v && !bound) seen.set(x.v, T(NOD));
      }
      if (x.props) {
        if (x.props.t === "Param" && what === "MERGE") this.no("merge-param", x);
        const r = this.ex(x.props, what === "CREATE" ? seen : env);
        if (!has(r.t, MAP)) this.no("type", x, what, "map", nameOf(r.t));
        x.props = r.n;
        if (r.t.f)
          for (const k of Object.keys(r.t.f)) {
            this.storable(r.t.f[k], x);
            if (/^_(id|labels|type|source|target)$/.test(k)) this.no("reserved-key", x, k);
            if (what === "MERGE" && p.el.length > 1 && has(r.t.f[k], STR) && r.n.t === "Map") {
              const e = r.n.es.find((z) => z[0] === k);
              const lt = this.litText(e[1]);
              if (lt !== null ? numericText(lt) : false) this.no("merge-text", x);
              if (lt === null)
                e[1] = this.bind(e[1], (v) =>
                  kase(
                    [
                      [
                        and(isStr(v), bin("=~", v, S("[ ]*[+-]?([0-9.]|[iI][nN][fF]|[nN][aA][nN]).*"))),
                        this.raise("merge-text"),
                      ],
                    ],
                    v,
                  ),
                );
            }
            if (what === "MERGE" && has(r.t.f[k], FLO)) {
              if (!r.t.f[k].open || r.n.t !== "Map") this.no("merge-float", x);
              const e = r.n.es.find((z) => z[0] === k);
              e[1] = this.bind(e[1], (v) =>
                kase([[bin("<>", bin("/", num0(v), I(2)), I(0)), this.raise("merge-float")]], v),
              );
            }
            if (what === "MERGE" && has(r.t.f[k], NUL)) {
              if (r.t.f[k].m === NUL) this.no("merge-null", x, k);
              const e = r.n.t === "Map" && r.n.es.find((z) => z[0] === k);
              if (e && !r.t.f[k].del) {
                e[1] = kase([[isNull(e[1]), this.raise("merge-null")]], e[1]);
              }
            }
          }
      }
    });
    if (p.v) seen.set(p.v, T(PAT));
  }
  createLabels(l, x) {
    if (l.t === "LAnd") {
      this.createLabels(l.a, x);
      this.createLabels(l.b, x);
    } else if (l.t === "DynLabel") this.no("dynamic-label", x);
    else if (l.t !== "Label") this.no("create-label", x);
  }
  // ---- MATCH
  match(c, env, out) {
    if (c.mode) this.no("repeatable", c);
    if (c.hints.length) this.rule("hint");
    const before = new Map(env);
    const wh = [];
    const rels = /* @__PURE__ */ new Set();
    const mine = /* @__PURE__ */ new Map();
    const pats = c.pats;
    for (const p of pats) this.patternVars(p, env, mine, rels, c, false);
    if (pats.length > 1 || pats[0].el.length > 3) {
      for (const [v, t] of mine) if (only(t, LST) && t.el) mine.set(v, { ...t, el: { ...t.el, bare: true } });
    }
    for (const [v, t] of mine) env.set(v, c.optional ? { ...t, m: t.m | NUL } : t);
    const inner = new Map(env);
    for (const [v, t] of mine) inner.set(v, t);
    for (const p of pats) wh.push(...this.patternPreds(p, inner));
    for (const p of pats)
      for (const x of p.el)
        if (x.v && before.has(x.v) && nullable(before.get(x.v))) {
          this.rule("match-null");
          wh.push(isNull(V2(x.v), true));
        }
    if (c.where) wh.push(this.pred(c.where, inner));
    const where = wh.length ? and(...wh) : null;
    if (c.optional && where && this.hasPatternPred(where)) this.no("optional-exists", c);
    if (where && pats.some((p) => p.fn)) this.shortestWhere(pats, where, c, before);
    const np = [];
    for (const p of pats) np.push(...this.split(p, mine, before));
    out.push({ ...c, pats: np, where });
    if (!c.optional)
      for (const p of pats)
        p.el.forEach((x) => {
          if (x.v && before.has(x.v) && env.has(x.v)) {
            const t = env.get(x.v);
            if (has(t, ENT)) env.set(x.v, { ...t, m: t.m & ~NUL });
          }
        });
  }
  shortestWhere(pats, w, c, before) {
    const vs = /* @__PURE__ */ new Set();
    for (const p of pats)
      if (p.fn) {
        if (p.v) vs.add(p.v);
        for (let i = 1; i < p.el.length; i += 2) if (p.el[i].v) vs.add(p.el[i].v);
      }
    const uses = (x) => x && typeof x === "object" && ((x.t === "Var" && vs.has(x.v)) || Object.values(x).some(uses));
    if (uses(w)) this.no("shortest-where", c);
  }
  hasPatternPred(x) {
    return (
      !!x &&
      typeof x === "object" &&
      (x.t === "Sub" || x.t === "PatExpr" || x.t === "PatComp" || Object.values(x).some((v) => this.hasPatternPred(v)))
    );
  }
  patternVars(p, env, mine, rels, c, expr) {
    const get = (v) => mine.get(v) ?? env.get(v);
    if (p.fn) {
      if (p.el.length !== 3) this.no("shortest-shape", p);
      const r = p.el[1];
      if (r.range?.lo !== null && r.range?.lo !== void 0 && r.range.lo > 1) this.no("shortest-min", p);
      const a = p.el[0],
        b = p.el[2];
      if (a.v && a.v === b.v) this.no("shortest-same", p);
    }
    if (p.v) {
      if (get(p.v)) this.no("already-bound", p, p.v);
    }
    if (p.v) mine.set(p.v, T(PAT));
    p.el.forEach((x, i) => {
      if (i % 2) {
        if (x.types) this.relTypes(x.types, x);
        if (x.range) {
          const { lo, hi } = x.range;
          if (hi !== null && hi !== void 0 && hi < (lo ?? 1)) {
            if (p.fn) this.no("range-empty", x);
            this.rule("range-empty");
            x.range = { lo: 1, hi: 1 };
            x.never = true;
          }
        }
        if (x.v) {
          if (rels.has(x.v)) this.no("rel-twice", x, x.v);
          const t = get(x.v);
          if (t) {
            if (x.range) {
              if (mine.has(x.v) || !has(t, LST))
                this.no(mine.has(x.v) ? "already-bound" : "variable-type", x, x.v, "list of relationships", nameOf(t));
              this.no("bound-var-length", x, x.v);
            }
            if (mine.has(x.v) ? !only(t, REL) : !has(t, REL))
              this.no("variable-type", x, x.v, "relationship", nameOf(t));
            if (mine.has(x.v)) this.no("already-bound", x, x.v);
            if (t.bare) this.no("bare-entity", x);
            if (nullable(t) && !only(t, REL)) this.no("variable-type", x, x.v, "relationship", nameOf(t));
          } else {
            if (expr) this.no("undefined", x, x.v);
            mine.set(x.v, x.range ? list(T(REL)) : T(REL));
          }
          rels.add(x.v);
        }
      } else if (x.v) {
        const t = get(x.v);
        if (t) {
          if (!has(t, NOD) && t.m !== NUL) this.no("variable-type", x, x.v, "node", nameOf(t));
          if (t === ANY) this.no("unknown-type", x, x.v);
          if (!only(t, NOD)) this.no("variable-type", x, x.v, "node", nameOf(t));
        } else {
          if (expr) this.no("undefined", x, x.v);
          mine.set(x.v, T(NOD));
        }
      }
    });
    if (p.v) {
      mine.delete(p.v);
      mine.set(p.v, T(PAT));
    }
  }
  relTypes(l, x) {
    if (l.t === "LOr") {
      this.relTypes(l.a, x);
      this.relTypes(l.b, x);
    } else if (l.t === "DynLabel") this.no("dynamic-label", x);
    else if (l.t !== "Label") this.no("rel-type-expression", x);
  }
  // labels, property maps, inline WHERE -> simple pattern + predicates
  patternPreds(p, env) {
    const w = [];
    const name = (x, t) => {
      if (!x.v) {
        x.v = this.fresh("_p");
        env.set(x.v, t);
      }
      return V2(x.v);
    };
    p.el.forEach((x, i) => {
      const node = i % 2 === 0;
      if (node && x.labels && !this.plainLabels(x.labels)) {
        this.rule("label-expression");
        w.push(this.labelPred(name(x, T(NOD)), x.labels));
        x.labels = null;
      }
      if (x.never) w.push(B(false));
      if (x.props) {
        if (x.props.t === "Param") {
          const pv = this.params[x.props.v];
          if (x.range || !pv || typeof pv !== "object") this.no("map-parameter", x);
          this.no("map-parameter", x);
        }
        const keep = [];
        for (const [k, e] of x.props.es) {
          const r = this.ex(e, env);
          if (r.t.m === NUL) {
            if (x.range) this.no("var-length-props", x);
            w.push(bin("=", { t: "Prop", x: name(x, T(node ? NOD : REL)), key: k }, r.n));
            continue;
          }
          if (has(r.t, MAP | ENT)) this.no("type", x, "a property", "value", nameOf(r.t));
          const safe = only(r.t, STR)
            ? !(e.t === "Str" || e.t === "Param" ? numericText(e.t === "Str" ? e.v : String(this.params[e.v])) : true)
            : only(r.t, BOO | TMP) && !has(r.t, NUM2 | STR);
          if (safe && !has(r.t, NUL)) {
            keep.push([k, r.n]);
            continue;
          }
          if (x.range) {
            this.no("var-length-props", x);
          }
          this.rule("typed-equality");
          w.push(this.eq({ n: { t: "Prop", x: name(x, T(node ? NOD : REL)), key: k }, t: PROP }, r, x));
        }
        x.props = keep.length ? { t: "Map", es: keep } : null;
      }
      if (x.where) {
        this.rule("inline-where");
        if (x.range) this.no("var-length-where", x);
        const e2 = env;
        w.push(this.pred(x.where, e2));
        x.where = null;
      }
    });
    return w;
  }
  plainLabels(l) {
    return l.t === "Label" || (l.t === "LAnd" && this.plainLabels(l.a) && this.plainLabels(l.b));
  }
  labelPred(v, l) {
    switch (l.t) {
      case "Label":
        return { t: "HasLabels", x: v, labels: l };
      case "LAnd":
        return and(this.labelPred(v, l.a), this.labelPred(v, l.b));
      case "LOr":
        return or(this.labelPred(v, l.a), this.labelPred(v, l.b));
      case "LNot":
        return not(this.labelPred(v, l.a));
      case "LAny":
        return bin(">", call("size", call("labels", v)), I(0));
    }
    return this.no("dynamic-label", l);
  }
  split(p, mine, before) {
    if (p.fn) return [p];
    const fixed = p.el.filter((x, i) => i % 2 && !x.range);
    if (fixed.length < 2) {
      if (p.v && p.el.length === 1) this.no("path-of-node", p);
      return [p];
    }
    this.rule("split-chain");
    if (p.v) {
      let n = 0;
      for (const r of fixed.slice(0, -1))
        if (!r.v && !r.props) {
          r.range = { lo: 1, hi: 1 };
          n++;
        }
      return [p];
    }
    const parts = [];
    for (let i = 0; i + 2 < p.el.length; i += 2) {
      const a = p.el[i],
        b = p.el[i + 2];
      if (!b.v && i + 4 < p.el.length + 1 && i + 3 < p.el.length) {
        b.v = this.fresh("_m");
      }
      parts.push({
        t: "Pattern",
        v: null,
        fn: null,
        el: [i ? { t: "NodePat", v: a.v, labels: null, props: null } : a, p.el[i + 1], b],
      });
    }
    return parts;
  }
  // ---- projections
  containsAgg(x) {
    if (!x || typeof x !== "object") return false;
    if (Array.isArray(x)) return x.some((y) => this.containsAgg(y));
    if (x.t === "CountStar") return true;
    if (x.t === "Call" && AGGS.has(x.name.toLowerCase())) return true;
    if (x.t === "Sub") return false;
    return Object.entries(x).some(([k, v]) => k !== "s" && k !== "e" && this.containsAgg(v));
  }
  projection(c, env, out, last, cs, k) {
    const isRet = c.t === "Return";
    const items = [];
    if (c.star) {
      if (!env.size && isRet) this.no("star-empty", c);
      for (const v of env.keys())
        if (!this.names.has(v)) items.push({ t: "Item", x: { t: "Var", v, s: c.s, e: c.s }, as: v, src: v });
      if (isRet) items.sort((a, b) => (a.as < b.as ? -1 : 1));
    }
    for (const i of c.items) {
      if (!isRet && i.as === null && i.x.t !== "Var") this.no("with-alias", i);
      items.push({
        ...i,
        name: i.as ?? (i.x.t === "Var" ? i.x.v : i.src),
        as: i.as ?? (i.x.t === "Var" ? i.x.v : null),
      });
    }
    for (const i of items) i.name ??= i.as;
    const names = items.map((i) => i.name);
    const dup = names.find((n, j) => names.indexOf(n) !== j);
    if (dup !== void 0) this.no("duplicate-column", c, dup);
    let ci = 0;
    for (const i of items)
      if (i.as === null || i.as.includes("`")) {
        this.rule("alias");
        let a;
        do a = "_c" + ci++;
        while (this.src.includes(a));
        i.as = a;
      }
    const anyAgg = items.some((i) => this.containsAgg(i.x));
    const next = /* @__PURE__ */ new Map();
    const cols = [];
    let order = c.order ? c.order.map((s) => ({ ...s })) : null;
    const srcKeys = items.map((i) => key(i.x));
    let aggOrder = false;
    const replaceCols = (x) => {
      if (!x || typeof x !== "object") return x;
      if (Array.isArray(x)) return x.map(replaceCols);
      if (x.t) {
        const j = aggOrder && !this.isAgg(x) && !simple(x) ? -1 : srcKeys.indexOf(key(x));
        if (j >= 0 && x.t !== "Num" && x.t !== "Str" && x.t !== "Null" && x.t !== "Bool")
          return { ...V2(items[j].as), s: x.s, e: x.e };
      }
      const o2 = {};
      for (const [kk, v] of Object.entries(x)) o2[kk] = typeof v === "object" ? replaceCols(v) : v;
      return o2;
    };
    if (anyAgg) {
      const keys = items.filter((i) => !this.containsAgg(i.x));
      const plain =
        items.every((i) => !this.containsAgg(i.x) || this.isAgg(i.x)) &&
        !(order ?? []).some((s) => this.containsAgg(s.x));
      const rk = /* @__PURE__ */ new Map();
      if (plain) {
        for (const i of items) {
          const r = this.isAgg(i.x) ? this.agg(i.x, env) : this.ex(i.x, env);
          i.x = r.n;
          next.set(i.as, r.t);
          cols.push({ name: i.name, as: i.as, type: r.t });
        }
      } else {
        this.rule("aggregate-inside");
        const pre = [];
        const aggs = [];
        const e2 = /* @__PURE__ */ new Map();
        keys.forEach((i) => {
          const r = this.ex(i.x, env);
          const as = r.n.t === "Var" ? r.n.v : i.as;
          if (!pre.some((p) => p.as === as)) {
            pre.push({ t: "Item", x: r.n, as });
            e2.set(as, r.t);
          }
          rk.set(key(i.x), { as, t: r.t });
        });
        const pull = (x) => {
          if (!x || typeof x !== "object") return x;
          if (Array.isArray(x)) return x.map(pull);
          if (x.t) {
            if (
              (x.t === "ListComp" || x.t === "Quant" || x.t === "Reduce") &&
              (this.containsAgg(x.x) || this.containsAgg(x.w))
            )
              this.no("agg-here", x);
            const g = simple(x) || x.t === "Call" ? rk.get(key(x)) : void 0;
            if (g) return { ...V2(g.as), s: x.s, e: x.e };
            if (this.isAgg(x)) {
              const kk = key(x);
              let a = aggs.find((y) => y.k === kk);
              if (!a) {
                const r = this.agg(x, env);
                a = { k: kk, as: this.fresh("_a"), t: r.t };
                aggs.push(a);
                pre.push({ t: "Item", x: r.n, as: a.as });
                e2.set(a.as, r.t);
              }
              return { ...V2(a.as), s: x.s, e: x.e };
            }
            if ((x.t === "NodePat" || x.t === "RelPat") && x.v && env.has(x.v) && !e2.has(x.v))
              this.no("ambiguous-aggregation", x);
            if (x.t === "Var" && !e2.has(x.v)) {
              if (!env.has(x.v) && !this.local.has(x.v)) this.no("undefined", x, x.v);
              if (!this.local.has(x.v)) this.no("ambiguous-aggregation", x);
            }
            const bound = x.t === "ListComp" || x.t === "Quant" ? [x.v] : x.t === "Reduce" ? [x.a, x.v] : [];
            const had = bound.filter((b) => this.local.has(b));
            bound.forEach((b) => this.local.add(b));
            const o3 = {};
            for (const [kk, v] of Object.entries(x)) o3[kk] = typeof v === "object" ? pull(v) : v;
            bound.forEach((b) => {
              if (!had.includes(b)) this.local.delete(b);
            });
            return o3;
          }
          const o2 = {};
          for (const [kk, v] of Object.entries(x)) o2[kk] = typeof v === "object" ? pull(v) : v;
          return o2;
        };
        const sortCols = order?.map((s) => {
          aggOrder = this.containsAgg(s.x) && !srcKeys.includes(key(s.x));
          const x = replaceCols(s.x);
          aggOrder = false;
          return { ...s, x };
        });
        for (const i of items) {
          const g = this.containsAgg(i.x) ? void 0 : rk.get(key(i.x));
          i.x = g ? { ...V2(g.as), s: i.x.s, e: i.x.e } : pull(i.x);
        }
        const itemAs = new Set(items.map((i) => i.as));
        for (const a of itemAs) this.local.add(a);
        order = sortCols ? sortCols.map((s) => ({ ...s, x: pull(s.x) })) : null;
        for (const a of itemAs) this.local.delete(a);
        out.push({
          t: "With",
          distinct: false,
          star: false,
          items: pre,
          order: null,
          skip: null,
          limit: null,
          where: null,
        });
        env.clear();
        for (const [a, t] of e2) env.set(a, t);
        for (const i of items) {
          const r = this.ex(i.x, env);
          i.x = r.n;
          next.set(i.as, r.t);
          cols.push({ name: i.name, as: i.as, type: r.t });
        }
      }
    } else
      for (const i of items) {
        const r = this.ex(i.x, env);
        i.x = r.n;
        next.set(i.as, r.t);
        cols.push({ name: i.name, as: i.as, type: r.t });
      }
    for (const x of cols) {
      const t = x.type;
      this.mixedDeep(t, c);
    }
    let orderN = null;
    const both = c.distinct || anyAgg ? new Map(next) : new Map([...env, ...next]);
    if (order)
      orderN = order.map((s) => {
        const x = replaceCols(s.x);
        if (this.containsAgg(x)) {
          if (!anyAgg) this.no("agg-in-order", s);
          this.no("order-aggregate", s);
        }
        if (c.distinct || anyAgg) {
          const bad =
            this.freeVars(x).find((v) => !next.has(v) && !this.local.has(v)) ??
            [...this.patternNames(x)].find((v) => env.has(v) && !next.has(v));
          if (bad) {
            if (!env.has(bad)) this.no("undefined", x, bad);
            this.no(c.distinct ? "order-distinct" : "ambiguous-aggregation", x);
          }
        }
        const r = this.ex(x, both);
        this.orderable(r.t, s);
        return { ...s, x: r.n };
      });
    const num = (x, w) => {
      if (!x) return null;
      const v = this.constant(x);
      if (v === void 0) this.no("page-expression", x, w);
      if (typeof v === "bigint" ? v < 0n : typeof v === "number" && v < 0) this.no("page-negative", x, w);
      if (!(typeof v === "bigint" || Number.isInteger(v)) || (x.t === "Num" && x.n === "float"))
        this.no("page-integer", x, w);
      return x.t === "Num" || x.t === "Param" ? x : I(String(v));
    };
    const skip = num(c.skip, "SKIP"),
      limit = num(c.limit, "LIMIT");
    let where = null;
    let extra = [];
    if (c.where) {
      if (this.containsAgg(c.where)) this.no("agg-in-where", c.where);
      const w = replaceCols(c.where);
      const fv = [
        .../* @__PURE__ */ new Set([
          ...this.freeVars(w).filter((v) => !next.has(v)),
          ...[...this.patternNames(w)].filter((v) => env.has(v) && !next.has(v)),
        ]),
      ];
      for (const v of fv) if (!env.has(v)) this.no("undefined", w, v);
      if (fv.length) {
        if (c.distinct || anyAgg) this.no("with-where-scope", w, fv[0]);
        this.rule("with-where-scope");
        extra = fv;
      }
      where = this.pred(w, new Map([...extra.map((v) => [v, env.get(v)]), ...next]));
    }
    if (items.length === 0 && !isRet) items.push({ t: "Item", x: I(1), as: this.fresh() });
    const o = {
      ...c,
      star: false,
      items: items.map((i) => ({ t: "Item", x: i.x, as: i.as })),
      order: orderN,
      skip,
      limit,
      where,
    };
    if (extra.length) {
      o.items.push(...extra.map((v) => ({ t: "Item", x: V2(v), as: v })));
      out.push(o);
      out.push({
        t: "With",
        distinct: false,
        star: false,
        items: items.map((i) => ({ t: "Item", x: V2(i.as), as: i.as })),
        order: orderN && (skip || limit) ? null : null,
        skip: null,
        limit: null,
        where: null,
      });
    } else out.push(o);
    env.clear();
    for (const [v, t] of next) env.set(v, t);
    if (isRet) return cols;
  }
  local = /* @__PURE__ */ new Set();
  patternNames(x, out = /* @__PURE__ */ new Set()) {
    if (x && typeof x === "object") {
      if ((x.t === "NodePat" || x.t === "RelPat") && x.v) out.add(x.v);
      for (const v of Object.values(x)) if (typeof v === "object") this.patternNames(v, out);
    }
    return out;
  }
  mixedDeep(t, x, d = 0) {
    if (!t || d > 5 || t === ANY) return;
    this.mixed(t, x);
    if (has(t, LST)) this.mixedDeep(t.el, x, d + 1);
    if (t.f) for (const k of Object.keys(t.f)) this.mixedDeep(t.f[k], x, d + 1);
  }
  orderable(t, x) {
    const cls = [BOO, NUM2, STR, LST, MAP, NOD, REL, PAT, TMP, DUR].filter((b) => has(t, b));
    if (has(t, DUR) && !t.open) this.no("order-duration", x);
    if (!t.open && cls.length > 1) this.no("order-mixed", x);
    if (has(t, MAP | ENT) && t !== ANY) this.no("order-mixed", x);
    if (has(t, LST) && !t.open && t.el && t.el.m !== NUL && t.el.m & ~(NUM2 | STR)) {
      if (!only(t.el, NUM2) && !only(t.el, STR)) this.no("order-list", x);
    }
    if (t.tk === "mixed") this.no("order-mixed", x);
  }
  constant(x) {
    if (x.t === "Num" && x.n === "int") return BigInt(x.v);
    if (x.t === "Num") return Number(x.v);
    if (x.t === "Param") {
      if (!(x.v in this.params)) this.no("parameter-missing", x, x.v);
      const v = this.params[x.v];
      if (typeof v === "bigint") return v;
      if (v instanceof Float2) return v.value + 5e-301 === 0 ? v.value : v.value;
      return typeof v === "number" ? v : NaN;
    }
    if (x.t === "Bin") {
      const a = this.constant(x.l),
        b = this.constant(x.r);
      if (typeof a === "bigint" && typeof b === "bigint")
        switch (x.op) {
          case "+":
            return a + b;
          case "-":
            return a - b;
          case "*":
            return a * b;
          case "/":
            return b ? a / b : void 0;
        }
      return void 0;
    }
    if (x.t === "Call" && x.args.length === 1) {
      const a = this.constant(x.args[0]);
      if (a === void 0) return void 0;
      const f = x.name.toLowerCase();
      if (f === "tointeger") return typeof a === "bigint" ? a : BigInt(Math.trunc(a));
      if (f === "ceil") return Math.ceil(Number(a));
      if (f === "floor") return Math.floor(Number(a));
      return void 0;
    }
    if (x.t === "Neg") {
      const a = this.constant(x.x);
      return a === void 0 ? void 0 : x.op === "-" ? -a : a;
    }
    if (x.t === "Str" || x.t === "Bool" || x.t === "Null" || x.t === "List") return NaN;
    return void 0;
  }
  freeVars(x, bound = /* @__PURE__ */ new Set(), out = /* @__PURE__ */ new Set()) {
    if (!x || typeof x !== "object") return [...out];
    if (Array.isArray(x)) {
      for (const y of x) this.freeVars(y, bound, out);
      return [...out];
    }
    if (x.t === "Var") {
      if (!bound.has(x.v)) out.add(x.v);
      return [...out];
    }
    if (x.t === "MapProj") {
      if (!bound.has(x.v)) out.add(x.v);
      for (const i of x.items) if (i.k === "var" && !bound.has(i.key)) out.add(i.key);
    }
    const b = new Set(bound);
    if (x.t === "ListComp" || x.t === "Quant") {
      this.freeVars(x.l, bound, out);
      b.add(x.v);
      this.freeVars(x.w, b, out);
      this.freeVars(x.x, b, out);
      return [...out];
    }
    if (x.t === "Reduce") {
      this.freeVars(x.init, bound, out);
      this.freeVars(x.l, bound, out);
      b.add(x.a);
      b.add(x.v);
      this.freeVars(x.x, b, out);
      return [...out];
    }
    if (x.t === "PatComp" || x.t === "Sub") {
      const inner = /* @__PURE__ */ new Set();
      for (const p of x.pats ?? [{ el: x.el ?? [], v: x.pv }]) {
        p.el.forEach((e) => {
          if (e.v) inner.add(e.v);
        });
        if (p.v) inner.add(p.v);
      }
      if (x.q) return [...out];
      for (const p of x.pats ?? [{ el: x.el ?? [] }])
        p.el.forEach((e) => {
          if (e.v && !bound.has(e.v)) {
          }
        });
      for (const v of inner) b.add(v);
      this.freeVars(x.w ?? x.where, b, out);
      this.freeVars(x.x, b, out);
      for (const p of x.pats ?? [{ el: x.el ?? [] }]) p.el.forEach((e) => this.freeVars(e.props, b, out));
      return [...out];
    }
    if (x.t === "PatExpr") {
      x.el.forEach((e) => {
        if (e.v && !bound.has(e.v)) out.add(e.v);
        this.freeVars(e.props, bound, out);
      });
      return [...out];
    }
    for (const [k, v] of Object.entries(x))
      if (k !== "s" && k !== "e" && typeof v === "object") this.freeVars(v, b, out);
    return [...out];
  }
  isAgg(x) {
    return x?.t === "CountStar" || (x?.t === "Call" && AGGS.has(x.name.toLowerCase()));
  }
  agg(x, env) {
    if (x.t === "CountStar") return { n: x, t: T(INT) };
    const f = x.name.toLowerCase();
    if (x.args.some((a2) => this.containsAgg(a2))) this.no("agg-nested", x);
    const want = f.startsWith("percentile") ? 2 : 1;
    if (x.args.length !== want) this.no("arguments", x, x.name);
    const seeRand = (y) =>
      y &&
      typeof y === "object" &&
      ((y.t === "Call" && y.name.toLowerCase() === "rand") || Object.values(y).some(seeRand));
    if (seeRand(x.args)) this.no("agg-rand", x);
    const a = this.ex(x.args[0], env);
    const args = [a.n];
    const one = { ...x, args };
    const num = (g) => {
      if (!fits(g.t, NUM2)) this.no("type", x, x.name + "()", "number", nameOf(g.t));
      return only(g.t, NUM2)
        ? g.n
        : this.bind(g.n, (v) => kase([[and(isNull(v, true), isNull(num0(v))), this.raise("agg-type")]], v));
    };
    switch (f) {
      case "count":
        return { n: one, t: T(INT) };
      case "collect": {
        this.mixedDeep(a.t, x);
        return { n: one, t: list({ ...a.t, m: a.t.m & ~NUL || NUL }) };
      }
      case "sum": {
        if (has(a.t, DUR) && !a.t.open) this.no("agg-duration", x);
        this.rule("sum");
        return {
          n: call("coalesce", { ...x, args: [num(a)] }, I(0)),
          t: T(only(a.t, INT) ? INT : only(a.t, FLO) ? NUM2 : NUM2),
        };
      }
      case "avg":
        if (has(a.t, DUR) && !a.t.open) this.no("agg-duration", x);
        return { n: { ...x, args: [num(a)] }, t: T(FLO | NUL) };
      case "stdev":
      case "stdevp":
        return { n: { ...x, args: [num(a)] }, t: T(FLO) };
      case "min":
      case "max": {
        const cls = [BOO, NUM2, STR, LST, MAP, NOD, REL, PAT, TMP, DUR].filter((b) => has(a.t, b));
        if (!a.t.open && cls.length > 1) this.no("minmax-mixed", x);
        if (has(a.t, ENT | MAP) && a.t !== ANY) this.no("minmax-mixed", x);
        if (!a.t.open && has(a.t, BOO | LST | DUR)) this.no("minmax-type", x, nameOf(a.t));
        return { n: one, t: { ...a.t, m: a.t.m | NUL } };
      }
      case "percentilecont":
      case "percentiledisc": {
        const p = this.constant(x.args[1]);
        if (typeof p !== "number" && typeof p !== "bigint") this.no("percentile-literal", x);
        if (Number.isNaN(Number(p)) || Number(p) < 0 || Number(p) > 1) this.no("percentile-range", x);
        this.rule("percentile-literal");
        return {
          n: { ...x, args: [num(a), { t: "Num", v: Number(p).toFixed(15).replace(/0+$/, "0"), n: "float" }] },
          t: T(f === "percentilecont" ? FLO | NUL : NUM2 | NUL),
        };
      }
    }
    this.no("unknown-function", x, x.name);
  }
  // ---- predicates and expressions
  pred(x, env) {
    if (this.containsAgg(x)) this.no("agg-in-where", x);
    const r = this.inPred(() => this.ex(x, env, true));
    return this.bool(r, x, "WHERE");
  }
  predOk = false;
  inPred(f) {
    const s = this.predOk;
    this.predOk = true;
    try {
      return f();
    } finally {
      this.predOk = s;
    }
  }
  noPat(f) {
    const s = this.predOk;
    this.predOk = false;
    try {
      return f();
    } finally {
      this.predOk = s;
    }
  }
  bool(r, x, what) {
    if (!fits(r.t, BOO)) this.no("type", x, what, "boolean", nameOf(r.t));
    if (only(r.t, BOO)) return r.n;
    return this.bind(r.n, (v) => kase([[or(isNull(v), isNull(not(v), true)), v]], this.raise("bool-type")));
  }
  ex(x, env, pred = false) {
    switch (x.t) {
      case "Num": {
        if (x.n === "float") {
          if (!Number.isFinite(Number(x.v))) this.no("float-overflow", x);
          return { n: x, t: T(FLO) };
        }
        const neg = x.v[0] === "-",
          b = neg ? x.v.slice(1) : x.v;
        let v;
        try {
          v = BigInt(b) * (neg ? -1n : 1n);
        } catch {
          this.no("number", x);
        }
        if (v > 9223372036854775807n || v < -9223372036854775808n) this.no("int-overflow", x);
        return { n: { ...x, v: v.toString() }, t: T(INT) };
      }
      case "Str":
        return { n: x, t: T(STR) };
      case "Bool":
        return { n: x, t: T(BOO) };
      case "Null":
        return { n: x, t: T(NUL) };
      case "Special":
        return { n: x, t: T(FLO) };
      case "Param": {
        if (!(x.v in this.params)) this.no("parameter-missing", x, x.v);
        if (
          /^\d/.test(x.v) ||
          /^(and|as|case|create|delete|detach|distinct|else|false|in|is|match|merge|not|null|optional|or|remove|return|set|then|true|union|unwind|when|where|with|xor)$/i.test(
            x.v,
          )
        ) {
          this.rule("parameter-name");
          const v = "_p_" + x.v;
          this.params[v] = this.params[x.v];
          return { n: { ...x, v }, t: ofValue(this.params[x.v]) };
        }
        return { n: x, t: ofValue(this.params[x.v]) };
      }
      case "Var": {
        const t = env.get(x.v);
        if (!t) this.no("undefined", x, x.v);
        return { n: V2(x.v), t };
      }
      case "CountStar":
        this.no("agg-here", x);
        break;
      case "Bin":
        return this.binary(x, env);
      case "Chain": {
        this.rule("chain");
        const rs = x.parts.map((p) => this.ex(p, env));
        const ns = [];
        for (let i = 0; i < x.ops.length; i++) ns.push(this.compare(x.ops[i], rs[i], rs[i + 1], x).n);
        return { n: and(...ns), t: T(BOO | NUL) };
      }
      case "Not": {
        const r = this.ex(x.x, env);
        return { n: not(this.bool(r, x, "NOT")), t: T(BOO | (r.t.m & NUL)) };
      }
      case "Neg": {
        const r = this.ex(x.x, env);
        if (!fits(r.t, NUM2 | DUR)) this.no("type", x, "The sign", "number", nameOf(r.t));
        if (has(r.t, DUR) && !r.t.open) this.no("duration-arithmetic", x);
        if (x.op === "+") return only(r.t, NUM2) ? r : { n: this.numGuard(r), t: T(NUM2 | NUL) };
        return {
          n: { t: "Neg", op: "-", x: only(r.t, NUM2) ? r.n : this.numGuard(r) },
          t: T(r.t.m & (NUM2 | NUL) || NUL),
        };
      }
      case "IsNull": {
        const r = this.noPat(() => this.ex(x.x, env));
        return { n: { ...x, x: r.n }, t: T(BOO) };
      }
      case "IsType":
        return this.isType(x, env);
      case "HasLabels": {
        const r = this.ex(x.x, env);
        if (!has(r.t, NOD | REL | NUL)) this.no("type", x, "A label test", "node", nameOf(r.t));
        if (has(r.t, REL)) {
          if (r.n.t !== "Var" || r.t.bare) this.no("rel-label", x);
          this.rule("rel-type-test");
          const f = (l) =>
            l.t === "Label"
              ? bin("=", call("type", r.n), S(l.v))
              : l.t === "LOr"
                ? or(f(l.a), f(l.b))
                : l.t === "LAnd"
                  ? and(f(l.a), f(l.b))
                  : l.t === "LNot"
                    ? not(f(l.a))
                    : this.no("dynamic-label", x);
          return { n: f(x.labels), t: T(BOO | (r.t.m & NUL)) };
        }
        if (r.n.t !== "Var" || r.t.bare) this.no("label-of-expression", x);
        let n = this.labelPred(r.n, x.labels);
        if (nullable(r.t)) n = kase([[isNull(r.n), Null]], n);
        return { n, t: T(BOO | (r.t.m & NUL)) };
      }
      case "Prop":
        return this.prop(x, env);
      case "Index":
        return this.index(x, env);
      case "Slice":
        return this.slice(x, env);
      case "List": {
        const rs = x.xs.map((y) => this.ex(y, env));
        const el = rs.length ? rs.map((r) => r.t).reduce(join) : T(NUL);
        const bad = (m) => m & ENT && m & ~(m & ENT & -(m & ENT)) & ~NUL;
        if (bad(el.m)) this.no("mixed-entities", x);
        return { n: { ...x, xs: rs.map((r) => r.n) }, t: list(rs.length ? el : T(0), { len: rs.length }) };
      }
      case "Map": {
        const es = [],
          f = {};
        for (const [k, v] of x.es) {
          const r = this.ex(v, env);
          es.push([k, r.n]);
          f[k] = r.t;
          if (k.includes("`")) this.no("backtick", x);
          if (k === "") this.no("empty-name", x);
        }
        return { n: { ...x, es }, t: T(MAP, { f }) };
      }
      case "MapProj": {
        const t = env.get(x.v);
        if (!t) this.no("undefined", x, x.v);
        if (t.bare && has(t, NOD | REL)) this.no("bare-entity", x);
        if (!has(t, NOD | REL | MAP | NUL)) this.no("type", x, "A map projection", "node", nameOf(t));
        const f = {};
        let all = false;
        const items = x.items.map((i) => {
          if (i.k === "all") {
            all = true;
            return i;
          }
          if (i.k === "prop") {
            f[i.key] = has(t, MAP) ? (t.f?.[i.key] ?? T(NUL)) : PROP;
            return i;
          }
          if (i.k === "var") {
            const vt = env.get(i.key);
            if (!vt) this.no("undefined", x, i.key);
            f[i.key] = vt;
            return { k: "lit", key: i.key, x: V2(i.key) };
          }
          const r = this.ex(i.x, env);
          f[i.key] = r.t;
          return { ...i, x: r.n };
        });
        const n = { ...x, items };
        return {
          n: nullable(t) ? kase([[isNull(V2(x.v)), Null]], n) : n,
          t: T(MAP | (t.m & NUL), { f: all ? (has(t, MAP) && t.f ? { ...t.f, ...f } : void 0) : f }),
        };
      }
      case "Case":
        return this.case_(x, env);
      case "ListComp": {
        const l = this.ex(x.l, env);
        if (!fits(l.t, LST)) this.no("type", x, "A list comprehension", "list", nameOf(l.t));
        const e2 = new Map(env);
        e2.set(x.v, has(l.t, LST) ? (l.t.el ?? T(NUL)) : T(NUL));
        if (e2.get(x.v).m === 0) e2.set(x.v, T(NUL));
        if (this.containsAgg(x.w) || this.containsAgg(x.x)) this.no("agg-here", x);
        const w = x.w ? this.pred(x.w, e2) : null;
        const y = x.x ? this.ex(x.x, e2) : null;
        let ln = l.n;
        if (!only(l.t, LST)) ln = this.listGuard(l);
        const elT = y ? y.t : e2.get(x.v);
        return {
          n: { ...x, l: ln, w, x: y ? y.n : null },
          t: T(LST | (l.t.m & NUL), { el: entityInside(elT) ? { ...elT, bare: true } : elT, prop: !y && l.t.prop }),
        };
      }
      case "Quant":
        return this.quant(x, env);
      case "Reduce": {
        const l = this.ex(x.l, env),
          a = this.ex(x.init, env);
        if (!fits(l.t, LST)) this.no("type", x, "reduce", "list", nameOf(l.t));
        let at = a.t,
          r;
        for (let k = 0; k < 3; k++) {
          const e2 = new Map(env);
          e2.set(x.a, at);
          e2.set(x.v, l.t.el ?? T(NUL));
          r = this.ex(x.x, e2);
          const j = join(at, r.t);
          if (j.m === at.m && k) break;
          at = j;
        }
        if (entityInside(at)) this.no("reduce-entity", x);
        if (
          !r.t.open &&
          a.t.m & ~NUL &&
          !a.t.open &&
          r.t.m & ~NUL &&
          [BOO, NUM2, STR, LST, MAP].some((c) => only(a.t, c) && !has(r.t, c))
        )
          this.no("type", x, "reduce", nameOf(a.t), nameOf(r.t));
        return {
          n: { ...x, l: only(l.t, LST) ? l.n : this.listGuard(l), init: a.n, x: r.n },
          t: { ...at, m: at.m | (l.t.m & NUL) },
        };
      }
      case "PatComp": {
        if (x.pv) this.no("path-comprehension", x);
        const e2 = new Map(env),
          mine = /* @__PURE__ */ new Map();
        this.patternVars({ el: x.el, v: null }, env, mine, /* @__PURE__ */ new Set(), x, false);
        for (const [v, t] of mine) e2.set(v, t);
        const p = { t: "Pattern", el: x.el, v: null, fn: null };
        const w = this.patternPreds(p, e2);
        if (x.w) w.push(this.pred(x.w, e2));
        const y = this.ex(x.x, e2);
        if (w.some((q) => this.hasPatternPred(q))) this.no("nested-pattern", x);
        let n = { ...x, el: p.el, w: w.length ? and(...w) : null, x: y.n };
        if (nullable(y.t)) {
          if (entityInside(y.t)) this.no("comprehension-null", x);
          this.rule("comprehension-null");
          const g = this.fresh();
          n = {
            t: "ListComp",
            v: g,
            l: { ...n, x: { t: "List", xs: [y.n] } },
            w: null,
            x: { t: "Index", x: V2(g), i: I(0) },
          };
        }
        return { n, t: list(y.t) };
      }
      case "PatExpr": {
        if (!this.predOk) this.no("pattern-expression", x);
        if (x.el.length < 3) this.no("pattern-expression", x);
        const mine = /* @__PURE__ */ new Map();
        this.patternVars({ el: x.el, v: null }, env, mine, /* @__PURE__ */ new Set(), x, true);
        return this.exists([{ t: "Pattern", el: x.el, v: null, fn: null }], null, env, "EXISTS", x);
      }
      case "Sub": {
        let pats = x.pats,
          where = x.where;
        if (x.q) {
          const q = x.q;
          if (q.parts.length !== 1) this.no("subquery-shape", x, x.fn);
          const cs = q.parts[0].clauses;
          const last = cs[cs.length - 1];
          let ms = cs;
          if (last.t === "Return") {
            if (x.fn === "COLLECT") this.no("collect-subquery", x);
            if (this.containsAgg(last.items) || last.limit || last.skip || (last.distinct && x.fn === "COUNT"))
              this.no("subquery-shape", x, x.fn);
            ms = cs.slice(0, -1);
            this.rule("subquery-return");
          }
          if (ms.length !== 1 || ms[0].t !== "Match" || ms[0].optional) this.no("subquery-shape", x, x.fn);
          pats = ms[0].pats;
          where = ms[0].where;
          if (last.t === "Return") {
            const mine = /* @__PURE__ */ new Map(),
              rels = /* @__PURE__ */ new Set();
            for (const p of pats) this.patternVars(p, env, mine, rels, x, false);
            const e2 = new Map([...env, ...mine]);
            for (const i of last.items) this.ex(i.x, e2);
          }
        }
        return this.exists(pats, where, env, x.fn, x);
      }
      case "ShortExpr":
        this.no("shortest-expression", x);
        break;
      case "Call":
        return this.func(x, env);
    }
    throw new Error("ex " + x.t);
  }
  exists(pats, where, env, fn2, x) {
    if (fn2 === "COLLECT") this.no("collect-subquery", x);
    const mine = /* @__PURE__ */ new Map(),
      rels = /* @__PURE__ */ new Set();
    for (const p of pats) {
      if (p.fn || p.v) this.no("subquery-path", x);
      this.patternVars(p, env, mine, rels, x, false);
    }
    const e2 = new Map([...env, ...mine]);
    const w = [];
    for (const p of pats) w.push(...this.patternPreds(p, e2));
    if (where) w.push(this.pred(where, e2));
    const np = [];
    for (const p of pats) np.push(...this.split(p, mine, env));
    if (np.length !== pats.length || x.t === "PatExpr") this.rule("pattern-exists");
    return {
      n: { t: "Sub", fn: fn2, q: null, pats: np, where: w.length ? and(...w) : null },
      t: T(fn2 === "COUNT" ? INT : BOO),
    };
  }
  quant(x, env) {
    const l = this.ex(x.l, env);
    if (!fits(l.t, LST)) this.no("type", x, x.fn + "()", "list", nameOf(l.t));
    const e2 = new Map(env);
    const el = has(l.t, LST) && l.t.el?.m ? l.t.el : T(NUL);
    e2.set(x.v, el);
    const before = new Set(this.used);
    const w = this.inPred(() => this.ex(x.w, e2));
    void before;
    const wn = this.bool(w, x, x.fn);
    const ln = only(l.t, LST) ? l.n : this.listGuard(l);
    if (!nullable(w.t) && !nullable(l.t)) return { n: { ...x, l: ln, w: wn }, t: T(BOO) };
    this.rule("quantifier");
    const sz = (p) => call("size", { t: "ListComp", v: x.v, l: ln, w: p, x: I(1) });
    const tr = sz(wn),
      un2 = sz(isNull(wn)),
      fa = sz(not(wn));
    const u = bin(">", un2, I(0));
    let n;
    switch (x.fn) {
      case "any":
        n = kase(
          [
            [bin(">", tr, I(0)), B(true)],
            [u, Null],
          ],
          B(false),
        );
        break;
      case "all":
        n = kase(
          [
            [bin(">", fa, I(0)), B(false)],
            [u, Null],
          ],
          B(true),
        );
        break;
      case "none":
        n = kase(
          [
            [bin(">", tr, I(0)), B(false)],
            [u, Null],
          ],
          B(true),
        );
        break;
      default:
        n = kase(
          [
            [bin(">", tr, I(1)), B(false)],
            [u, Null],
          ],
          bin("=", tr, I(1)),
        );
    }
    if (nullable(l.t)) n = kase([[isNull(ln), Null]], n);
    return { n, t: T(BOO | NUL) };
  }
  case_(x, env) {
    let t;
    const ws = [];
    const add = (r) => {
      t = join(t, r.t);
      return r.n;
    };
    if (x.x) {
      const s = this.ex(x.x, env);
      this.rule("simple-case");
      for (const [cs, v] of x.ws) {
        const conds = cs.map((c) => {
          const r = this.ex(c, env);
          return r.t.m === NUL ? B(false) : this.eq(s, r, x);
        });
        ws.push([[or(...conds)], add(this.ex(v, env))]);
      }
    } else
      for (const [cs, v] of x.ws)
        ws.push([[this.inPred(() => this.bool(this.ex(cs[0], env), cs[0], "CASE"))], add(this.ex(v, env))]);
    const els = x.els ? add(this.ex(x.els, env)) : null;
    if (!x.els) t = join(t, T(NUL));
    this.mixed(t, x);
    if (entityInside(t)) t = { ...t, bare: true };
    return { n: { t: "Case", x: null, ws, els }, t };
  }
  numGuard(r) {
    return only(r.t, NUM2)
      ? r.n
      : this.bind(r.n, (v) => kase([[and(isNull(v, true), isNull(num0(v))), this.raise("num-type")]], v));
  }
  listGuard(r) {
    return only(r.t, LST)
      ? r.n
      : this.bind(r.n, (v) =>
          kase([[and(isNull(v, true), or(isStr(v), isNull(call("size", v)))), this.raise("list-type")]], v),
        );
  }
  strGuard(r) {
    return only(r.t, STR)
      ? r.n
      : this.bind(r.n, (v) => kase([[and(isNull(v, true), notStr(v)), this.raise("str-type")]], v));
  }
  prop(x, env) {
    const b = this.ex(x.x, env);
    if (x.key.includes("`")) this.no("backtick", x);
    if (!has(b.t, NOD | REL | MAP | TMP | DUR | NUL))
      this.no("type", x, `.${x.key}`, "node, relationship or map", nameOf(b.t));
    if (b.t.del) this.no("deleted", x);
    if (has(b.t, PAT)) this.no("type", x, `.${x.key}`, "node, relationship or map", "path");
    if (b.t === ANY) this.no("unknown-type", x, "this");
    const rest = b.t.m & ~(NOD | REL | MAP | NUL);
    if (rest & (TMP | DUR)) {
      if (b.t.open) {
        this.no("property-of-property", x);
      }
      const okd = {
        date: ["year", "month", "day", "week", "quarter", "ordinalDay", "dayOfWeek"],
        localdatetime: ["year", "month", "day", "hour", "minute", "second"],
        datetime: ["year", "month", "day", "hour", "minute", "second"],
        time: ["hour", "minute", "second"],
        localtime: ["hour", "minute", "second"],
      };
      const ks = has(b.t, TMP) ? okd[b.t.tk ?? ""] : [];
      if (!ks?.includes(x.key)) this.no("temporal-field", x, x.key);
      if (b.n.t === "Call") this.no("temporal-inline", x);
      return { n: { ...x, x: b.n }, t: T(INT | (b.t.m & NUL)) };
    }
    if (rest) {
      if (b.t.open) this.no("property-of-property", x);
      this.no("mixed-map", x);
    }
    if (has(b.t, MAP)) {
      if (b.t.f) {
        const f = b.t.f[x.key];
        return { n: { ...x, x: b.n }, t: f ? { ...f, m: f.m | (b.t.m & NUL) } : T(NUL) };
      }
      return { n: { ...x, x: b.n }, t: has(b.t, NOD | REL) ? PROP : PROP };
    }
    if (has(b.t, NOD | REL) && b.t.bare) this.no("bare-entity", x);
    return { n: { ...x, x: b.n }, t: b.t.m === NUL ? T(NUL) : PROP };
  }
  index(x, env) {
    const b = this.ex(x.x, env),
      i = this.ex(x.i, env);
    if (!has(b.t, LST | MAP | NOD | REL | NUL)) this.no("type", x, "[ ]", "list or map", nameOf(b.t));
    if (b.t === ANY) this.no("unknown-type", x, "this");
    if (b.t.m === NUL) return { n: Null, t: T(NUL) };
    if (has(b.t, MAP | NOD | REL) && !has(b.t, LST)) {
      if (!has(i.t, STR | NUL)) this.no("type", x, "The key", "text", nameOf(i.t));
      const idx = only(i.t, STR) ? i.n : this.strGuard(i);
      const k =
        x.i.t === "Str"
          ? x.i.v
          : x.i.t === "Param" && typeof this.params[x.i.v] === "string"
            ? this.params[x.i.v]
            : null;
      if (has(b.t, MAP))
        return {
          n: { ...x, x: b.n, i: idx },
          t: b.t.f
            ? k !== null
              ? b.t.f[k]
                ? { ...b.t.f[k], m: b.t.f[k].m | NUL }
                : T(NUL)
              : (() => {
                  const t = Object.values(b.t.f).reduce((a, c) => join(a, c), T(NUL));
                  this.mixedDeep(t, x);
                  return t;
                })()
            : PROP,
        };
      if (has(b.t, NOD | REL) && b.t.bare) this.no("bare-entity", x);
      if (k !== null && /^[A-Za-z_]\w*$/.test(k)) return { n: { t: "Prop", x: b.n, key: k }, t: PROP };
      return { n: { ...x, x: b.n, i: idx }, t: PROP };
    }
    if (has(b.t, MAP | ENT)) this.no("mixed-map", x);
    if (!has(i.t, INT | NUL)) this.no("type", x, "The index", "integer", nameOf(i.t));
    const ix = only(i.t, INT)
      ? i.n
      : only(i.t, NUM2) && i.t.open !== true && has(i.t, FLO)
        ? this.no("index-float", x)
        : this.bind(i.n, (v) =>
            kase(
              [
                [
                  and(
                    isNull(v, true),
                    or(isNull(num0(v)), bin("<>", bin("/", bin("+", bin("*", v, I(0)), I(1)), I(2)), I(0))),
                  ),
                  this.raise("int-type"),
                ],
              ],
              v,
            ),
          );
    const el = b.t.el ?? T(NUL);
    const res = { ...el, m: el.m | NUL };
    return { n: { ...x, x: only(b.t, LST) ? b.n : this.listGuard(b), i: ix }, t: res };
  }
  slice(x, env) {
    const b = this.ex(x.x, env),
      lo = x.lo ? this.ex(x.lo, env) : null,
      hi = x.hi ? this.ex(x.hi, env) : null;
    if (!fits(b.t, LST)) this.no("type", x, "[ .. ]", "list", nameOf(b.t));
    for (const r of [lo, hi]) if (r && !has(r.t, INT | NUL)) this.no("type", x, "The bound", "integer", nameOf(r.t));
    const t = T(LST | NUL, { el: b.t.el, prop: b.t.prop });
    const bn = only(b.t, LST) ? b.n : this.listGuard(b);
    const lit = (r) => (r && r.n.t === "Num" ? Number(r.n.v) : r === null ? void 0 : NaN);
    const L = lit(lo),
      H = lit(hi);
    const nn = [lo, hi].filter((r) => r && nullable(r.t)).map((r) => isNull(r.n));
    if ((L === void 0 || L >= 0) && (H === void 0 || H >= 0) && !nn.length)
      return { n: { ...x, x: bn, lo: lo?.n ?? null, hi: hi?.n ?? null }, t: { ...t, m: b.t.m & (LST | NUL) } };
    if (entityInside(b.t.el)) {
      if (!(simple(bn) && (!lo || simple(lo.n)) && (!hi || simple(hi.n)))) this.no("slice-entities", x);
    }
    this.rule("slice");
    const f = (l) => {
      const sz = call("size", l);
      const at = (n, v) =>
        Number.isNaN(v)
          ? kase([[bin("<", n, I(0)), kase([[bin("<", bin("+", sz, n), I(0)), I(0)]], bin("+", sz, n))]], n)
          : v < 0
            ? kase([[bin("<", bin("+", sz, I(v)), I(0)), I(0)]], bin("+", sz, I(v)))
            : n;
      let e = { t: "Slice", x: l, lo: lo ? at(lo.n, L) : null, hi: hi ? at(hi.n, H) : null };
      if (nn.length) e = kase([[or(...nn), Null]], e);
      return e;
    };
    return { n: this.bind(bn, f), t: { ...t, bare: void 0 } };
  }
  // ---- operators
  binary(x, env) {
    const op2 = x.op;
    if (op2 === "AND" || op2 === "OR" || op2 === "XOR") {
      const l2 = this.ex(x.l, env),
        r2 = this.ex(x.r, env);
      return { n: bin(op2, this.bool(l2, x, op2), this.bool(r2, x, op2)), t: T(BOO | ((l2.t.m | r2.t.m) & NUL)) };
    }
    const l = this.noPat(() => this.ex(x.l, env)),
      r = this.noPat(() => this.ex(x.r, env));
    if (["=", "<>", "<", "<=", ">", ">="].includes(op2)) return this.compare(op2, l, r, x);
    if (op2 === "IN") return this.in_(l, r, x);
    if (op2 === "=~" || op2 === "STARTS WITH" || op2 === "ENDS WITH" || op2 === "CONTAINS") {
      if (op2 === "=~") {
        if (!has(l.t, STR | NUL) || !has(r.t, STR | NUL))
          this.no("type", x, "=~", "text", nameOf(has(l.t, STR) ? r.t : l.t));
        if (r.n.t === "Str" || r.n.t === "Param") {
          const s = r.n.t === "Str" ? r.n.v : String(this.params[x.r.v]);
          if (/\(\?[=!<]|\\[1-9]|\(\?>|[*+?]\+/.test(s)) this.no("regex", x);
        } else this.no("regex-literal", x);
      }
      return { n: bin(op2, l.n, r.n), t: T(BOO | NUL) };
    }
    if (op2 === "||") {
      this.rule("concat");
      const nl = (l.t.m | r.t.m) & NUL;
      if (only(l.t, STR) && only(r.t, STR)) return { n: bin("+", l.n, r.n), t: T(STR | nl) };
      if (only(l.t, LST) && only(r.t, LST) && !nl) return { n: bin("+", l.n, r.n), t: list(join(l.t.el, r.t.el)) };
      if ((l.t.open || r.t.open) && has(l.t, STR) && has(r.t, STR))
        return { n: bin("+", this.strGuard(l), this.strGuard(r)), t: T(STR | NUL) };
      this.no("type", x, "||", "two texts or two lists", nameOf(l.t) + " and " + nameOf(r.t));
    }
    if (op2 === "+") return this.plus(l, r, x);
    const nul = (l.t.m | r.t.m) & NUL;
    if ((has(l.t, TMP | DUR) && !l.t.open) || (has(r.t, TMP | DUR) && !r.t.open)) {
      if (op2 === "-" && only(l.t, TMP) && only(r.t, DUR)) return this.tempAdd(op2, l, r, x);
      this.no("duration-arithmetic", x);
    }
    if (!fits(l.t, NUM2) || !fits(r.t, NUM2)) this.no("type", x, op2, "number", nameOf(has(l.t, NUM2) ? r.t : l.t));
    const t =
      op2 === "^"
        ? T(FLO | nul)
        : T((has(l.t, FLO) || has(r.t, FLO) ? (only(l.t, FLO) || only(r.t, FLO) ? FLO : NUM2) : INT) | nul);
    return { n: bin(op2, this.numGuard(l), this.numGuard(r)), t: t.m & NUM2 ? t : T(NUL) };
  }
  tempAdd(op2, l, r, x) {
    if (l.t.tk === "mixed" || !l.t.tk) this.no("duration-arithmetic", x);
    if (l.t.tk !== "date") this.no("duration-arithmetic", x);
    if (r.t.tk !== "dateDuration") this.no("duration-arithmetic", x);
    return { n: bin(op2, l.n, r.n), t: { ...l.t, m: TMP | ((l.t.m | r.t.m) & NUL) } };
  }
  asText(r) {
    if (only(r.t, STR)) return r.n;
    if (only(r.t, INT | BOO)) return call("toString", r.n);
    const flo = (v) =>
      kase(
        [
          [
            and(bin("=", v, call("floor", v)), bin("<", call("abs", v), I(1e7))),
            bin("+", call("toString", v), S(".0")),
          ],
          [
            and(bin(">=", call("abs", v), { t: "Num", v: "0.001", n: "float" }), bin("<", call("abs", v), I(1e7))),
            call("toString", v),
          ],
          [isNull(v), Null],
        ],
        this.raise("float-text"),
      );
    if (only(r.t, FLO)) return this.bind(r.n, flo);
    return this.bind(r.n, (v) =>
      kase(
        [
          [isNull(v), Null],
          [isStr(v), v],
          [isNull(not(v), true), call("toString", v)],
          [bin("=", bin("/", bin("+", bin("*", v, I(0)), I(1)), I(2)), I(0)), call("toString", v)],
          [isNull(num0(v), true), flo(v)],
        ],
        this.raise("text-type"),
      ),
    );
  }
  plus(l, r, x) {
    const nul = (l.t.m | r.t.m) & NUL;
    const a = l.t.m & ~NUL,
      b = r.t.m & ~NUL;
    if ((!a && !has(r.t, LST)) || (!b && !has(l.t, LST))) return { n: Null, t: T(NUL) };
    if (!l.t.open && !r.t.open) {
      if (only(l.t, NUM2) && only(r.t, NUM2))
        return { n: bin("+", l.n, r.n), t: T((a | b) & FLO ? (a === FLO || b === FLO ? FLO : NUM2) | nul : INT | nul) };
      if (a & LST || b & LST) {
        if (a === LST && b === LST) {
          const el = join(l.t.el, r.t.el);
          this.mixed(el, x);
          return { n: bin("+", l.n, r.n), t: T(LST | nul, { el: entityInside(el) ? { ...el, bare: true } : el }) };
        }
        if (a === LST && !(b & LST)) {
          this.rule("list-plus");
          const el = join(l.t.el, r.t);
          this.mixed(el, x);
          if (nullable(r.t) && entityInside(r.t)) this.no("list-plus-null", x);
          if (r.t.m === NUL) return { n: Null, t: T(NUL) };
          return {
            n: nullable(r.t)
              ? this.bind(r.n, (v) => kase([[isNull(v), Null]], bin("+", l.n, { t: "List", xs: [v] })))
              : bin("+", l.n, { t: "List", xs: [r.n] }),
            t: T(LST | nul, { el: entityInside(el) ? { ...el, bare: true } : el }),
          };
        }
        if (b === LST && !(a & LST)) {
          this.rule("list-plus");
          const el = join(r.t.el, l.t);
          this.mixed(el, x);
          if (nullable(l.t) && entityInside(l.t)) this.no("list-plus-null", x);
          if (l.t.m === NUL) return { n: Null, t: T(NUL) };
          return {
            n: nullable(l.t)
              ? this.bind(l.n, (v) => kase([[isNull(v), Null]], bin("+", { t: "List", xs: [v] }, r.n)))
              : bin("+", { t: "List", xs: [l.n] }, r.n),
            t: T(LST | nul, { el: entityInside(el) ? { ...el, bare: true } : el }),
          };
        }
        this.no("list-plus-unknown", x);
      }
      if (only(l.t, STR) || only(r.t, STR)) {
        if ((a | b) & (MAP | ENT)) this.no("type", x, "+", "text or number", nameOf(T((a | b) & (MAP | ENT))));
        if (a === BOO || b === BOO) this.no("type", x, "+", "text or number", "boolean");
        if ((a | b) & (TMP | DUR)) this.no("text-plus-temporal", x);
        if (a === STR && b === STR) return { n: bin("+", l.n, r.n), t: T(STR | nul) };
        this.rule("text-plus");
        return { n: bin("+", this.asText(l), this.asText(r)), t: T(STR | nul) };
      }
      if (only(l.t, TMP) && only(r.t, DUR)) return this.tempAdd("+", l, r, x);
      if (only(l.t, DUR) && only(r.t, TMP)) return this.tempAdd("+", r, l, x);
      if ((a | b) & (TMP | DUR)) this.no("duration-arithmetic", x);
      if ((a | b) & ~(NUM2 | STR))
        this.no("type", x, "+", "numbers, texts or lists", nameOf(T((a | b) & ~(NUM2 | STR))));
    }
    if ((a | b) & (MAP | ENT)) this.no("type", x, "+", "numbers, texts or lists", nameOf(T((a | b) & (MAP | ENT))));
    this.rule("plus-guard");
    if (only(r.t, STR) || only(l.t, STR)) return { n: bin("+", this.asText(l), this.asText(r)), t: T(STR | NUL) };
    if ((r.t.open && l.t.open) || true) {
      const f = (v, w) =>
        kase(
          [
            [or(isNull(v), isNull(w)), Null],
            [and(isNull(num0(v), true), isNull(num0(w), true)), bin("+", v, w)],
            [
              or(isStr(v), isStr(w)),
              bin(
                "+",
                this.asText({ n: v, t: only(l.t, NUM2) ? l.t : PROP }),
                this.asText({ n: w, t: only(r.t, NUM2) ? r.t : PROP }),
              ),
            ],
            [and(isNull(call("size", v), true), isNull(call("size", w), true)), bin("+", v, w)],
          ],
          this.raise("plus-type"),
        );
      const t = T(((a | b) & (NUM2 | STR | LST)) | NUL, { el: T(SCAL), open: true, prop: true });
      const lf = (v, then) =>
        then(
          kase(
            [
              [isNull(v), Null],
              [and(isNull(call("size", v), true), notStr(v)), v],
            ],
            { t: "List", xs: [v] },
          ),
        );
      if (only(l.t, LST) && r.t.open && !entityInside(l.t.el)) {
        this.rule("list-plus");
        return {
          n: this.bind(r.n, (v) => lf(v, (y) => bin("+", l.n, y))),
          t: T(LST | NUL, { el: join(l.t.el, T(SCAL)) }),
        };
      }
      if (only(r.t, LST) && l.t.open && !entityInside(r.t.el)) {
        this.rule("list-plus");
        return {
          n: this.bind(l.n, (v) => lf(v, (y) => bin("+", y, r.n))),
          t: T(LST | NUL, { el: join(r.t.el, T(SCAL)) }),
        };
      }
      if (only(l.t, LST) && !has(r.t, LST))
        return { n: bin("+", l.n, { t: "List", xs: [r.n] }), t: list(join(l.t.el, r.t)) };
      if (only(l.t, LST) || only(r.t, LST)) this.no("list-plus-unknown", x);
      return { n: this.bind(l.n, (v) => this.bind(r.n, (w) => f(v, w))), t };
    }
  }
  litText(n) {
    return n.t === "Str" ? n.v : n.t === "Param" && typeof this.params[n.v] === "string" ? this.params[n.v] : null;
  }
  constNull(l, r, v) {
    const ns = [l, r].filter((z) => nullable(z.t)).map((z) => isNull(z.n));
    return ns.length ? kase([[or(...ns), Null]], v) : v;
  }
  clean(t) {
    if (!t) return 0;
    if (has(t, NUL)) return -1;
    for (const c of [BOO, NUM2, STR]) if ((t.m & ~c) === 0) return c;
    return -1;
  }
  eq(l, r, x) {
    const a = l.t.m & ~NUL,
      b = r.t.m & ~NUL;
    if (!a || !b) return Null;
    if (a & PAT || b & PAT) {
      if (a === PAT && b === PAT) return bin("=", l.n, r.n);
      this.no("mixed-entities", x);
    }
    if (a & ENT || b & ENT) {
      if (l.t.bare || r.t.bare) this.rule("bare-compare");
      if (a & ENT && b & ENT && !(a & b)) {
        if (l.t.open || r.t.open) this.no("unknown-type", x, "this");
        return this.constNull(l, r, B(false));
      }
      if (!(a & ENT) || !(b & ENT)) {
        if (l.t.open || r.t.open || l.t.bare || r.t.bare) this.no("entity-compare", x);
        return this.constNull(l, r, B(false));
      }
      return bin("=", l.n, r.n);
    }
    const cls = (m) => [BOO, NUM2, STR, LST, MAP, TMP, DUR].filter((c) => m & c);
    const ca = cls(a),
      cb = cls(b);
    const common = ca.filter((c) => cb.includes(c));
    if (!common.length) {
      if ((a & STR && b & NUM2) || (a & NUM2 && b & STR)) this.rule("typed-equality");
      return this.constNull(l, r, B(false));
    }
    if (l.n.t === "Map" && r.n.t === "Map" && l.t.f && r.t.f) {
      const ka = Object.keys(l.t.f).sort(),
        kb = Object.keys(r.t.f).sort();
      this.rule("map-equality");
      if (ka.join("\0") !== kb.join("\0")) return B(false);
      if (!ka.length) return B(true);
      const g = (q, k) => ({ n: q.n.es.find((z) => z[0] === k)[1], t: q.t.f[k] });
      return and(...ka.map((k) => this.eq(g(l, k), g(r, k), x)));
    }
    if (a === MAP && b === MAP) {
      if (
        l.t.f &&
        r.t.f &&
        Object.values(l.t.f).every((t) => this.clean(t) > 0) &&
        Object.values(r.t.f).every((t) => this.clean(t) > 0) &&
        Object.keys(l.t.f).every((k) => !r.t.f[k] || this.clean(l.t.f[k]) === this.clean(r.t.f[k]))
      )
        return bin("=", l.n, r.n);
      this.no("map-equality", x);
    }
    if (common.includes(MAP)) this.no("map-equality", x);
    if (a === LST && b === LST) {
      if (l.t.len === 0 || r.t.len === 0) {
        return bin("=", l.n, r.n);
      }
      if (this.listEqOk(l.t, r.t)) return bin("=", l.n, r.n);
      const e = this.listEq(l, r, x);
      if (e) return e;
      this.no("list-equality", x);
    }
    if (a === DUR && b === DUR) this.no("duration-equality", x);
    if (!l.t.open && !r.t.open) {
      if (ca.length === 1 && cb.length === 1) {
        if (a & TMP && l.t.tk !== r.t.tk) return this.constNull(l, r, B(false));
        return bin("=", l.n, r.n);
      }
      if (!((a | b) & STR && (a | b) & NUM2) && !((a | b) & LST)) return bin("=", l.n, r.n);
    }
    const la = this.litText(l.n),
      lb = this.litText(r.n);
    if ((lb !== null && !numericText(lb)) || (la !== null && !numericText(la))) return bin("=", l.n, r.n);
    this.rule("typed-equality");
    if (!(a & STR) && !(a & LST) && only(l.t, NUM2))
      return this.bind(r.n, (v) => and(bin("=", l.n, v), nullable(l.t) ? or(isNull(l.n), notStr(v)) : notStr(v)));
    if (!(b & STR) && !(b & LST) && only(r.t, NUM2))
      return this.bind(l.n, (v) => and(bin("=", v, r.n), nullable(r.t) ? or(isNull(r.n), notStr(v)) : notStr(v)));
    if (only(r.t, STR))
      return this.bind(l.n, (v) =>
        and(bin("=", v, r.n), nullable(r.t) ? or(isNull(v), isNull(r.n), isStr(v)) : or(isNull(v), isStr(v))),
      );
    if (only(l.t, STR))
      return this.bind(r.n, (v) =>
        and(bin("=", l.n, v), nullable(l.t) ? or(isNull(v), isNull(l.n), isStr(v)) : or(isNull(v), isStr(v))),
      );
    if (only(r.t, BOO | TMP) || only(l.t, BOO | TMP)) return bin("=", l.n, r.n);
    if ((a & LST && b & LST && !(l.t.prop || l.t.len === 0)) || (a & LST && b & LST && !r.t.prop)) {
      if (!(this.clean(l.t.el) > 0 || l.t.prop) || !(this.clean(r.t.el) > 0 || r.t.prop)) this.no("list-equality", x);
    }
    const S1 = (v) =>
      call("coalesce", bin("STARTS WITH", v, S("")), bin("STARTS WITH", call("head", v), S("")), B(false));
    return this.bind(l.n, (v) =>
      this.bind(r.n, (w) => and(bin("=", v, w), or(isNull(v), isNull(w), bin("=", S1(v), S1(w))))),
    );
  }
  listEqOk(a, b) {
    if (!a.el || !b.el) return true;
    const x = a.el,
      y = b.el;
    if (has(x, NUL) || has(y, NUL)) return false;
    if (only(x, LST) && only(y, LST)) return this.listEqOk(x, y);
    if ((only(x, NOD) && only(y, NOD)) || (only(x, REL) && only(y, REL))) return true;
    if (has(x, MAP | ENT) || has(y, MAP | ENT)) return false;
    const f = (t) => [BOO, NUM2, STR, LST, TMP, DUR].filter((c) => has(t, c));
    const p = f(x),
      q = f(y);
    return p.length <= 1 && q.length <= 1 && p[0] === q[0];
  }
  listEq(l, r, x) {
    if (l.n.t !== "List" || r.n.t !== "List") return null;
    if (l.n.xs.length !== r.n.xs.length) return B(false);
    if (!l.n.xs.length) return B(true);
    this.rule("list-equality");
    return and(
      ...l.n.xs.map((y, i) => this.eq({ n: y, t: this.retype(y) }, { n: r.n.xs[i], t: this.retype(r.n.xs[i]) }, x)),
    );
  }
  retype(n) {
    switch (n.t) {
      case "Num":
        return T(n.n === "float" ? FLO : INT);
      case "Str":
        return T(STR);
      case "Bool":
        return T(BOO);
      case "Null":
        return T(NUL);
      case "List":
        return list(n.xs.length ? n.xs.map((y) => this.retype(y)).reduce(join) : T(0), { len: n.xs.length });
      case "Map":
        return T(MAP, { f: Object.fromEntries(n.es.map(([k, v]) => [k, this.retype(v)])) });
    }
    return this.no("list-equality", n);
  }
  compare(op2, l, r, x) {
    const nul = T(BOO | NUL);
    if (op2 === "=") {
      const n = this.eq(l, r, x);
      return { n, t: T(BOO | ((l.t.m | r.t.m) & NUL) | (this.mayNull(l.t) || this.mayNull(r.t) ? NUL : 0)) };
    }
    if (op2 === "<>") {
      const n = this.eq(l, r, x);
      return {
        n: n.t === "Bin" && n.op === "=" ? bin("<>", n.l, n.r) : not(n),
        t: T(BOO | ((l.t.m | r.t.m) & NUL) | (this.mayNull(l.t) || this.mayNull(r.t) ? NUL : 0)),
      };
    }
    const a = l.t.m & ~NUL,
      b = r.t.m & ~NUL;
    if (!a || !b) return { n: Null, t: T(NUL) };
    const t = T(BOO | ((l.t.m | r.t.m) & NUL));
    if (!l.t.open && !r.t.open) {
      if (only(l.t, NUM2) && only(r.t, NUM2)) return { n: bin(op2, l.n, r.n), t };
      if (a === STR && b === STR) return { n: bin(op2, l.n, r.n), t };
      if (a === BOO && b === BOO) {
        this.rule("boolean-order");
        const f = (q) =>
          kase(
            [
              [q, I(1)],
              [not(q), I(0)],
            ],
            null,
          );
        return { n: bin(op2, f(l.n), f(r.n)), t };
      }
      if (a === TMP && b === TMP) {
        if (l.t.tk === r.t.tk && l.t.tk === "date") return { n: bin(op2, l.n, r.n), t };
        this.no("temporal-compare", x);
      }
      if (a === LST && b === LST) this.no("list-order", x);
      if ((a | b) & (ENT | MAP)) {
        if (!(a & b)) return { n: Null, t: T(NUL) };
        this.no("entity-order", x);
      }
      if (!(a & b) && !(a & NUM2 && b & NUM2)) {
        this.rule("order-types");
        return { n: Null, t: T(NUL) };
      }
      if ((a | b) & (LST | DUR | TMP | BOO)) this.no("order-unknown", x);
    }
    if ((a | b) & (ENT | MAP)) this.no("entity-order", x);
    this.rule("typed-order");
    const la = this.litText(l.n),
      lb = this.litText(r.n);
    if ((lb !== null && !numericText(lb)) || (la !== null && !numericText(la)))
      return { n: bin(op2, l.n, r.n), t: nul };
    if (only(r.t, NUM2)) return { n: this.bind(l.n, (v) => kase([[isStr(v), Null]], bin(op2, v, r.n))), t: nul };
    if (only(l.t, NUM2)) return { n: this.bind(r.n, (v) => kase([[isStr(v), Null]], bin(op2, l.n, v))), t: nul };
    if (only(r.t, STR)) return { n: this.bind(l.n, (v) => kase([[notStr(v), Null]], bin(op2, v, r.n))), t: nul };
    if (only(l.t, STR)) return { n: this.bind(r.n, (v) => kase([[notStr(v), Null]], bin(op2, l.n, v))), t: nul };
    if (only(r.t, TMP) || only(l.t, TMP)) {
      const tk = only(r.t, TMP) ? r.t.tk : l.t.tk;
      if (tk !== "date") this.no("temporal-compare", x);
      return { n: bin(op2, l.n, r.n), t: nul };
    }
    if (only(r.t, BOO) || only(l.t, BOO) || only(r.t, LST) || only(l.t, LST)) this.no("order-unknown", x);
    const b2i = (q) =>
      kase(
        [
          [q, I(1)],
          [not(q), I(0)],
        ],
        null,
      );
    return {
      n: this.bind(l.n, (v) =>
        this.bind(r.n, (w) =>
          kase(
            [
              [or(isNull(v), isNull(w)), Null],
              [bin("<>", notStr(v), notStr(w)), Null],
              [and(isNull(not(v), true), isNull(not(w), true)), bin(op2, b2i(v), b2i(w))],
              [and(notStr(v), isNull(call("size", v), true), isNull(call("size", w), true)), this.raise("list-order")],
            ],
            bin(op2, v, w),
          ),
        ),
      ),
      t: nul,
    };
  }
  mayNull(t) {
    return has(t, LST | MAP) && (t.el ? has(t.el, NUL) || this.mayNull(t.el) : true);
  }
  in_(l, r, x) {
    if (!fits(r.t, LST)) this.no("type", x, "IN", "list", nameOf(r.t));
    if (r.t.m === NUL) return { n: Null, t: T(NUL) };
    const el = r.t.el ?? T(0);
    const t = T(BOO | NUL);
    const lits =
      r.n.t === "List"
        ? r.n.xs
        : r.n.t === "Param" && Array.isArray(this.params[r.n.v])
          ? this.params[r.n.v].map((v) => this.lit(v))
          : null;
    if (r.t.len === 0 || (lits && !lits.length)) return { n: B(false), t: T(BOO) };
    const okClass = (c) => only(l.t, c) && (el.m & ~c) === 0;
    const nonNum = lits ? lits.every((y) => y.t === "Str" && !numericText(y.v)) : false;
    const nonEmpty = !!lits || (r.t.len ?? 0) > 0;
    if (
      !has(el, NUL) &&
      (okClass(NUM2) ||
        okClass(STR) ||
        okClass(BOO) ||
        okClass(NOD) ||
        okClass(REL) ||
        (okClass(TMP) && el.tk === l.t.tk)) &&
      !l.t.open
    ) {
      let n2 = bin("IN", l.n, r.n);
      if (nullable(l.t) && !nonEmpty) {
        this.rule("in-empty");
        n2 = this.bind(r.n, (v) => kase([[bin("=", call("size", v), I(0)), B(false)]], bin("IN", l.n, v)));
      }
      return { n: only(r.t, LST) ? n2 : n2, t: T(BOO | ((l.t.m | r.t.m) & NUL)) };
    }
    if (nonNum && !has(l.t, LST | MAP | ENT)) return { n: bin("IN", l.n, r.n), t };
    if (nonNum && l.t.open && !has(l.t, ENT | MAP)) return { n: bin("IN", l.n, r.n), t };
    if (lits && lits.length <= 64 && !has(l.t, ENT)) {
      this.rule("in-or");
      const rs = r.n.t === "List" ? this.litTypes(r.n, x) : lits.map((y) => ({ n: y, t: this.retype(y) }));
      return {
        n: this.bind(l.n, (v) => {
          const ns = rs.map((q) => this.eq({ n: v, t: l.t }, q, x));
          return or(...ns);
        }),
        t,
      };
    }
    if (lits && !has(el, NUL) && l.t.open) {
      if (only(el, NUM2)) {
        this.rule("typed-equality");
        return { n: this.bind(l.n, (v) => and(bin("IN", v, r.n), notStr(v))), t };
      }
      if (only(el, STR)) {
        this.rule("typed-equality");
        return { n: this.bind(l.n, (v) => and(bin("IN", v, r.n), or(isNull(v), isStr(v)))), t };
      }
    }
    if (r.t.prop && has(r.t, LST) && !has(l.t, LST | MAP | ENT)) {
      this.rule("in-property");
      const ln2 = this.listGuard(r);
      const lt = this.litText(l.n);
      const S1 = (v, w) =>
        bin(
          "=",
          call("coalesce", bin("STARTS WITH", v, S("")), B(false)),
          call("coalesce", bin("STARTS WITH", call("head", w), S("")), B(false)),
        );
      return {
        n: this.bind(ln2, (w) =>
          this.bind(l.n, (v) => {
            const e2 =
              lt !== null && !numericText(lt) ? bin("IN", v, w) : and(bin("IN", v, w), or(isNull(v), S1(v, w)));
            return nullable(l.t)
              ? kase(
                  [
                    [isNull(w), Null],
                    [bin("=", call("size", w), I(0)), B(false)],
                  ],
                  e2,
                )
              : kase([[isNull(w), Null]], e2);
          }),
        ),
        t,
      };
    }
    if (!has(el, NUL | LST | MAP | ENT) && !has(l.t, LST | MAP | ENT) && !r.t.open && l.t.open) {
      const c = this.clean(el);
      if (c === NUM2) {
        this.rule("typed-equality");
        return {
          n: this.bind(l.n, (v) =>
            kase([[bin("=", call("size", r.n), I(0)), B(false)]], and(bin("IN", v, r.n), notStr(v))),
          ),
          t,
        };
      }
      if (c === STR) {
        this.rule("typed-equality");
        return {
          n: this.bind(l.n, (v) =>
            kase([[bin("=", call("size", r.n), I(0)), B(false)]], and(bin("IN", v, r.n), or(isNull(v), isStr(v)))),
          ),
          t,
        };
      }
    }
    if (has(el, ENT) || has(l.t, ENT)) this.no("in-unknown", x);
    const g = this.fresh();
    const e = this.eq({ n: l.n, t: l.t }, { n: V2(g), t: el.m ? el : T(NUL) }, x);
    this.rule("in-search");
    const ln = only(r.t, LST) ? r.n : this.listGuard(r);
    const sz = (p) => call("size", { t: "ListComp", v: g, l: ln, w: p, x: I(1) });
    let n = kase(
      [
        [bin(">", sz(e), I(0)), B(true)],
        [bin(">", sz(isNull(e)), I(0)), Null],
      ],
      B(false),
    );
    if (nullable(r.t)) n = kase([[isNull(ln), Null]], n);
    return { n, t };
  }
  litTypes(n, x) {
    return n.xs.map((y) => {
      try {
        return { n: y, t: this.retype(y) };
      } catch {
        return this.no("in-unknown", x);
      }
    });
  }
  lit(v) {
    if (v === null || v === void 0) return Null;
    if (typeof v === "string") return S(v);
    if (typeof v === "boolean") return B(v);
    if (typeof v === "bigint" || Number.isInteger(v)) return I(String(v));
    if (typeof v === "number") return { t: "Num", v: String(v).includes("e") ? v.toFixed(20) : String(v), n: "float" };
    if (Array.isArray(v)) return { t: "List", xs: v.map((y) => this.lit(y)) };
    return this.no("in-unknown", null);
  }
  isType(x, env) {
    const r = this.ex(x.x, env);
    const w = x.ty
      .split(" ")
      .join(" ")
      .replace(/ NOT NULL$| !$/, "");
    const notNull = w !== x.ty;
    this.rule("is-typed");
    const isNum = (v) => isNull(num0(v), true);
    const half = (v) => bin("/", bin("+", bin("*", v, I(0)), I(1)), I(2));
    const m = {
      STRING: [STR, isStr],
      VARCHAR: [STR, isStr],
      BOOLEAN: [BOO, (v) => isNull(not(v), true)],
      BOOL: [BOO, (v) => isNull(not(v), true)],
      INTEGER: [INT, (v) => call("coalesce", bin("=", half(v), I(0)), B(false))],
      INT: [INT, (v) => call("coalesce", bin("=", half(v), I(0)), B(false))],
      FLOAT: [FLO, (v) => and(isNum(v), bin("<>", half(v), I(0)))],
      NODE: [NOD, () => B(false)],
      RELATIONSHIP: [REL, () => B(false)],
      MAP: [MAP, () => B(false)],
      PATH: [PAT, () => B(false)],
    };
    const d = m[w];
    if (!d) this.no("is-typed", x, x.ty);
    let n;
    if ((r.t.m & ~NUL & ~d[0]) === 0) n = notNull ? isNull(r.n, true) : B(true);
    else if (!has(r.t, d[0])) n = notNull ? B(false) : isNull(r.n);
    else {
      if (has(r.t, ENT | MAP)) this.no("is-typed", x, x.ty);
      n = this.bind(r.n, (v) => (notNull ? and(isNull(v, true), d[1](v)) : or(isNull(v), d[1](v))));
    }
    return { n: x.not ? not(n) : n, t: T(BOO) };
  }
  func(x, env) {
    const f = x.name.toLowerCase();
    if (AGGS.has(f)) this.no("agg-here", x);
    if (x.distinct) this.no("distinct-function", x);
    const F = FUNCS[f];
    if (!F)
      this.no(
        f.includes(".") && /^(date|time|datetime|localdatetime|localtime|duration)\./.test(f)
          ? "temporal-function"
          : "unknown-function",
        x,
        x.name,
      );
    if (f === "exists" && x.args.length === 1 && x.args[0].t === "PatExpr") {
      return this.inPred(() => this.ex(x.args[0], env));
    }
    if (x.args.length < F.min || x.args.length > F.args.length) this.no("arguments", x, x.name);
    const as = x.args.map((a) => {
      const s = this.predOk;
      this.predOk = false;
      try {
        return this.ex(a, env);
      } finally {
        this.predOk = s;
      }
    });
    if (F.special) return F.special(this, x, as, env);
    as.forEach((a, i) => {
      if (!fits(a.t, F.args[i])) this.no("type", x, x.name + "()", nameOf(T(F.args[i])), nameOf(a.t));
    });
    const nul = as.reduce((m, a) => m | (a.t.m & NUL), 0);
    const ns = as.map((a, i) =>
      only(a.t, F.args[i])
        ? a.n
        : F.args[i] === NUM2
          ? this.numGuard(a)
          : F.args[i] === STR
            ? this.strGuard(a)
            : F.args[i] === LST
              ? this.listGuard(a)
              : F.args[i] === INT
                ? has(a.t, FLO) && !a.t.open
                  ? this.no("type", x, x.name + "()", "integer", nameOf(a.t))
                  : this.intGuard(a)
                : F.args[i] === (STR | LST)
                  ? this.bind(a.n, (v) =>
                      kase([[and(isNull(v, true), isNull(call("size", v))), this.raise("size-type")]], v),
                    )
                  : this.no("function-argument", x, x.name, nameOf(a.t)),
    );
    return {
      n: { ...x, args: ns },
      t: F.ret(
        as.map((a) => a.t),
        nul,
      ),
    };
  }
  intGuard(r) {
    return this.bind(r.n, (v) =>
      kase(
        [
          [
            and(
              isNull(v, true),
              or(isNull(num0(v)), bin("<>", bin("/", bin("+", bin("*", v, I(0)), I(1)), I(2)), I(0))),
            ),
            this.raise("int-type"),
          ],
        ],
        v,
      ),
    );
  }
};
export {
  and as mkAnd,
  bin as mkBin,
  B as mkBool,
  call as mkCall,
  kase as mkCase,
  I as mkInt,
  isNull as mkIsNull,
  isStr as mkIsStr,
  not as mkNot,
  Null as mkNull,
  or as mkOr,
  S as mkStr,
  V2 as mkVar,
  translate,
};
export { parse, RULES };
