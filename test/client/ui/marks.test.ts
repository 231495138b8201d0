import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Kind } from "../../../contract/kinds.ts";
import { Grade, Line, Mark, Meter } from "../../../client/ui/marks.tsx";
import { positionOutline } from "../../../client/ui/position-outline.ts";

test("each kind is drawn in its own variable, hidden from readers of the screen without a label", () => {
  for (const kind of Kind.options) {
    const markup = renderToStaticMarkup(createElement(Mark, { kind }));
    expect(markup).toContain(`var(--kind-${kind})`);
    expect(markup).toContain('aria-hidden="true"');
  }
});

test("a mark with a label says it", () => {
  const markup = renderToStaticMarkup(createElement(Mark, { kind: "case", label: "Case" }));
  expect(markup).toContain('role="img" aria-label="Case"');
});

test("a country's outline is broken, a town's is not", () => {
  expect(renderToStaticMarkup(createElement(Mark, { kind: "country" }))).toContain("stroke-dasharray");
  expect(renderToStaticMarkup(createElement(Mark, { kind: "district" }))).not.toContain("stroke-dasharray");
});

test("an inferred line is dashed, a reported one solid", () => {
  expect(renderToStaticMarkup(createElement(Line, { status: "inferred" }))).toContain('stroke-dasharray="5 3"');
  expect(renderToStaticMarkup(createElement(Line, { status: "reported" }))).not.toContain("stroke-dasharray");
});

test("a grade says its words and hatches what cannot be judged", () => {
  const markup = renderToStaticMarkup(createElement(Grade, { reliability: "F", credibility: 2, label: "F2: words" }));
  expect(markup).toContain('aria-label="F2: words"');
  expect(markup).toContain("repeating-linear-gradient");
  expect(markup).toContain("var(--grade-4)");
});

test("a grade without credibility has one cell", () => {
  const markup = renderToStaticMarkup(createElement(Grade, { reliability: "B", credibility: null, label: "B" }));
  expect(markup.match(/var\(--grade-\d\)/g)).toEqual(["var(--grade-4)"]);
});

test("an inferred meter is hatched, and no meter runs out of its box", () => {
  const markup = renderToStaticMarkup(createElement(Meter, { value: 1.4, inferred: true }));
  expect(markup).toContain("meter-inferred");
  expect(markup).toContain("width:100%");
});

test("the outline says how exact a position is", () => {
  const place = { placeKind: "", lat: 1, lon: 1, code: null, within: [] };
  const outline = (precision: "commune" | "region" | "sea" | null) =>
    positionOutline({ kind: "area", place: { ...place, precision } });
  expect(outline("commune")).toBe("exact");
  expect(outline("region")).toBe("rough");
  expect(outline("sea")).toBe("sea");
  expect(outline(null)).toBe("rough");
  expect(positionOutline({ kind: "case" })).toBe("exact");
});
