import type { Spot } from "../bench-page.ts";
import type { Synthetic } from "../synthetic.ts";

/** One way to draw a graph, with what a person does to it. */
export interface Subject {
  /** From plain data to a picture that is asked for; `onSelect` after a click on a mark. */
  draw(graph: Synthetic, host: HTMLElement, onSelect: () => void): void;
  /** Where a mark stands, on the page. */
  spotOf(id: string): Spot;
  /** Takes half of the marks away, with their links. */
  halve(): void;
  /** What the pointer's events go to. */
  target(): Element;
}
