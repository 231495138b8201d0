import { SearchAnswer, SearchQuery } from "../../../contract/search.ts";
import { search } from "../../search/index.ts";
import { endpoint } from "../endpoint.ts";

export const searchEndpoints = [
  endpoint({
    method: "get",
    path: "/search",
    summary: "Finds places, cases, sources and the rest by name, alias or word; accents and small errors are forgiven",
    shapes: { query: SearchQuery },
    answer: SearchAnswer,
    handle: ({ database }, { query }, limits) => search(database, query, limits),
  }),
];
