import { BetweenAnswer, BetweenBody, LoadAnswer, LoadBody, PathsAnswer, PathsBody } from "../../../contract/graph.ts";
import { between, load, paths } from "../../graph/index.ts";
import { endpoint } from "../endpoint.ts";

export const graphEndpoints = [
  endpoint({
    method: "post",
    path: "/graph/load",
    summary: "Nodes and relationships by id, and what stands between the nodes",
    shapes: { body: LoadBody },
    answer: LoadAnswer,
    handle: ({ database }, { body }, limits) => load(database, body, limits),
  }),
  endpoint({
    method: "post",
    path: "/graph/between",
    summary: "Every stating relationship among these nodes",
    shapes: { body: BetweenBody },
    answer: BetweenAnswer,
    handle: ({ database }, { body }, limits) => between(database, body, limits),
  }),
  endpoint({
    method: "post",
    path: "/graph/paths",
    summary: "Shortest connections between two nodes, all of them up to a limit",
    shapes: { body: PathsBody },
    answer: PathsAnswer,
    handle: ({ database }, { body }, limits) => paths(database, body, limits),
  }),
];
