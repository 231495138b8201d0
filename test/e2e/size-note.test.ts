import { expect, test } from "vitest";
import { journey, open } from "../support/journey.ts";

const visit = journey({ environment: { FILIERE_EMBEDDED_LINKS: "1000" } });

test("a graph that has grown large says where it may go, once, and the status line keeps saying that it is large", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const note = page.getByText("This graph has grown to 1,888 links");
  await note.waitFor();
  expect(await page.getByText("filiere move --to neo4j://localhost:7687").count()).toBe(1);
  await page.locator(".size-note").getByRole("button").click();
  await expect.poll(() => note.count()).toBe(0);
  await page.reload();
  await page.getByRole("contentinfo", { name: "Status" }).getByText("embedded graph, large").waitFor();
  expect(await note.count()).toBe(0);
});
