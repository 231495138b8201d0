import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useStatus } from "./use-queries.ts";

/** Once the server answers again, what could not be answered meanwhile is asked again by itself. */
export function useRecovery(): void {
  const client = useQueryClient();
  const { isError, data } = useStatus();
  const isWell = !isError && data?.database.reachable === true;
  const wasIll = useRef(false);
  useEffect(() => {
    if (isWell && wasIll.current) void client.refetchQueries({ predicate: ({ state }) => state.status === "error" });
    wasIll.current = isError || data?.database.reachable === false;
  }, [client, data, isError, isWell]);
}
