type Step = "reading" | "nodes" | "relationships" | "comparing" | "finishing";

/** `done` of `total`: pieces of the graph, nodes or relationships, as the step has it. */
export interface Progress {
  step: Step;
  done: number;
  total: number;
}

/** The move waits for it. */
export type OnProgress = (progress: Progress) => void | Promise<void>;
