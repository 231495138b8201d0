import type { Slice } from "../../contract/slice.ts";

/** Names of the nodes that came with an answer; what did not come goes by its id. */
export function namesIn({ nodes }: Pick<Slice, "nodes">): (id: string) => string {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
