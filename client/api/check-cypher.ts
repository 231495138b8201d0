import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { CheckAnswer } from "../../contract/cypher.ts";
import { SchemaAnswer } from "../../contract/status.ts";
import { request } from "./request.ts";
import { useStatus } from "./use-queries.ts";

/** What would be refused of a statement, and whether it writes; nothing runs, so nothing is logged. `edit`: it may write. */
export function checkCypher(
  statement: string,
  parameters: Readonly<Record<string, unknown>>,
  { edit = false, signal }: { edit?: boolean; signal?: AbortSignal } = {},
): Promise<CheckAnswer> {
  const body = { statement, parameters, edit };
  return request({ path: "/cypher/check", body, answer: CheckAnswer, ...(signal && { signal }) });
}

/** Labels, types, properties and what leads where; asked for again when the graph is another one. */
export function useSchema(): UseQueryResult<SchemaAnswer> {
  const { data: status } = useStatus();
  return useQuery({
    queryKey: ["schema", status?.database.address, status?.data?.revision],
    queryFn: ({ signal }) => request({ path: "/schema", answer: SchemaAnswer, signal }),
    enabled: status !== undefined,
    placeholderData: keepPreviousData,
  });
}
