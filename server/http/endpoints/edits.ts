import {
  ApplyEditBody,
  EditAnswer,
  EditPath,
  EditPreview,
  EditsAnswer,
  EditsQuery,
  PreviewEditBody,
  RevertEditBody,
  RevertPreview,
  RevertPreviewBody,
} from "../../../contract/edits.ts";
import {
  applyEdit,
  expectRight,
  listEdits,
  openEdit,
  previewEdit,
  previewRevert,
  revertEdit,
} from "../../edits/index.ts";
import { endpoint } from "../endpoint.ts";

export const editEndpoints = [
  endpoint({
    method: "post",
    path: "/edits/preview",
    summary: "What a statement that writes would change: it runs in a transaction of which nothing stays",
    shapes: { body: PreviewEditBody },
    answer: EditPreview,
    handle: async ({ database, edits }, { body, client }, limits) => {
      expectRight(edits);
      return previewEdit(database, body, client, limits);
    },
  }),
  endpoint({
    method: "post",
    path: "/edits",
    summary: "Applies what a preview showed; where it would be another effect by now, that is a problem (409)",
    shapes: { body: ApplyEditBody },
    answer: EditAnswer,
    handle: async ({ database, edits }, { body, client }, limits) => {
      expectRight(edits);
      return applyEdit(database, body, client, limits);
    },
  }),
  endpoint({
    method: "get",
    path: "/edits",
    summary: "The history of edits, the latest first",
    shapes: { query: EditsQuery },
    answer: EditsAnswer,
    handle: ({ database }, { query }, limits) => listEdits(database, query, limits),
  }),
  endpoint({
    method: "get",
    path: "/edits/:id",
    summary: "An edit with what it changed",
    shapes: { params: EditPath },
    answer: EditAnswer,
    handle: ({ database }, { params }, limits) => openEdit(database, params.id, limits),
  }),
  endpoint({
    method: "post",
    path: "/edits/:id/preview-revert",
    summary: "What taking an edit back would change, or what stands against it",
    shapes: { params: EditPath, body: RevertPreviewBody },
    answer: RevertPreview,
    handle: async ({ database, edits }, { params, client }, limits) => {
      expectRight(edits);
      return previewRevert(database, params.id, client, limits);
    },
  }),
  endpoint({
    method: "post",
    path: "/edits/:id/revert",
    summary: "Takes an edit back, which is an edit of its own; what was changed since is a problem (409)",
    shapes: { params: EditPath, body: RevertEditBody },
    answer: EditAnswer,
    handle: async ({ database, edits }, { params, body, client }, limits) => {
      expectRight(edits);
      return revertEdit(database, params.id, body, client, limits);
    },
  }),
];
