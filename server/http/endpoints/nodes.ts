import { NodeEvidence, RelationshipEvidence, RelationshipEvidencePath } from "../../../contract/evidence.ts";
import { ExpandAnswer, ExpandBody, NodeAnswer, NodePath } from "../../../contract/graph.ts";
import { nodeEvidence, relationshipEvidence } from "../../evidence/index.ts";
import { expand, node } from "../../graph/index.ts";
import { endpoint } from "../endpoint.ts";

export const nodeEndpoints = [
  endpoint({
    method: "get",
    path: "/nodes/:id",
    summary: "A node, and how many neighbours it has by type, direction and kind",
    shapes: { params: NodePath },
    answer: NodeAnswer,
    handle: ({ database }, { params }, limits) => node(database, params.id, limits),
  }),
  endpoint({
    method: "post",
    path: "/nodes/:id/expand",
    summary: "A page of its neighbours, with the links among them and to what is shown",
    shapes: { params: NodePath, body: ExpandBody },
    answer: ExpandAnswer,
    handle: ({ database, limits: { expand: step } }, { params, body }, limits) =>
      expand(database, params.id, { ...body, limit: body.limit ?? step }, limits),
  }),
  endpoint({
    method: "get",
    path: "/nodes/:id/evidence",
    summary: "The claims that name it, their sources and grades, and where they disagree",
    shapes: { params: NodePath },
    answer: NodeEvidence,
    handle: ({ database }, { params }, limits) => nodeEvidence(database, params.id, limits),
  }),
  endpoint({
    method: "get",
    path: "/nodes/:from/relationships/:type/:id/evidence",
    summary: "What a relationship rests on, claim by claim, and how its confidence is worked out",
    shapes: { params: RelationshipEvidencePath },
    answer: RelationshipEvidence,
    handle: ({ database }, { params }, limits) => relationshipEvidence(database, params, limits),
  }),
];
