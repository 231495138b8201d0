import { expect, test } from "vitest";
import { explained, placeIn, withInstead } from "../../../client/panels/cypher/part-of-statement.ts";

test("a place in a part that was run is found in the whole text", () => {
  expect(placeIn("RETURN 1;\nMATCH (a)-[*]->(b) RETURN a", "MATCH (a)-[*]->(b) RETURN a")).toBe(10);
  expect(placeIn("RETURN 1", "RETURN 1")).toBe(0);
});

test("a place in what was explained counts without the word before it", () => {
  const written = "MATCH (a)-[*]->(b) RETURN a";
  expect(placeIn(written, explained(written)) + explained(written).indexOf("[*]")).toBe(written.indexOf("[*]"));
  expect(explained("explain RETURN 1")).toBe("explain RETURN 1");
});

test("what is allowed takes the place of the part that was run, and leaves the rest", () => {
  expect(withInstead("RETURN 1;\nMATCH (a)-[*]->(b)", "MATCH (a)-[*]->(b)", "MATCH (a)-[*..4]->(b)")).toBe(
    "RETURN 1;\nMATCH (a)-[*..4]->(b)",
  );
  expect(withInstead("MATCH (a)", "EXPLAIN MATCH (a)", "EXPLAIN MATCH (b)")).toBe("MATCH (b)");
  expect(withInstead("RETURN '$&'", "RETURN '$&'", "RETURN '$1'")).toBe("RETURN '$1'");
});
