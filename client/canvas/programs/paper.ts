import { channels } from "../../ui/tokens.ts";

/**
 * What the programs paint where paper shows through a mark: set before a frame. Sigma makes the
 * programs itself and gives them nothing of ours, so it stands here.
 */
export const paper: { rgb: [number, number, number] } = { rgb: [1, 1, 1] };

export function setPaper(colour: string): void {
  const [red, green, blue] = channels(colour);
  paper.rgb = [red / 255, green / 255, blue / 255];
}
