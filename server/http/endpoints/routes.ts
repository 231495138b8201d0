import {
  ChokepointsAnswer,
  RoutesAnswer,
  RoutesBody,
  TraceAnswer,
  TraceBody,
  WhatIfAnswer,
  WhatIfBody,
} from "../../../contract/routes.ts";
import { DisruptionAnswer, DisruptionBody, NetworkAnswer, NetworkBody } from "../../../contract/network.ts";
import { disrupt, findChokepoints, findNetwork, findRoutes, traceRoute, whatIf } from "../../routes/index.ts";
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
    summary:
      "The same question with places, legs, sources, manners or years closed: a model of what is lost and what goes another way",
    shapes: { body: WhatIfBody },
    answer: WhatIfAnswer,
    handle: ({ database }, { body }, limits) => whatIf(database, body, limits),
  }),
  endpoint({
    method: "post",
    path: "/routes/chokepoints",
    summary: "The fewest places, and the fewest legs, that part the ends of a question",
    shapes: { body: RoutesBody },
    answer: ChokepointsAnswer,
    handle: ({ database }, { body }, limits) => findChokepoints(database, body, limits),
  }),
  endpoint({
    method: "post",
    path: "/routes/network",
    summary: "How many of the graph's ways pass each place and each leg, and what falls apart without it",
    shapes: { body: NetworkBody },
    answer: NetworkAnswer,
    handle: ({ database }, { body }, limits) => findNetwork(database, body, limits),
  }),
  endpoint({
    method: "post",
    path: "/routes/disruption",
    summary: "What is left of the graph's ways when places are removed one after another: a model",
    shapes: { body: DisruptionBody },
    answer: DisruptionAnswer,
    handle: ({ database }, { body }, limits) => disrupt(database, body, limits),
  }),
  endpoint({
    method: "post",
    path: "/routes/trace",
    summary: "The legs of one route in order, and the statement that finds them",
    shapes: { body: TraceBody },
    answer: TraceAnswer,
    handle: ({ database }, { body }, limits) => traceRoute(database, body, limits),
  }),
];
