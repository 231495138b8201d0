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

interface Block {
  readonly statements: number;
  readonly graphs: number;
}

export interface Kind {
  readonly name: string;
  /** What is asked, in a few words. */
  readonly about: string;
  readonly graph: GraphChoice | "large";
  /** So many statements are asked on each of so many graphs, since planning is what costs Neo4j time. */
  readonly block: Block;
  /** Its share of the queries beside the others', 1 by default; less where each takes long. */
  readonly weight?: number;
  make(maker: Maker): Trial;
}

export function makeTrial(kind: Kind, seed: string): Trial {
  const hasDates = kind.graph !== "large" && kind.graph.hasDates;
  return kind.make(new Maker(new Draw(seed), { grammar, hasDates }));
}

export function oneStatement({ parameters }: Maker, text: string, orderedBy: readonly string[] = []): Statement {
  const used = Object.entries(parameters).filter(([name]) => new RegExp(`\\$${name}\\b`, "u").test(text));
  return { text, parameters: Object.fromEntries(used), orderedBy };
}

export function readingTrial(maker: Maker, text: string, orderedBy: readonly string[] = []): Trial {
  return { statements: [oneStatement(maker, text, orderedBy)], writes: false, ends: "rollback" };
}

export function writingTrial(maker: Maker, text: string): Trial {
  return { statements: [oneStatement(maker, text)], writes: true, ends: "rollback" };
}

export const PLAIN: GraphChoice = { hasDates: false, isMixed: false };
export const BLOCK: Block = { statements: 20, graphs: 8 };
