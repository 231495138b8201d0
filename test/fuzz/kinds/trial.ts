import type { GraphChoice } from "../graph.ts";
import { Draw } from "../draw.ts";
import { grammar } from "../grammar/index.ts";
import { Maker } from "../grammar/maker.ts";

export interface Statement {
  text: string;
  parameters: Record<string, unknown>;
  /** The columns by which its rows are sorted. */
  orderedBy: readonly string[];
}

export interface Trial {
  statements: readonly Statement[];
  /** It changes the graph: the whole graph is compared afterwards. */
  writes: boolean;
  /** How its transaction ends; a rollback leaves the graph as it was. */
  ends: "rollback" | "commit";
}

export interface Kind {
  readonly name: string;
  /** What is asked, in a few words. */
  readonly about: string;
  readonly graph: GraphChoice | "large";
  /** Trials on one graph. */
  readonly perGraph: number;
  make(maker: Maker): Trial;
}

export function makeTrial(kind: Kind, seed: string): Trial {
  const hasDates = kind.graph !== "large" && kind.graph.hasDates;
  return kind.make(new Maker(new Draw(seed), { grammar, hasDates }));
}

export function oneStatement({ parameters }: Maker, text: string, orderedBy: readonly string[] = []): Statement {
  return { text, parameters: { ...parameters }, orderedBy };
}

export function readingTrial(maker: Maker, text: string, orderedBy: readonly string[] = []): Trial {
  return { statements: [oneStatement(maker, text, orderedBy)], writes: false, ends: "rollback" };
}

export function writingTrial(maker: Maker, text: string): Trial {
  return { statements: [oneStatement(maker, text)], writes: true, ends: "rollback" };
}

export const PLAIN: GraphChoice = { hasDates: false, isMixed: false };
export const PER_GRAPH = 40;
