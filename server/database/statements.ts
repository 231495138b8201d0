// A node is found in a MATCH of its own: the embedded graph walks from every node where a pattern follows.

export const NODES = `UNWIND $ids AS wanted
MATCH (n:Entity) WHERE n.id = wanted
RETURN n AS node, COUNT { (n)--() } AS degree`;

/** On the embedded graph a scan. */
export const ELEMENTS = `UNWIND $ids AS wanted
MATCH (n) WHERE elementId(n) = wanted
RETURN n AS node, COUNT { (n)--() } AS degree`;
