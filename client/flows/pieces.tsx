import { createElement, type JSX, type ReactNode } from "react";
import type { Piece } from "./piece.ts";

/** A drawing on the screen. Elements that are alike keep their place in the page by their order. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }): JSX.Element {
  return <>{pieces.map((each, index) => toElement(each, index))}</>;
}

function toElement({ name, attributes, inside }: Piece, key: number): ReactNode {
  const children = typeof inside === "string" ? inside : inside.map((each, index) => toElement(each, index));
  const named = Object.entries(attributes).map(([attribute, value]) => [reactName(attribute), value]);
  return createElement(name, { key, ...(Object.fromEntries(named) as object) }, children);
}

/** React wants `strokeWidth` for `stroke-width`, and what is `data-` or `aria-` as it is. */
function reactName(attribute: string): string {
  if (attribute === "class") return "className";
  if (/^(?:data|aria)-/.test(attribute)) return attribute;
  return attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
