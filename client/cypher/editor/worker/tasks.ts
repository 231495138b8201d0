/** What the editor knows of the graph. */
export interface GraphNames {
  labels: readonly string[];
  types: readonly string[];
  properties: readonly { owner: string; name: string }[];
  /** How many links there are of each. */
  connections: readonly { from: string; type: string; to: string; count: number }[];
  functions: readonly string[];
  parameters: readonly string[];
}

export const NO_NAMES: GraphNames = {
  labels: [],
  types: [],
  properties: [],
  connections: [],
  functions: [],
  parameters: [],
};

export type Task =
  | { kind: "complete"; text: string; at: number; names: GraphNames }
  | { kind: "lint"; text: string; names: GraphNames }
  | { kind: "format"; text: string };

export type Sort = "label" | "type" | "property" | "variable" | "parameter" | "function" | "keyword";

/** Something that can stand at the caret. */
export interface Offer {
  label: string;
  sort: Sort;
  /** What is written, where it is not the label itself. */
  text?: string;
  /** Where it leads, or whose it is. */
  detail?: string;
  /** The higher, the sooner it is offered. */
  rank: number;
}

/** A name that the graph does not have. Offsets are UTF-16 units of the text. */
export interface Remark {
  about: "label" | "type" | "property";
  name: string;
  start: number;
  end: number;
}

export interface Answers {
  complete: Offer[];
  lint: Remark[];
  format: string;
}

export type Envelope = { id: number; task: Task };
export type Reply = { id: number } & ({ answer: Answers[keyof Answers] } | { failure: string });
