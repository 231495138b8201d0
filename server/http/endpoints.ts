import type { Endpoint } from "./endpoint.ts";
import { graphEndpoints } from "./routes/graph.ts";
import { nodeEndpoints } from "./routes/nodes.ts";
import { searchEndpoints } from "./routes/search.ts";
import { statusEndpoints } from "./routes/status.ts";
import { viewEndpoints } from "./routes/views.ts";

/** The whole interface, in the order of its page. */
export const endpoints: readonly Endpoint[] = [
  ...statusEndpoints,
  ...searchEndpoints,
  ...graphEndpoints,
  ...nodeEndpoints,
  ...viewEndpoints,
];
