import type { Crossing } from "./lay-out.ts";
import { short } from "../../export/xml.ts";

/** A band along the crossings of a link, `from` and `to` its share of the thickness, counted from above. */
export interface Band {
  crossings: readonly Crossing[];
  thickness: number;
  from: number;
  to: number;
}

/** The outline of a band. */
export function ribbonPath({ crossings, thickness, from, to }: Band): string {
  const upper = shifted(crossings, thickness * (from - 0.5));
  const lower = shifted(crossings, thickness * (to - 0.5));
  return `${forward(upper)}${backward(lower)}z`;
}

/** One edge of it, or its middle. `at`: its share of the thickness. */
export function edgePath({ crossings, thickness }: Pick<Band, "crossings" | "thickness">, at: number): string {
  return forward(shifted(crossings, thickness * (at - 0.5)));
}

/** Strokes across a band, from edge to edge: what is not known. */
export function hatchPath(band: Band, step: number): string {
  const { crossings, thickness, from, to } = band;
  const strokes = crossings.flatMap(({ from: start, to: end }) => {
    const length = end.x - start.x;
    const heightAt = (x: number) => between(start.y, end.y, Math.min(1, Math.max(0, (x - start.x) / length)));
    const lean = Math.min(step, thickness * (to - from));
    return Array.from({ length: Math.max(0, Math.floor((length - lean) / step)) }, (_, index) => {
      const x = start.x + lean + step * (index + 0.5);
      const [top, bottom] = [heightAt(x) + thickness * (from - 0.5), heightAt(x - lean) + thickness * (to - 0.5)];
      return `M${short(x)} ${short(top)}L${short(x - lean)} ${short(bottom)}`;
    });
  });
  return strokes.join("");
}

const shifted = (crossings: readonly Crossing[], by: number): Crossing[] =>
  crossings.map(({ from, to }) => ({ from: { x: from.x, y: from.y + by }, to: { x: to.x, y: to.y + by } }));

function forward(crossings: readonly Crossing[]): string {
  return crossings.map(({ from, to }, index) => `${index === 0 ? "M" : "L"}${at(from)}${curve(from, to)}`).join("");
}

function backward(crossings: readonly Crossing[]): string {
  return crossings
    .toReversed()
    .map(({ from, to }) => `L${at(to)}${curve(to, from)}`)
    .join("");
}

function curve(from: Crossing["from"], to: Crossing["from"]): string {
  const middle = short((from.x + to.x) / 2);
  return `C${middle} ${short(from.y)} ${middle} ${short(to.y)} ${at(to)}`;
}

const at = ({ x, y }: Crossing["from"]): string => `${short(x)} ${short(y)}`;

/** The height of such a curve at a share of its width: its parameter is found by halving. */
function between(start: number, end: number, share: number): number {
  let [low, high] = [0, 1];
  for (let round = 0; round < 20; round += 1) {
    const middle = (low + high) / 2;
    if (1.5 * middle * (1 - middle) + middle ** 3 < share) low = middle;
    else high = middle;
  }
  const time = (low + high) / 2;
  return start + (end - start) * (3 * time ** 2 - 2 * time ** 3);
}
