import type { Kind, Mode } from "../../contract/kinds.ts";

export type Theme = "light" | "dark";

/** Grounds, inks and the colours of the base map. Contrast of each is checked by a test. */
export const INK = {
  light: {
    canvas: "#fbfaf7",
    panel: "#ffffff",
    chrome: "#f3f1ec",
    rule: "#e1ded6",
    strong: "#c8c4b9",
    ink: "#191d22",
    ink2: "#454b53",
    ink3: "#5f656e",
    accent: "#0b57a4",
    mark: "#ffe07a",
    warn: "#a2352b",
    sea: "#e7eef3",
    land: "#fdfcf9",
    tint: "#f1e6cd",
    coast: "#b3bac0",
  },
  dark: {
    canvas: "#15181c",
    panel: "#1b1f24",
    chrome: "#22272d",
    rule: "#323840",
    strong: "#4b525b",
    ink: "#eceae4",
    ink2: "#bfc3c9",
    ink3: "#9ba1aa",
    accent: "#85b8f2",
    mark: "#7a6208",
    warn: "#f29284",
    sea: "#11161c",
    land: "#20252b",
    tint: "#3b3728",
    coast: "#475059",
  },
} as const satisfies Record<Theme, Record<string, string>>;

export type Shape =
  | "circle"
  | "square"
  | "diamond"
  | "page"
  | "hexagon"
  | "shield"
  | "triangle"
  | "empty-page"
  | "trefoil"
  | "person"
  | "bars"
  | "pill";

type Coloured = Readonly<Record<Theme, string>>;
const PLACE = { light: "#0f4c81", dark: "#6e96d0" };
const PEOPLE = { light: "#781ecc", dark: "#a272f6" };
const PAPER = { light: "#58616c", dark: "#a9b1bb" };

/** Shape first, colour second: two kinds that share a colour never share a shape, save country and area. */
export const KIND: Readonly<Record<Kind, Coloured & { shape: Shape }>> = {
  country: { shape: "circle", ...PLACE },
  area: { shape: "circle", ...PLACE },
  transit: { shape: "diamond", light: "#b76005", dark: "#f4ac49" },
  district: { shape: "square", light: "#0b8578", dark: "#39bea3" },
  case: { shape: "page", light: "#921c13", dark: "#ea6a66" },
  agency: { shape: "shield", light: "#a24fab", dark: "#f6a9df" },
  commodity: { shape: "hexagon", light: "#7f9040", dark: "#dae485" },
  method: { shape: "triangle", light: "#3d271c", dark: "#fad7b6" },
  network: { shape: "trefoil", ...PEOPLE },
  actor: { shape: "person", ...PEOPLE },
  source: { shape: "empty-page", ...PAPER },
  claim: { shape: "empty-page", ...PAPER },
  statistic: { shape: "bars", ...PAPER },
  other: { shape: "pill", ...PAPER },
};

export const MODE: Readonly<Record<Mode, Coloured>> = {
  road: { light: "#6b5c4a", dark: "#bdac94" },
  sea: { light: "#2f74b5", dark: "#6fa9da" },
  air: { light: "#8257b8", dark: "#b79ee3" },
  rail: { light: "#4d6a2d", dark: "#a3c07c" },
  post: { light: "#a8601e", dark: "#ea9a45" },
  unknown: { light: "#858a91", dark: "#868d96" },
};

/** Ground and ink of a grade's cell by worth: five steps, and the hatching of "cannot be judged". */
const GRADE: Readonly<Record<Theme, Readonly<Record<string, readonly [ground: string, ink: string]>>>> = {
  light: {
    "5": ["#20344c", "#ffffff"],
    "4": ["#3d5878", "#ffffff"],
    "3": ["#a9bbd0", "#14202e"],
    "2": ["#d7dfe9", "#14202e"],
    "1": ["#ffffff", "#14202e"],
    none: ["#d9dce0", "#14202e"],
  },
  dark: {
    "5": ["#d5e2f2", "#10161d"],
    "4": ["#a6bdd8", "#10161d"],
    "3": ["#4b637f", "#ffffff"],
    "2": ["#33445a", "#ffffff"],
    "1": ["#1b1f24", "#eceae4"],
    none: ["#3b424a", "#eceae4"],
  },
};

export const FONT = {
  sans: "'IBM Plex Sans', system-ui, sans-serif",
  condensed: "'IBM Plex Sans Condensed', 'IBM Plex Sans', sans-serif",
  serif: "'IBM Plex Serif', Georgia, serif",
  mono: "'IBM Plex Mono', ui-monospace, monospace",
} as const;

/** Every token as a CSS custom property: `--ink`, `--kind-case`, `--mode-sea`, `--grade-5`, `--font-serif`. */
export function themeVariables(theme: Theme): Record<string, string> {
  const variables: Record<string, string> = { "color-scheme": theme };
  for (const [name, value] of Object.entries(INK[theme])) variables[`--${name}`] = value;
  for (const [kind, colour] of Object.entries(KIND)) variables[`--kind-${kind}`] = colour[theme];
  for (const [mode, colour] of Object.entries(MODE)) variables[`--mode-${mode}`] = colour[theme];
  for (const [worth, [ground, ink]] of Object.entries(GRADE[theme])) {
    variables[`--grade-${worth}`] = ground;
    variables[`--grade-${worth}-ink`] = ink;
  }
  for (const [name, family] of Object.entries(FONT)) variables[`--font-${name}`] = family;
  return variables;
}

/** The two themes as one style sheet; `data-theme` on any element says which holds inside it. */
export function themeSheet(): string {
  const rule = (theme: Theme) => {
    const lines = Object.entries(themeVariables(theme)).map(([name, value]) => `${name}:${value}`);
    return `[data-theme="${theme}"]{${lines.join(";")}}`;
  };
  return `${rule("light")}\n${rule("dark")}`;
}

/** `share` of the way from one colour to the other: pale is a mix with the paper, never see-through. */
export function mix(from: string, to: string, share: number): string {
  const goal = channels(to);
  const mixed = channels(from).map((value, index) => Math.round(value + ((goal[index] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Red, green and blue of `#rrggbb`, 0 to 255 each. */
export function channels(colour: string): [number, number, number] {
  const at = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}
