import {
  ChangedViewAnswer,
  SavedViewAnswer,
  SavedViewsAnswer,
  type CreateViewBody,
  type ListedView,
} from "../../contract/saved-views.ts";
import { request } from "./request.ts";

const at = encodeURIComponent;

/** A page of the saved views, the latest first. */
export function askViews(cursor: string | null, signal?: AbortSignal): Promise<SavedViewsAnswer> {
  const page = cursor === null ? "" : `?cursor=${at(cursor)}`;
  return request({ path: `/views${page}`, answer: SavedViewsAnswer, ...(signal && { signal }) });
}

export function askView(id: string, signal?: AbortSignal): Promise<SavedViewAnswer> {
  return request({ path: `/views/${at(id)}`, answer: SavedViewAnswer, ...(signal && { signal }) });
}

const change = (ask: { path: string; body?: unknown; method?: "PUT" | "PATCH" | "DELETE" }): Promise<ListedView> =>
  request({ ...ask, answer: ChangedViewAnswer }).then(({ view }) => view);

export const createView = (body: CreateViewBody): Promise<ListedView> => change({ path: "/views", body });

/** @throws ApiProblem `view_conflict` where somebody saved it since `version`. */
export function saveView(
  id: string,
  body: Pick<CreateViewBody, "format" | "state" | "thumbnail" | "key"> & { version: number },
): Promise<ListedView> {
  return change({ path: `/views/${at(id)}`, body, method: "PUT" });
}

/** @throws ApiProblem `view_conflict` where somebody saved it since `version`. */
export function describeView(
  id: string,
  body: { version: number; name?: string; description?: string; notes?: string },
): Promise<ListedView> {
  return change({ path: `/views/${at(id)}`, body, method: "PATCH" });
}

export const duplicateView = (id: string, body: { name?: string; key: string }): Promise<ListedView> =>
  change({ path: `/views/${at(id)}/duplicate`, body });

export const deleteView = (id: string, version: number): Promise<ListedView> =>
  change({ path: `/views/${at(id)}?version=${version}`, method: "DELETE" });

export const restoreView = (id: string): Promise<ListedView> => change({ path: `/views/${at(id)}/restore`, body: {} });
