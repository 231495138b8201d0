import { CompletionContext } from "@codemirror/autocomplete";
import { ensureSyntaxTree } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { colours } from "../../../../client/cypher/editor/colours.ts";
import { completionFrom } from "../../../../client/cypher/editor/completion-source.ts";
import { changeBetween } from "../../../../client/cypher/editor/replace.ts";
import { pointAt, shownSpot } from "../../../../client/cypher/editor/shown-spot.ts";
import { toDiagnostic } from "../../../../client/cypher/editor/show-findings.ts";
import type { Offer } from "../../../../client/cypher/editor/worker/tasks.ts";
import { createWords } from "../../../../client/text/words.ts";

describe("a replacement", () => {
  test("makes the new text, and is none where nothing changes", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const change = changeBetween(before, after);
        const made = change === null ? before : before.slice(0, change.from) + change.insert + before.slice(change.to);
        return made === after && (change === null) === (before === after);
      }),
    );
  });

  test("touches only what differs", () => {
    expect(changeBetween("MATCH (a)-[*]->(b)", "MATCH (a)-[*..4]->(b)")).toEqual({ from: 12, to: 12, insert: "..4" });
  });
});

describe("a spot that is shown", () => {
  const state = EditorState.create({ doc: "RETURN 1 +", extensions: [shownSpot] });
  const marked = (of: EditorState) => {
    const spots: string[] = [];
    of.field(shownSpot).between(0, of.doc.length, (from, to) => void spots.push(of.sliceDoc(from, to)));
    return spots;
  };

  test("has the caret before it and is marked, but not selected, so that all of the statement is run", () => {
    const shown = state.update(pointAt(state, 9, 99)).state;
    expect(shown.selection.main).toMatchObject({ from: 9, to: 9 });
    expect(marked(shown)).toEqual(["+"]);
  });

  test("is marked until the caret goes elsewhere or something is written", () => {
    const shown = state.update(pointAt(state, 0, 6)).state;
    expect(marked(shown.update({ selection: { anchor: 3 } }).state)).toEqual([]);
    expect(marked(shown.update({ changes: { from: 10, insert: " 2" } }).state)).toEqual([]);
  });

  test("may be empty, as the end of a statement is", () => {
    expect(marked(state.update(pointAt(state, 10, 10)).state)).toEqual([]);
  });
});

describe("completion", () => {
  const offers: Offer[] = [
    { label: "Odd label", sort: "label", rank: 1, text: "`Odd label`" },
    { label: "FROM", sort: "type", rank: 3, detail: "→ Place" },
  ];
  const at = async (text: string, explicit = false, found: readonly Offer[] = offers) =>
    completionFrom(() => Promise.resolve(found))(
      new CompletionContext(EditorState.create({ doc: text }), text.length, explicit),
    );

  test("comes by itself in a word and behind a sign that opens something, else when it is asked for", async () => {
    expect(await at("MATCH ")).toBeNull();
    expect(await at("MATCH ", true)).not.toBeNull();
    expect(await at("MATCH (n:")).toMatchObject({ from: 9 });
    expect(await at("MATCH (n:Pla")).toMatchObject({ from: 9 });
  });

  test("writes backticks where they are needed, and puts first what fits best", async () => {
    const found = await at("MATCH (n:");
    expect(found?.options).toMatchObject([
      { label: "Odd label", apply: "`Odd label`", boost: 20 },
      { label: "FROM", detail: "→ Place", boost: 60 },
    ]);
  });

  test("does not write the dollar twice", async () => {
    const found = await at("RETURN $di", false, [{ label: "$district", sort: "parameter", rank: 1 }]);
    expect(found).toMatchObject({ from: 8, options: [{ label: "district", displayLabel: "$district" }] });
  });

  test("is silent where nobody answers", async () => {
    const source = completionFrom(() => Promise.reject(new Error("hung")));
    expect(await source(new CompletionContext(EditorState.create({ doc: "MAT" }), 3, true))).toBeNull();
  });
});

describe("what is underlined", () => {
  const words = createWords("en");

  test("says sentence and hint, and offers the nearest statement that is allowed", () => {
    const objection = {
      rule: "path-unbounded" as const,
      sentence: "Too long.",
      hint: "Bound it.",
      start: 11,
      end: 12,
      nearest: "MATCH (a)-[*..4]->(b) RETURN b",
      values: { limit: 8 },
    };
    const { message, severity, actions } = toDiagnostic({ severity: "error", start: 11, end: 12, objection }, words);
    expect([message, severity, actions?.map(({ name }) => name)]).toEqual([
      "Too long. Bound it.",
      "error",
      ["Use this instead"],
    ]);
  });

  test("names what the graph does not have", () => {
    const remark = { about: "label" as const, name: "Plce", start: 9, end: 13 };
    const { message, actions } = toDiagnostic({ severity: "warning", start: 9, end: 13, remark }, words);
    expect([message, actions]).toEqual(["No node of this graph has the label Plce.", undefined]);
  });
});

describe("colours", () => {
  const kindsOf = (text: string) => {
    const state = EditorState.create({ doc: text, extensions: colours });
    const found: [string, string][] = [];
    ensureSyntaxTree(state, text.length, 10_000)?.iterate({
      enter: ({ name, from, to, node }) => {
        if (node.firstChild === null) found.push([state.sliceDoc(from, to), name]);
      },
    });
    return new Map(found);
  };

  test("tell words of the language, names of the graph, texts and comments apart", () => {
    const kinds = kindsOf(
      "MATCH (c:CaseFile)-[:FROM]->(p) // why\nWHERE c.type = 'it\\'s' AND size(p.x) > 1.5 RETURN $me",
    );
    expect(kinds.get("MATCH")).toBe("keyword");
    expect(kinds.get("CaseFile")).toBe(kinds.get("FROM"));
    expect(kinds.get("'it\\'s'")).toBe("string");
    expect(kinds.get("// why")).toBe("comment");
    expect(kinds.get("1.5")).toBe("number");
    expect(kinds.get("type")).not.toBe("keyword");
  });

  test("are found in any text, to its end", () => {
    const piece = fc.constantFrom("'", '"', "/*", "*/", "//", "\\", "\n", "`", "$", "a", " ", "é", ":", "9", ".");
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        kindsOf(pieces.join(""));
      }),
    );
  });
});
