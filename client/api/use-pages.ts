import {
  keepPreviousData,
  useInfiniteQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from "@tanstack/react-query";

export type Pages<Page> = UseInfiniteQueryResult<InfiniteData<Page, string | null>>;

/** A list of what people write, a page at a time: `cursor` is where the next one begins. Others write too. */
export function usePages<Page extends { cursor: string | null }>(
  key: readonly unknown[],
  ask: (cursor: string | null, signal: AbortSignal) => Promise<Page>,
): Pages<Page> {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }: Page) => cursor,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
