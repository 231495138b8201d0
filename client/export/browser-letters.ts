import type { Measure } from "./svg-ink.ts";

/** Measures letters as the page's own fonts have them. @throws Error where the browser gives no canvas. */
export function browserMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) throw new Error("The browser gives no canvas to measure letters on.");
  return (text, font, letterSpacing = "0px") => {
    context.font = font;
    context.letterSpacing = letterSpacing;
    return context.measureText(text).width;
  };
}

/** A font file of the page. */
export interface Face {
  family: string;
  weight: string;
  style: string;
  url: string;
}

/** Those that a drawing's texts are written in. */
export function facesOf(svg: string): Face[] {
  const used = new Set([...svg.matchAll(/<text [^>]+>/g)].map(([text]) => keyOf(text)));
  return pageFaces().filter(({ family, weight, style }) => used.has(`${family}|${weight}|${style}`));
}

function keyOf(text: string): string {
  const value = (name: string) => new RegExp(` ${name}="(?:&#39;)?([^"&,]+)`).exec(text)?.[1];
  return `${value("font-family")}|${value("font-weight") ?? "400"}|${value("font-style") ?? "normal"}`;
}

function pageFaces(): Face[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules.flatMap((rule) => {
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const value = (name: string) => rule.style.getPropertyValue(name).replaceAll(/["']/g, "");
    const [, address] = /url\("?([^")]+\.woff2)"?\)/.exec(rule.style.getPropertyValue("src")) ?? [];
    if (address === undefined) return [];
    const url = new URL(address, rule.parentStyleSheet?.href ?? document.baseURI).href;
    return [{ family: value("font-family"), weight: value("font-weight"), style: value("font-style"), url }];
  });
}

/**
 * These fonts as a style sheet that needs nothing from outside: a picture in an `img` may load nothing, and whoever
 * opens the file may not have them. Each is the Latin part only, 15 to 25 KB.
 */
export async function fontSheet(faces: readonly Face[]): Promise<string> {
  return (await Promise.all(faces.map(ruleOf))).join("\n");
}

async function ruleOf({ family, weight, style, url }: Face): Promise<string> {
  const font = await (await fetch(url)).blob();
  const data = await dataUrlOf(font);
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url("${data}") format("woff2")}`;
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result as string));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("A font could not be read.")));
    reader.readAsDataURL(blob.slice(0, blob.size, "font/woff2"));
  });
}
