import { SchemaAnswer, StatusAnswer } from "../../../contract/status.ts";
import { schemaOf } from "../../graph/index.ts";
import { endpoint } from "../endpoint.ts";

export const statusEndpoints = [
  endpoint({
    method: "get",
    path: "/status",
    summary: "Version, database, counts, data version and limits",
    shapes: {},
    answer: StatusAnswer,
    handle: (services, _asked, limits) => services.status(limits),
  }),
  endpoint({
    method: "get",
    path: "/schema",
    summary: "Labels, relationship types and properties with their counts",
    shapes: {},
    answer: SchemaAnswer,
    handle: ({ database }, _asked, limits) => schemaOf(database, limits),
  }),
];
