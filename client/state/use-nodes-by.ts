import { useMemo } from "react";
import type { GraphNode } from "../../contract/slice.ts";
import { useNodes } from "../api/use-queries.ts";
import { facts, useApp } from "./app-store.ts";

/** What ids stand for; those that the page has not met are asked for. */
export function useNodesBy(ids: readonly string[]): ReadonlyMap<string, GraphNode> {
  const version = useApp((state) => state.factsVersion);
  const unknown = ids.filter((id) => !facts.nodes.has(id));
  const fetched = useNodes(unknown, { key: "log.address" }).data?.slice.nodes;
  const key = ids.join(" ");
  return useMemo(() => {
    const known = version < 0 ? [] : key.split(" ").flatMap((id) => facts.nodes.get(id) ?? []);
    return new Map([...(fetched ?? []), ...known].map((node) => [node.id, node]));
  }, [key, version, fetched]);
}
