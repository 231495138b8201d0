import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { fetchTheRest, lazily } from "../../../client/ui/lazily.tsx";

test("once the rest is fetched a part is there at once: what is typed next is meant for it", async () => {
  const Name = lazily<{ name: string }>(
    async () =>
      ({ name }) =>
        createElement("input", { defaultValue: name }),
  );
  const shown = () => renderToString(createElement(Name, { name: "Shared" }));
  await fetchTheRest();
  expect(shown()).toContain("Shared");
});

test("before, nothing is in its place, and the page goes on", () => {
  const Late = lazily(async () => () => createElement("p", null, "unripe"));
  expect(renderToString(createElement("main", null, "page", createElement(Late)))).toMatch(/^<main>page(?!.*unripe)/);
});
