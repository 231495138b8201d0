import type { Endpoint } from "../endpoint.ts";
import { claimEndpoints } from "./claims.ts";
import { cypherEndpoints } from "./cypher.ts";
import { editEndpoints } from "./edits.ts";
import { flowEndpoints } from "./flows.ts";
import { graphEndpoints } from "./graph.ts";
import { hypothesisEndpoints } from "./hypotheses.ts";
import { nodeEndpoints } from "./nodes.ts";
import { noteEndpoints } from "./notes.ts";
import { queryEndpoints } from "./queries.ts";
import { routeEndpoints } from "./routes.ts";
import { sampleEndpoints } from "./samples.ts";
import { savedViewEndpoints } from "./saved-views.ts";
import { searchEndpoints } from "./search.ts";
import { statusEndpoints } from "./status.ts";
import { viewEndpoints } from "./views.ts";

/** The whole interface, in the order of its page; of two that fit a path the first one answers: `/views/first` stands before `/views/:id`, `/notes/counts` before `/notes/:id`. */
export const endpoints: readonly Endpoint[] = [
  ...statusEndpoints,
  ...searchEndpoints,
  ...graphEndpoints,
  ...nodeEndpoints,
  ...claimEndpoints,
  ...routeEndpoints,
  ...flowEndpoints,
  ...hypothesisEndpoints,
  ...queryEndpoints,
  ...cypherEndpoints,
  ...editEndpoints,
  ...viewEndpoints,
  ...sampleEndpoints,
  ...savedViewEndpoints,
  ...noteEndpoints,
];
