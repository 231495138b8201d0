import { Router, type Request } from "express";
import type { z } from "zod";
import type { Limits, StatusAnswer } from "../../contract/status.ts";
import type { Database, ReadLimits } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { jsonOnly } from "./guard.ts";
import { limitsOf } from "./limits-of.ts";
import { parse } from "./parse.ts";

/** What every endpoint may use. The server keeps no state beside it. */
export interface Services {
  database: Database;
  limits: Limits;
  status: (limits: ReadLimits) => Promise<StatusAnswer>;
}

interface Shapes {
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
}

type Parsed<S extends z.ZodType | undefined> = S extends z.ZodType ? z.output<S> : undefined;

export interface Asked<S extends Shapes> {
  params: Parsed<S["params"]>;
  query: Parsed<S["query"]>;
  body: Parsed<S["body"]>;
}

type Method = "get" | "post" | "put" | "patch" | "delete";

/**
 * One address of the interface: it describes itself, so that the router and the OpenAPI document
 * are made from the same thing and cannot differ.
 */
export interface Endpoint {
  method: Method;
  /** Under /api, parameters as `:name`. */
  path: string;
  summary: string;
  shapes: Shapes;
  answer: z.ZodType;
  handle: (services: Services, request: Request, limits: ReadLimits) => Promise<unknown>;
}

export function endpoint<S extends Shapes, A extends z.ZodType>(described: {
  method: Method;
  path: string;
  summary: string;
  shapes: S;
  answer: A;
  handle: (services: Services, asked: Asked<S>, limits: ReadLimits) => Promise<z.input<A>>;
}): Endpoint {
  const { shapes, handle, ...rest } = described;
  return {
    ...rest,
    shapes,
    handle: (services, request, limits) => {
      const asked = {
        params: shapes.params === undefined ? undefined : parse(shapes.params, request.params),
        query: shapes.query === undefined ? undefined : parse(shapes.query, request.query),
        body: shapes.body === undefined ? undefined : parse(shapes.body, request.body),
      };
      // `parse` has just given each part the type its schema promises.
      return handle(services, asked as Asked<S>, limits);
    },
  };
}

/** The router of all endpoints; any other method on a known path is told which one it takes. */
export function routerOf(endpoints: readonly Endpoint[], services: Services): Router {
  const router = Router();
  for (const each of endpoints) {
    if (each.method !== "get" && each.method !== "delete") router[each.method](each.path, jsonOnly);
    router[each.method](each.path, async (request, response) => {
      response.json(await each.handle(services, request, limitsOf(response, services.limits)));
    });
  }
  for (const path of new Set(endpoints.map((each) => each.path))) {
    const methods = endpoints.filter((each) => each.path === path).map((each) => each.method.toUpperCase());
    router.all(path, (request, response) => {
      response.set("Allow", methods.join(", "));
      throw new AppError("method_not_allowed", `${request.path} takes ${methods.join(" or ")}, not ${request.method}.`);
    });
  }
  return router;
}
