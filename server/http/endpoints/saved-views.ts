import { SeenVersionQuery } from "../../../contract/kept.ts";
import {
  ChangedViewAnswer,
  CreateViewBody,
  DescribeViewBody,
  DuplicateViewBody,
  RestoreViewBody,
  SavedViewAnswer,
  SavedViewPath,
  SavedViewsAnswer,
  SavedViewsQuery,
  SaveViewBody,
} from "../../../contract/saved-views.ts";
import {
  createView,
  deleteView,
  describeView,
  duplicateView,
  listViews,
  openView,
  restoreView,
  saveView,
} from "../../views/index.ts";
import { endpoint } from "../endpoint.ts";

const one = { params: SavedViewPath };

export const savedViewEndpoints = [
  endpoint({
    method: "get",
    path: "/views",
    summary: "The saved views, the latest change first, without their states",
    shapes: { query: SavedViewsQuery },
    answer: SavedViewsAnswer,
    handle: ({ database }, { query }, limits) => listViews(database, query, limits),
  }),
  endpoint({
    method: "post",
    path: "/views",
    summary: "Saves a view, or makes one that shortens an address",
    shapes: { body: CreateViewBody },
    answer: ChangedViewAnswer,
    handle: ({ database }, { body }, limits) => createView(database, body, limits),
  }),
  endpoint({
    method: "get",
    path: "/views/:id",
    summary: "A view with its notes and its state; one that was deleted is a problem (410)",
    shapes: one,
    answer: SavedViewAnswer,
    handle: ({ database }, { params }, limits) => openView(database, params.id, limits),
  }),
  endpoint({
    method: "put",
    path: "/views/:id",
    summary: "Saves the view anew; where somebody else did so since it was read, that is a problem (409)",
    shapes: { ...one, body: SaveViewBody },
    answer: ChangedViewAnswer,
    handle: ({ database }, { params, body }, limits) => saveView(database, params.id, body, limits),
  }),
  endpoint({
    method: "patch",
    path: "/views/:id",
    summary: "Changes a view's name, description or notes, by the same rule",
    shapes: { ...one, body: DescribeViewBody },
    answer: ChangedViewAnswer,
    handle: ({ database }, { params, body }, limits) => describeView(database, params.id, body, limits),
  }),
  endpoint({
    method: "delete",
    path: "/views/:id",
    summary: "Deletes a view, by the same rule; it can be restored",
    shapes: { ...one, query: SeenVersionQuery },
    answer: ChangedViewAnswer,
    handle: ({ database }, { params, query }, limits) => deleteView(database, params.id, query, limits),
  }),
  endpoint({
    method: "post",
    path: "/views/:id/restore",
    summary: "Brings a deleted view back as it was",
    shapes: { ...one, body: RestoreViewBody },
    answer: ChangedViewAnswer,
    handle: ({ database }, { params }, limits) => restoreView(database, params.id, limits),
  }),
  endpoint({
    method: "post",
    path: "/views/:id/duplicate",
    summary: "A second view like this one, under an id of its own",
    shapes: { ...one, body: DuplicateViewBody },
    answer: ChangedViewAnswer,
    handle: ({ database }, { params, body }, limits) => duplicateView(database, params.id, body, limits),
  }),
];
