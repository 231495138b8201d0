import { expect, test } from "vitest";
import { Kind, Mode } from "../../../contract/kinds.ts";
import type { Theme } from "../../../client/ui/tokens.ts";
import { channels, INK, KIND, mix, MODE, themeSheet, themeVariables } from "../../../client/ui/tokens.ts";
import { closestSight, contrast } from "../../support/colour.ts";

const THEMES = ["light", "dark"] as const;
const TEXTS = ["ink", "ink2", "ink3", "accent", "warn"] as const;
const GROUNDS = ["canvas", "panel", "chrome"] as const;

test.each(THEMES)("every text of the %s theme has a contrast of 4.5 on canvas, panel and chrome", (theme) => {
  for (const text of TEXTS) {
    for (const ground of GROUNDS) {
      expect(contrast(INK[theme][text], INK[theme][ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test.each(THEMES)("ink is readable on the highlighter of the %s theme", (theme) => {
  expect(contrast(INK[theme].ink, INK[theme].mark)).toBeGreaterThanOrEqual(4.5);
});

test.each(THEMES)("every mark and line of the %s theme has a contrast of 3 on canvas and land", (theme) => {
  for (const [name, colour] of [...Object.entries(KIND), ...Object.entries(MODE)]) {
    for (const ground of ["canvas", "land"] as const) {
      expect(contrast(colour[theme], INK[theme][ground]), `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  }
});

test.each(THEMES)(
  "the coloured kinds of the %s theme stay 13 apart for every kind of colour blindness",
  (theme: Theme) => {
    const colours = new Set(
      Object.values(KIND).flatMap(({ shape, ...colour }) => (isGrey(shape) ? [] : [colour[theme]])),
    );
    expect(closestSight([...colours])).toBeGreaterThanOrEqual(13);
  },
);

test("kinds that share a colour differ in shape, save country and area, source and claim", () => {
  const looks = Object.entries(KIND).map(([kind, { shape, light }]) => ({ kind, look: `${shape} ${light}` }));
  const twins = looks.filter(({ look }) => looks.filter((other) => other.look === look).length > 1);
  expect(twins.map(({ kind }) => kind)).toEqual(["country", "area", "source", "claim"]);
});

test("every kind and every manner of transport has a variable in the style sheet", () => {
  const variables = themeVariables("dark");
  for (const kind of Kind.options) expect(variables[`--kind-${kind}`]).toBe(KIND[kind].dark);
  for (const mode of Mode.options) expect(variables[`--mode-${mode}`]).toBe(MODE[mode].dark);
  expect(themeSheet()).toContain(`[data-theme="dark"]{color-scheme:dark;--canvas:${INK.dark.canvas}`);
});

test("a mix goes from the first colour to the second", () => {
  expect(mix("#102030", "#f0e0d0", 0)).toBe("#102030");
  expect(mix("#102030", "#f0e0d0", 1)).toBe("#f0e0d0");
  expect(mix("#000000", "#ffffff", 0.5)).toBe("#808080");
  expect(channels("#0b57a4")).toEqual([11, 87, 164]);
});

/** Papers are grey: they are told apart by their shape alone. */
function isGrey(shape: string): boolean {
  return shape === "empty-page" || shape === "bars" || shape === "pill";
}
