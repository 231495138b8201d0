import { Router, type Request, type Response } from "express";
import type { z } from "zod";
import type { EditRight, Limits, StatusAnswer } from "../../contract/status.ts";
import type { Database, ReadLimits } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { jsonOnly } from "./guard.ts";
import { limitsOf } from "./limits-of.ts";
import { parse } from "./parse.ts";
import { sendLines } from "./send-lines.ts";

/** What every endpoint may use. The server keeps no state beside it. */
export interface Services {
  database: Database;
  limits: Limits;
  edits: EditRight;
  status: (limits: ReadLimits) => Promise<StatusAnswer>;
}

interface Shapes {
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
}

type Parsed<S extends z.ZodType | undefined> = S extends z.ZodType ? z.output<S> : undefined;

export interface Asked<S extends Shapes> {
  /** The address that asks. */
  client: string;
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
  /** Lines of JSON, each of the shape `answer`, in place of one answer. */
  isStream?: boolean;
  respond: (services: Services, request: Request, response: Response) => Promise<void>;
}

interface Described<S extends Shapes> {
  method: Method;
  path: string;
  summary: string;
  shapes: S;
}

export function endpoint<S extends Shapes, A extends z.ZodType>(
  described: Described<S> & {
    answer: A;
    handle: (services: Services, asked: Asked<S>, limits: ReadLimits) => Promise<z.input<A>>;
  },
): Endpoint {
  const { shapes, handle, ...rest } = described;
  return {
    ...rest,
    shapes,
    respond: async (services, request, response) => {
      const asked = askedOf(shapes, request);
      response.json(await handle(services, asked, limitsOf(response, services.limits)));
    },
  };
}

/** An endpoint that answers with one line of JSON after another. */
export function streamEndpoint<S extends Shapes, A extends z.ZodType>(
  described: Described<S> & {
    answer: A;
    lines: (services: Services, asked: Asked<S>, limits: ReadLimits) => AsyncGenerator<z.input<A>, void, void>;
  },
): Endpoint {
  const { shapes, lines, ...rest } = described;
  return {
    ...rest,
    shapes,
    isStream: true,
    respond: async (services, request, response) => {
      const asked = askedOf(shapes, request);
      await sendLines(response, lines(services, asked, limitsOf(response, services.limits)));
    },
  };
}

function askedOf<S extends Shapes>(shapes: S, request: Request): Asked<S> {
  const asked = {
    client: request.ip ?? "unknown",
    params: shapes.params === undefined ? undefined : parse(shapes.params, request.params),
    query: shapes.query === undefined ? undefined : parse(shapes.query, request.query),
    body: shapes.body === undefined ? undefined : parse(shapes.body, request.body),
  };
  // `parse` has just given each part the type its schema promises.
  return asked as Asked<S>;
}

/** The router of all endpoints; any other method on a known path is told which one it takes. */
export function routerOf(endpoints: readonly Endpoint[], services: Services): Router {
  const router = Router();
  for (const each of endpoints) {
    if (each.method !== "get" && each.method !== "delete") router[each.method](each.path, jsonOnly);
    router[each.method](each.path, async (request, response) => {
      await each.respond(services, request, response);
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
