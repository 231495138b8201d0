import { RoutesAnswer, RoutesBody } from "../../../contract/routes.ts";
import { findRoutes } from "../../routes/index.ts";
import { endpoint } from "../endpoint.ts";

export const routeEndpoints = [
  endpoint({
    method: "post",
    path: "/routes/search",
    summary: "The best ways from some places to others, with what each rests on and what was left out",
    shapes: { body: RoutesBody },
    answer: RoutesAnswer,
    handle: ({ database }, { body }, limits) => findRoutes(database, body, limits),
  }),
];
