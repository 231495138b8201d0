import { CheckAnswer, CheckBody, CypherBody, CypherLine, RecogniseAnswer } from "../../../contract/cypher.ts";
import { checkCypher, recognise, runCypher } from "../../cypher/index.ts";
import { endpoint, streamEndpoint } from "../endpoint.ts";

export const cypherEndpoints = [
  streamEndpoint({
    method: "post",
    path: "/cypher/run",
    summary: "Rows of a statement that reads, a line each; closing the connection ends it in the database",
    shapes: { body: CypherBody },
    answer: CypherLine,
    lines: ({ database }, { body: { statement, parameters, maxRows, timeoutMs }, client }, limits) =>
      runCypher(database, { statement, parameters }, client, {
        ...limits,
        maxRows: maxRows ?? limits.maxRows,
        timeoutMs: Math.min(timeoutMs ?? limits.timeoutMs, limits.timeoutMs),
      }),
  }),
  endpoint({
    method: "post",
    path: "/cypher/check",
    summary: "What will be refused of a statement, where it stands and what to write instead",
    shapes: { body: CheckBody },
    answer: CheckAnswer,
    handle: ({ database }, { body }, limits) => checkCypher(database, body, limits),
  }),
  endpoint({
    method: "post",
    path: "/cypher/recognise",
    summary: "Which step on the picture does what a statement asks for",
    shapes: { body: CheckBody },
    answer: RecogniseAnswer,
    handle: async ({ database }, { body }, limits) => ({ recognised: await recognise(database, body, limits) }),
  }),
];
