export type SubjectName = "ours" | "sigma-defaults" | "force-graph";

export interface Spot {
  x: number;
  y: number;
}

/** What the figures ask of the page. Times are milliseconds. */
export interface BenchPage {
  draw(name: SubjectName, count: number): Promise<number>;
  /** Of each frame, until it was drawn. */
  move(frames: number): Promise<number[]>;
  /** A mark with room around it. */
  freeSpot(): Spot;
  /** From the next press of the button to the picture that shows the selection. */
  nextSelection(): void;
  selection(): Promise<number>;
  halve(): Promise<number>;
  longestTask(): Promise<number>;
}
