import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "./problem.ts";

/** Milliseconds after which an answer is asked for again when somebody looks at it. */
const FRESH_MS = 5 * 60_000;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      // The graph is on this machine or near it: coming back to the window is no reason to ask again.
      refetchOnWindowFocus: false,
      // The network state of the browser says nothing about a server on the same machine.
      networkMode: "always",
      // What the server refused it will refuse again; what nobody answered may be answered in a moment.
      retry: (count, error) => count < 4 && error instanceof ApiProblem && isPassing(error),
      retryDelay: (count) => Math.min(4000, 400 * 2 ** count),
    },
  },
});

function isPassing({ code, status }: ApiProblem): boolean {
  return code === "unreachable" || (status !== undefined && status >= 502);
}
