import type { OverlayScene } from "../canvas/overlay-scene.ts";
import { FONT, INK, type Theme } from "../ui/tokens.ts";
import { escapeXml, tag } from "./xml.ts";

type Look = Readonly<Record<string, string | number>>;

/** The looks of `canvas/canvas.css`, written out: a saved picture has no style sheet that every program reads. */
function looksIn(theme: Theme): ReadonlyMap<string, Look> {
  const ink = INK[theme];
  const coast = { stroke: ink.coast, "stroke-width": 0.7 };
  const small = { "font-family": FONT.sans, "font-size": 10 };
  return new Map<string, Look>([
    ["sea", { fill: ink.sea }],
    ["land", { fill: ink.land, ...coast }],
    ["land named", { fill: ink.tint, ...coast }],
    ["border", { fill: "none", ...coast }],
    ["graticule", { fill: "none", stroke: ink.ink, "stroke-opacity": 0.06, "stroke-width": 0.6 }],
    ["cartouche-frame", { fill: "none", stroke: ink.ink3 }],
    ["cartouche-head", { ...small, "font-weight": 600, "letter-spacing": 0.8, fill: ink.ink2 }],
    ["scale", { ...small, fill: ink.ink3 }],
  ]);
}

/** What lies under the marks: the map, or the guides of the columns. */
export function drawGround({ basemap, columnX, size, theme }: OverlayScene): string {
  if (basemap !== null) return copyOf(basemap.group, looksIn(theme));
  const dots = { stroke: INK[theme].strong, "stroke-dasharray": "1 5" };
  return columnX.map((x) => tag("line", { x1: x, x2: x, y1: 28, y2: size.height, ...dots })).join("");
}

function copyOf(element: Element, looks: ReadonlyMap<string, Look>): string {
  const name = element.getAttribute("class") ?? "";
  const own = Object.fromEntries([...element.attributes].map((each) => [each.name, each.value]));
  const isScale = element.tagName === "path" && element.parentElement?.getAttribute("class") === "scale";
  const look = isScale ? { fill: "none", stroke: looks.get("scale")?.["fill"] ?? "none" } : (looks.get(name) ?? {});
  const children = [...element.children].map((child) => copyOf(child, looks));
  const text = element.children.length === 0 ? (element.textContent ?? "") : "";
  const shown = name === "cartouche-head" ? text.toUpperCase() : text;
  return tag(element.tagName, { ...own, ...look }, [...children, escapeXml(shown)]);
}
