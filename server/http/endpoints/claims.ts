import { ClaimSourcesAnswer, ClaimSourcesBody } from "../../../contract/evidence.ts";
import { claimSources } from "../../evidence/index.ts";
import { endpoint } from "../endpoint.ts";

export const claimEndpoints = [
  endpoint({
    method: "post",
    path: "/claims/sources",
    summary: "The sources behind these claims, each once, by reliability",
    shapes: { body: ClaimSourcesBody },
    answer: ClaimSourcesAnswer,
    handle: ({ database }, { body }, limits) => claimSources(database, body, limits),
  }),
];
