import { expect, test } from "vitest";
import { Structure } from "../../../../server/embedded/bolt/packstream.ts";
import { DATE } from "../../../../server/embedded/bolt/tags.ts";
import { needsTemporal } from "../../../../server/embedded/engine/temporal-use.ts";

test.each([
  "RETURN date('2024-02-10') AS d",
  "RETURN DateTime ({year: 2024}) AS d",
  "RETURN duration.between(a, b) AS d",
  "RETURN `localtime`('10:00') AS t",
])("%s makes temporal values", (text) => {
  expect(needsTemporal(text, {})).toBe(true);
});

test.each([
  "MATCH (n) WHERE n.date >= '2024' RETURN n.time AS time",
  "RETURN '2024-02-10' AS update",
  "RETURN validate(1) AS x",
])("%s makes none", (text) => {
  expect(needsTemporal(text, {})).toBe(false);
});

test("a date anywhere inside a parameter counts", () => {
  expect(needsTemporal("RETURN $x AS x", { x: { list: [1, new Structure(DATE, [0])] } })).toBe(true);
  expect(needsTemporal("RETURN $x AS x", { x: { list: [1, "2024-02-10", Buffer.alloc(9)] } })).toBe(false);
});
