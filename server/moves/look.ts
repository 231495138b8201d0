import { AppError } from "../errors.ts";
import {
  digestOf,
  digestOfLines,
  exactNode,
  exactRelationship,
  nameOfNode,
  nameOfRelationship,
  type Exact,
} from "./digest.ts";
import type { OnProgress } from "./progress.ts";
import { COPY, MARK, NUMBER } from "./target-names.ts";
import type { NodeCopy, RelationshipCopy, Source, Window } from "./source.ts";
import { refuseUnstorable } from "./storable.ts";

/** A window, what is in it, and what it amounts to. */
export interface Piece extends Window {
  nodes: number;
  relationships: number;
  digest: string;
}

/** A whole graph as it was found. */
export interface Look {
  pieces: Piece[];
  nodes: number;
  relationships: number;
  /** How often each label and type stands. */
  labels: Map<string, number>;
  types: Map<string, number>;
  digest: string;
}

/**
 * Goes through everything once, before anything is written anywhere.
 *
 * @throws AppError `query_unsupported` that names the first thing that cannot be moved.
 */
export async function lookAt(source: Source, onProgress: OnProgress): Promise<Look> {
  const look: Look = { pieces: [], nodes: 0, relationships: 0, labels: new Map(), types: new Map(), digest: "" };
  for (const [index, window] of source.windows.entries()) {
    const nodes = (await source.nodes(window)).map(exactNode);
    const relationships = (nodes.length === 0 ? [] : await source.relationships(window)).map(exactRelationship);
    note(look, nodes, relationships);
    const digest = digestOf(nodes, relationships);
    look.pieces.push({ ...window, nodes: nodes.length, relationships: relationships.length, digest });
    await onProgress({ step: "reading", done: index + 1, total: source.windows.length });
  }
  look.digest = digestOfLines(look.pieces.map(({ digest }) => digest));
  return look;
}

function note(look: Look, nodes: readonly Exact<NodeCopy>[], relationships: readonly Exact<RelationshipCopy>[]): void {
  for (const { at, labels, properties } of nodes) {
    const { id } = properties;
    const owner = typeof id === "string" ? id : nameOfNode(at);
    refuseOurNames(owner, labels, Object.keys(properties));
    refuseUnstorable(owner, properties);
    for (const label of labels) look.labels.set(label, (look.labels.get(label) ?? 0) + 1);
  }
  for (const relationship of relationships) {
    const { type, properties } = relationship;
    refuseUnstorable(nameOfRelationship(relationship), properties);
    look.types.set(type, (look.types.get(type) ?? 0) + 1);
  }
  look.nodes += nodes.length;
  look.relationships += relationships.length;
}

/** They tell the copy's unfinished nodes from others: a node of the source must not look like one. */
function refuseOurNames(owner: string, labels: readonly string[], keys: readonly string[]): void {
  const taken = labels.find((label) => label === COPY || label === MARK) ?? keys.find((key) => key === NUMBER);
  if (taken === undefined) return;
  throw new AppError("query_unsupported", `${owner} carries the name ${taken}, which the move needs for itself.`, {
    hint: "Rename it, then move again. Nothing was moved.",
    values: { owner },
  });
}
