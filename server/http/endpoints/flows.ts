import { FlowsAnswer, FlowsBody } from "../../../contract/flows.ts";
import { findFlows } from "../../flows/index.ts";
import { endpoint } from "../endpoint.ts";

export const flowEndpoints = [
  endpoint({
    method: "post",
    path: "/routes/flows",
    summary: "Cases by where their goods come from and end, with what may be added, and what may not and why",
    shapes: { body: FlowsBody },
    answer: FlowsAnswer,
    handle: ({ database }, { body }, limits) => findFlows(database, body, limits),
  }),
];
