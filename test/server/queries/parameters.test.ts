import { expect, test } from "vitest";
import type { QueryParameter } from "../../../contract/queries.ts";
import { fillParameters } from "../../../server/queries/parameters.ts";

const parameter = (type: QueryParameter["type"], more: Partial<QueryParameter> = {}): QueryParameter => ({
  name: "x",
  type,
  required: true,
  default: null,
  about: "Anything",
  aboutFr: null,
  ...more,
});

test("defaults stand in for what was left out, null for what has none", () => {
  const declared = [
    parameter("number", { name: "limit", required: false, default: 100 }),
    parameter("text", { name: "rule", required: false }),
  ];
  expect(fillParameters(declared, { rule: "" })).toEqual({ limit: 100, rule: null });
});

test.each([
  ["number", "12", 12],
  ["number", 2.5, 2.5],
  ["date", "2024-02-29", "2024-02-29"],
  ["place", "place:spain", "place:spain"],
  ["texts", ["road", "sea; air"], ["road", "sea; air"]],
  ["texts", '["road", "sea; air"]', ["road", "sea; air"]],
  ["numbers", "[2023, 2024.5]", [2023, 2024.5]],
  ["numbers", [], []],
] as const)("a %s may be %j", (type, given, filled) => {
  expect(fillParameters([parameter(type)], { x: given })).toEqual({ x: filled });
});

test.each([
  ["number", "twelve"],
  ["number", "1e3; DROP"],
  ["date", "2023-02-29"],
  ["date", "8 February"],
  ["place", 3],
  ["place", "x".repeat(201)],
  ["text", ["a"]],
  ["texts", "road"],
  ["texts", [1]],
  ["texts", '{"a": "b"}'],
  ["numbers", '["many"]'],
] as const)("a %s may not be %j", (type, given) => {
  expect(() => fillParameters([parameter(type)], { x: given })).toThrow(
    expect.objectContaining({ code: "invalid_request", values: { parameter: "x", type } }),
  );
});

test("a default that is a list stands there as JSON text", () => {
  const declared = [parameter("texts", { required: false, default: '["road", "sea"]' })];
  expect(fillParameters(declared, {})).toEqual({ x: ["road", "sea"] });
});

test("what is needed is asked for by name", () => {
  expect(() => fillParameters([parameter("place")], {})).toThrow('needs "x": the id of a place');
});

test("what the question does not take is refused", () => {
  expect(() => fillParameters([parameter("place")], { x: "place:spain", y: 1 })).toThrow('no parameter "y"');
});
