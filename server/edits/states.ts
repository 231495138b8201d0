/** Property values as typed JSON (`TypedValue` of the contract), which loses nothing. */
export type Properties = Record<string, unknown>;

/** A node as it stands in a graph. */
export interface NodeState {
  labels: string[];
  properties: Properties;
}

/** A relationship as it stands in a graph; its ends by what the database calls them. */
export interface RelationshipState {
  type: string;
  from: string;
  to: string;
  properties: Properties;
}

/** What of one node or relationship is another thing than before. At least one of the two is there. */
export interface Changed<State> {
  /** What the database calls it: good as long as it is there. */
  at: string;
  before: State | null;
  after: State | null;
}

export interface Changes {
  nodes: Changed<NodeState>[];
  relationships: Changed<RelationshipState>[];
}

/** The `id` of the domain, by which a node is found again wherever its graph goes. */
export function entityId({ labels, properties }: NodeState): string | null {
  const { id } = properties;
  return labels.includes("Entity") && typeof id === "string" ? id : null;
}

export function textIn(properties: Properties, name: string): string | null {
  const value = properties[name];
  return typeof value === "string" ? value : null;
}

export function textsIn(properties: Properties, name: string): string[] {
  const value = properties[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** The same text for the same value, however its keys came. */
export function textOf(value: unknown): string {
  return JSON.stringify(value);
}

export function sortedProperties(value: unknown): Properties {
  return Object.fromEntries(Object.entries(value ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
