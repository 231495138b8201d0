import { expect, test } from "vitest";
import { journey, open, openFound } from "../support/journey.ts";
import { enginePid } from "../support/program.ts";

const visit = journey();

test("after the engine is killed, the next click still finds its answer", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const before = enginePid(program);
  process.kill(before, "SIGKILL");
  await openFound(page, "chambery", /Chambéry/);
  await page
    .getByRole("complementary", { name: "Inspector" })
    .getByRole("heading", { name: /Chambéry/ })
    .waitFor();
  expect(enginePid(program)).not.toBe(before);
});
