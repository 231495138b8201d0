import type { z } from "zod";
import { RecogniseAnswer, type CheckBody } from "../../contract/cypher.ts";
import {
  ClaimSourcesAnswer,
  NodeEvidence,
  RelationshipEvidence,
  type ClaimSourcesBody,
} from "../../contract/evidence.ts";
import {
  ExpandAnswer,
  LoadAnswer,
  NodeAnswer,
  PathsAnswer,
  type ExpandBody,
  type LoadBody,
  type PathsBody,
} from "../../contract/graph.ts";
import { SearchAnswer } from "../../contract/search.ts";
import type { SampleId } from "../../contract/sample-id.ts";
import type { RelationshipRef } from "../../contract/slice.ts";
import { StatusAnswer } from "../../contract/status.ts";
import { FirstView } from "../../contract/views.ts";
import type { Message } from "../text/messages.ts";
import { request } from "./request.ts";

const at = encodeURIComponent;
type Signal = AbortSignal | undefined;
const withSignal = (signal: Signal) => (signal === undefined ? {} : { signal });

export function askStatus(signal?: AbortSignal): Promise<StatusAnswer> {
  return request({ path: "/status", answer: StatusAnswer, ...withSignal(signal) });
}

/** The picture a start shows, or that of one sample. */
export function askFirstView(sample?: SampleId, signal?: AbortSignal): Promise<FirstView> {
  const path = sample === undefined ? "/views/first" : `/views/first?sample=${sample}`;
  return request({ path, answer: FirstView, what: { key: "log.first" }, ...withSignal(signal) });
}

/** Asked for at each letter once the fingers rest; each answer is in the log, as every other. */
export function askSearch(text: string, signal?: AbortSignal): Promise<SearchAnswer> {
  const what: Message = { key: "log.search", values: { text } };
  return request({ path: `/search?q=${at(text)}&limit=14`, answer: SearchAnswer, what, ...withSignal(signal) });
}

export function askNode(id: string, name: string, signal?: AbortSignal): Promise<NodeAnswer> {
  const what: Message = { key: "log.node", values: { name } };
  return request({ path: `/nodes/${at(id)}`, answer: NodeAnswer, what, ...withSignal(signal) });
}

export function askNodeEvidence(id: string, name: string, signal?: AbortSignal): Promise<NodeEvidence> {
  const what: Message = { key: "log.evidence", values: { name } };
  return request({ path: `/nodes/${at(id)}/evidence`, answer: NodeEvidence, what, ...withSignal(signal) });
}

export function askLinkEvidence(
  ref: RelationshipRef,
  name: string,
  signal?: AbortSignal,
): Promise<RelationshipEvidence> {
  const path = `/nodes/${at(ref.from)}/relationships/${at(ref.type)}/${at(ref.id)}/evidence`;
  const what: Message = { key: "log.link", values: { name } };
  return request({ path, answer: RelationshipEvidence, what, ...withSignal(signal) });
}

export function askExpand(id: string, body: ExpandBody, name: string, signal?: AbortSignal): Promise<ExpandAnswer> {
  const what: Message = { key: "log.expand", values: { name } };
  return request({ path: `/nodes/${at(id)}/expand`, body, answer: ExpandAnswer, what, ...withSignal(signal) });
}

/** Which step on the picture a statement is: asked for by the page itself, so it is in no log. */
export function askRecognise(body: z.input<typeof CheckBody>, signal?: AbortSignal): Promise<RecogniseAnswer> {
  return request({ path: "/cypher/recognise", body, answer: RecogniseAnswer, ...withSignal(signal) });
}

export function askLoad(body: LoadBody, what: Message, signal?: AbortSignal): Promise<LoadAnswer> {
  return request({ path: "/graph/load", body, answer: LoadAnswer, what, ...withSignal(signal) });
}

export function askClaimSources(body: ClaimSourcesBody, signal?: AbortSignal): Promise<ClaimSourcesAnswer> {
  const what: Message = { key: "log.sources" };
  return request({
    path: "/claims/sources",
    body,
    answer: ClaimSourcesAnswer,
    what,
    ...withSignal(signal),
  });
}

export function askPaths(body: PathsBody, what: Message, signal?: AbortSignal): Promise<PathsAnswer> {
  return request({ path: "/graph/paths", body, answer: PathsAnswer, what, ...withSignal(signal) });
}

/** As many of a node's stated links as one answer may hold: what it has in common with others is among them. */
export function askNeighbours(id: string, name: string, signal?: AbortSignal): Promise<ExpandAnswer> {
  const what: Message = { key: "log.neighbours", values: { name } };
  const body: ExpandBody = { limit: 1000 };
  return request({ path: `/nodes/${at(id)}/expand`, body, answer: ExpandAnswer, what, ...withSignal(signal) });
}
