import type { Database } from "../binding.ts";

/** What a note of learnt kinds is tied to: the graph as this program left it after its last commit. */
export interface Tie {
  /** The engine's number of the database, which copies share. */
  graph: string;
  /**
   * The engine counts commits and keeps the number in the file. It also counts those that changed
   * nothing, but forgets them when it is killed: so the number may lie between these two.
   */
  least: bigint;
  most: bigint;
  nodes: number;
  relationships: number;
}

export function tieTo(database: Database, graph: string): Tie {
  const epoch = database.currentEpoch();
  return { graph, least: epoch, most: epoch, ...countsOf(database) };
}

/** After a commit. */
export function tieAgain(tie: Tie, database: Database, { hasChanged }: { hasChanged: boolean }): Tie {
  const epoch = database.currentEpoch();
  return { ...tie, least: hasChanged ? epoch : tie.least, most: epoch, ...countsOf(database) };
}

/** Has nobody else written to the graph? */
export function isTied(tie: Tie, database: Database, graph: string): boolean {
  const epoch = database.currentEpoch();
  const { nodes, relationships } = countsOf(database);
  return (
    tie.graph === graph &&
    tie.least <= epoch &&
    epoch <= tie.most &&
    tie.nodes === nodes &&
    tie.relationships === relationships
  );
}

/** All lines are of this length, so that one can be written over another. */
const LINE_BYTES = 160;

export function printTie({ graph, least, most, nodes, relationships }: Tie): string {
  return [graph, least, most, nodes, relationships].join(" ").padEnd(LINE_BYTES - 1) + "\n";
}

export function parseTie(line: string): Tie | undefined {
  const match = /^(\w+) (\d+) (\d+) (\d+) (\d+) *$/.exec(line);
  if (!match) return undefined;
  const [, graph = "", least = "", most = "", nodes, relationships] = match;
  return {
    graph,
    least: BigInt(least),
    most: BigInt(most),
    nodes: Number(nodes),
    relationships: Number(relationships),
  };
}

function countsOf(database: Database): Pick<Tie, "nodes" | "relationships"> {
  return { nodes: database.nodeCount(), relationships: database.edgeCount() };
}
