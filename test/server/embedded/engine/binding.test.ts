import { expect, test, vi } from "vitest";
import { loadBinding } from "../../../../server/embedded/engine/binding.ts";

vi.mock("node:module", () => ({
  createRequire: () => () => {
    throw new Error("Cannot find native binding.\nMore about it");
  },
}));

test("where the engine has no binary the failure says what to do instead", () => {
  expect(() => loadBinding()).toThrow(
    expect.objectContaining({
      code: "engine_missing",
      message: expect.stringMatching(/cannot be loaded on \S+ \S+: Cannot find native binding\.$/),
      hint: expect.stringContaining("NEO4J_URI"),
    }),
  );
});
