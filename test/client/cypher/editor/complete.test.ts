import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { complete } from "../../../../client/cypher/editor/worker/complete.ts";
import { NO_NAMES, type Offer } from "../../../../client/cypher/editor/worker/tasks.ts";
import { names } from "./samples.ts";

/** The caret stands at `|`, or at the end. */
function offers(text: string): Offer[] {
  const at = text.indexOf("|");
  return complete(text.replace("|", ""), at < 0 ? text.length : at, names).toSorted((a, b) => b.rank - a.rank);
}
const labels = (text: string) => offers(text).map(({ label }) => label);

describe("labels", () => {
  test("stand with their colon right behind a node's bracket", () => {
    expect(labels("MATCH (")).toEqual([":CaseFile", ":Claim", ":Country", ":Entity", ":Odd label", ":Place"]);
  });

  test("are all offered behind a colon, and written in backticks where they must be", () => {
    expect(labels("MATCH (n:")).toEqual([...names.labels]);
    expect(offers("MATCH (n:").find(({ label }) => label === "Odd label")?.text).toBe("`Odd label`");
  });

  test.each([
    ["MATCH (c:CaseFile)-[:FROM]->(p:", ["Country", "Entity", "Place"]],
    ["MATCH (c:CaseFile)<-[:SUPPORTS]-(", [":Claim", ":Entity"]],
    ["MATCH (c:CaseFile)<--(x:", ["Claim", "Entity"]],
    ["MATCH (p:Place) MATCH (p)-[:WITHIN]->(:", ["Entity", "Place"]],
  ])("at the end of %s are those that are linked so", (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });
});

describe("types", () => {
  test("of a relationship that leaves come first, the most frequent before the others", () => {
    expect(labels("MATCH (c:CaseFile)-[:")).toEqual(["FROM", "TO", "VIA", "SUPPORTS"]);
    expect(labels("MATCH (c:CaseFile)-[")).toEqual([":FROM", ":TO", ":VIA", ":SUPPORTS"]);
  });

  test.each([
    ["MATCH (c:CaseFile)<-[:", ["SUPPORTS"]],
    ["MATCH (c:CaseFile)-[:|]->(p)", ["FROM", "TO", "VIA"]],
    ["MATCH (c:CaseFile) MATCH (c)<-[r:", ["SUPPORTS"]],
    ["MATCH (c:CaseFile)-[:FROM|", ["FROM", "TO", "VIA", "SUPPORTS"]],
    ["MATCH (p:Place)<-[:", ["FROM", "TO", "VIA", "WITHIN"]],
    ["MATCH (c)-[:", ["FROM", "SUPPORTS", "TO", "VIA", "WITHIN"]],
    ["MATCH (c:Unheard)-[:", ["FROM", "SUPPORTS", "TO", "VIA", "WITHIN"]],
  ])("at %s are those that lead that way", (text, expected) => {
    const found = text.includes("FROM|") ? complete(text, text.length, names).map(({ label }) => label) : labels(text);
    expect(new Set(found)).toEqual(new Set(expected));
  });

  test("say where they lead, without a label that everything has", () => {
    expect(offers("MATCH (c:CaseFile)-[:")[0]).toMatchObject({ label: "FROM", detail: "→ Place, Country" });
    expect(offers("MATCH (c:CaseFile)<-[:")[0]).toMatchObject({ label: "SUPPORTS", detail: "← Claim" });
  });
});

test("properties of the variable's own label come first", () => {
  const [first, ...rest] = offers("MATCH (c:CaseFile) WHERE c.");
  expect(first).toMatchObject({ label: "title", sort: "property", detail: "CaseFile" });
  expect(rest.map(({ label }) => label)).toEqual(["name", "lat"]);
});

test("parameters and functions of this database are offered", () => {
  expect(labels("MATCH (n) WHERE n.name = $")).toEqual(["$district"]);
  expect(offers("RETURN si")).toContainEqual({ label: "size", sort: "function", rank: 1 });
});

test("words of what may not run here are not offered", () => {
  const words = labels("");
  expect(words).toEqual(expect.arrayContaining(["MATCH", "RETURN", "UNWIND"]));
  expect(words.filter((word) => /^(?:CREATE|MERGE|DELETE|SHOW|LOAD CSV|GRANT)/u.test(word))).toEqual([]);
});

test("whatever stands there, nothing is offered that the graph does not have", () => {
  const piece = fc.constantFrom(
    "MATCH ",
    "(",
    ")",
    "(c:CaseFile)",
    "-[:",
    "]->",
    "<-[",
    "]-",
    ":",
    "$",
    ".",
    "c",
    "'",
    "|",
  );
  const known = new Set([...names.labels, ...names.types].flatMap((name) => [name, `:${name}`]));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join("");
      const found = complete(text, text.length, names).filter(({ sort }) => sort === "label" || sort === "type");
      return found.every(({ label }) => known.has(label));
    }),
    { numRuns: 60 },
  );
});

test("without a schema there are still the words of the language", () => {
  const found = complete("MATCH (n) RET", 13, NO_NAMES);
  expect(found.map(({ label }) => label)).toContain("RETURN");
});
