import type { NodeState, Properties, RelationshipState } from "./states.ts";

/** How a node is found while it is done: as the database calls it, or, of one that is only made then, by what it was called. */
export interface Place {
  at: string;
  /** Its id before, and after, the nodes are changed. */
  id: string | null;
  laterId: string | null;
  isMade: boolean;
}

/** What is done to a graph to take an edit back, or because of one, in the order in which it is done. */
export interface Plan {
  deleteRelationships: { at: string; from: Place }[];
  setRelationships: { at: string; from: Place; properties: Properties }[];
  deleteNodes: Place[];
  setNodes: { place: Place; before: NodeState; after: NodeState }[];
  createNodes: { at: string; state: NodeState }[];
  createRelationships: { at: string; state: RelationshipState; from: Place; to: Place }[];
}

export function emptyPlan(): Plan {
  return {
    deleteRelationships: [],
    setRelationships: [],
    deleteNodes: [],
    setNodes: [],
    createNodes: [],
    createRelationships: [],
  };
}
