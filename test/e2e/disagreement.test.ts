import { expect, test } from "vitest";
import { journey, open, openFound } from "../support/journey.ts";

const visit = journey();

test("the lorry at Saint-Quentin-Fallavier has two versions of its day and two of its service", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await openFound(page, "cannabis resin saint quentin", /Saint-Quentin-Fallavier/);
  const evidence = page.getByRole("region", { name: "Evidence" });
  await evidence.getByText("6 February 2024").first().waitFor();
  const words = (await evidence.textContent()) ?? "";
  expect(words).toContain("8 February 2024");
  expect(words).toContain("Haute-Savoie");
  expect(words).toMatch(/(^|[^-])Savoie/);

  // By the keyboard, and by the mouse.
  const voice = evidence.getByRole("button", { name: /France 3/ }).first();
  for (const act of [() => voice.press("Enter"), () => voice.click()]) {
    await act();
    const claim = page.locator(".claim:focus");
    await claim.getByText("France 3").first().waitFor();
    const box = await claim.boundingBox();
    expect(box!.y + box!.height).toBeLessThan(900);
    await voice.focus();
  }
});
