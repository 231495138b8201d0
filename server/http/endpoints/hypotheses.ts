import {
  HypothesesAnswer,
  HypothesesBody,
  HypothesisPath,
  KeepHypothesisBody,
  KeptHypothesesAnswer,
  KeptHypothesisAnswer,
  WithdrawnAnswer,
} from "../../../contract/hypotheses.ts";
import { findHypotheses, keepHypothesis, keptHypotheses, withdrawHypothesis } from "../../routes/index.ts";
import { endpoint } from "../endpoint.ts";

export const hypothesisEndpoints = [
  endpoint({
    method: "post",
    path: "/routes/hypotheses",
    summary: "Legs that may be missing between reported ones: no source says so, and what would confirm each",
    shapes: { body: HypothesesBody },
    answer: HypothesesAnswer,
    handle: ({ database }, { body }, limits) => findHypotheses(database, body, limits),
  }),
  endpoint({
    method: "get",
    path: "/routes/hypotheses/accepted",
    summary: "The hypotheses that somebody keeps, each as it stands now",
    shapes: {},
    answer: KeptHypothesesAnswer,
    handle: ({ database }, _asked, limits) => keptHypotheses(database, limits),
  }),
  endpoint({
    method: "post",
    path: "/routes/hypotheses/accepted",
    summary: "Keeps a hypothesis as an inferred leg; where what it rests on has changed, that is a problem (409)",
    shapes: { body: KeepHypothesisBody },
    answer: KeptHypothesisAnswer,
    handle: ({ database }, { body }, limits) => keepHypothesis(database, body, limits),
  }),
  endpoint({
    method: "delete",
    path: "/routes/hypotheses/accepted/:id",
    summary: "Takes the leg of a hypothesis out of the graph, and nothing else",
    shapes: { params: HypothesisPath },
    answer: WithdrawnAnswer,
    handle: ({ database }, { params }, limits) => withdrawHypothesis(database, params.id, limits),
  }),
];
