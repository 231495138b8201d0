import { RoutesAnswer, RoutesBody, WhatIfAnswer, WhatIfBody } from "../../../contract/routes.ts";
import { findRoutes, whatIf } from "../../routes/index.ts";
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
  endpoint({
    method: "post",
    path: "/routes/what-if",
    summary: "The same question with places, legs or sources closed: a model of what is lost and what goes another way",
    shapes: { body: WhatIfBody },
    answer: WhatIfAnswer,
    handle: ({ database }, { body }, limits) => whatIf(database, body, limits),
  }),
];
