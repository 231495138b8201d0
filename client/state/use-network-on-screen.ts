import { notifyManager } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import type { NetworkAnswer } from "../../contract/network.ts";
import { queryClient } from "../api/query-client.ts";

const cache = queryClient.getQueryCache();

/** The chokepoints that somebody asked for, while the panel that asked shows them; null: it does not. */
export function useNetworkOnScreen(): NetworkAnswer | null {
  const subscribe = useCallback((onChange: () => void) => cache.subscribe(notifyManager.batchCalls(onChange)), []);
  return useSyncExternalStore(subscribe, shownNetwork);
}

/** What nobody looks at any more may be of other conditions, or of a graph that was written to since. */
function shownNetwork(): NetworkAnswer | null {
  const [query] = cache.findAll({ queryKey: ["network"], type: "active" });
  return (query?.state.data as NetworkAnswer | undefined) ?? null;
}
