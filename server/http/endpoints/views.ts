import { FirstView, FirstViewQuery } from "../../../contract/views.ts";
import { firstView } from "../../views/index.ts";
import { endpoint } from "../endpoint.ts";

export const viewEndpoints = [
  endpoint({
    method: "get",
    path: "/views/first",
    summary: "The picture a start shows, with where each mark stands",
    shapes: { query: FirstViewQuery },
    answer: FirstView,
    handle: ({ database }, { query }, limits) => firstView(database, limits, query.sample),
  }),
];
