import { expect, test } from "vitest";
import { MOST_OF_CLIENT, MOST_TOGETHER, Running } from "../../../server/cypher/running.ts";

test("a client that has its places full is told so, until one is given back", () => {
  const running = new Running();
  const leave = Array.from({ length: MOST_OF_CLIENT }, () => running.enter("a"));
  expect(() => running.enter("a")).toThrow(/are running/);
  expect(() => running.enter("b")).not.toThrow();
  leave[0]?.();
  leave[0]?.(); // giving it back twice makes no second place
  expect(() => running.enter("a")).not.toThrow();
  expect(() => running.enter("a")).toThrow(/are running/);
});

test("all together have a limit too", () => {
  const running = new Running();
  for (let client = 0; client < MOST_TOGETHER; client++) running.enter(`client ${client}`);
  expect(() => running.enter("one more")).toThrow(/of all together/);
});
