import type { Endpoint } from "../endpoint.ts";
import { graphEndpoints } from "./graph.ts";
import { nodeEndpoints } from "./nodes.ts";
import { sampleEndpoints } from "./samples.ts";
import { searchEndpoints } from "./search.ts";
import { statusEndpoints } from "./status.ts";
import { viewEndpoints } from "./views.ts";

/** The whole interface, in the order of its page. */
export const endpoints: readonly Endpoint[] = [
  ...statusEndpoints,
  ...searchEndpoints,
  ...graphEndpoints,
  ...nodeEndpoints,
  ...viewEndpoints,
  ...sampleEndpoints,
];
