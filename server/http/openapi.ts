import { z } from "zod";
import { Problem } from "../../contract/problems.ts";
import type { Endpoint } from "./endpoint.ts";

type Json = Record<string, unknown>;

export interface Operation extends Json {
  summary: string;
  parameters: { name: string; in: "path" | "query"; required: boolean; description?: string; schema: Json }[];
  requestBody?: Json;
  responses: Json;
}

export interface OpenApi extends Json {
  openapi: string;
  info: { title: string; version: string; description: string };
  paths: Record<string, Partial<Record<Endpoint["method"], Operation>>>;
}

/** The OpenAPI 3.1 document, made from the schemas that requests and answers are checked with. */
export function openApiOf(endpoints: readonly Endpoint[], version: string): OpenApi {
  const paths: OpenApi["paths"] = {};
  for (const each of endpoints) {
    const path = `/api${each.path.replaceAll(/:(\w+)/g, "{$1}")}`;
    paths[path] = { ...paths[path], [each.method]: operationOf(each) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Filière",
      version,
      description: "Who is connected, which ways lead there, and who says so.",
    },
    servers: [{ url: "/" }],
    paths,
  };
}

function operationOf({ summary, shapes, answer, isStream = false }: Endpoint): Operation {
  return {
    summary,
    parameters: [...parametersOf("path", shapes.params), ...parametersOf("query", shapes.query)],
    ...(shapes.body === undefined
      ? {}
      : { requestBody: { required: true, content: { "application/json": { schema: given(shapes.body) } } } }),
    responses: {
      "200": isStream
        ? { description: "Lines of JSON", content: { "application/x-ndjson": { schema: answered(answer) } } }
        : { description: "The answer", content: { "application/json": { schema: answered(answer) } } },
      default: { description: "A problem", content: { "application/problem+json": { schema: answered(Problem) } } },
    },
  };
}

function parametersOf(place: "path" | "query", shape: z.ZodType | undefined): Operation["parameters"] {
  if (shape === undefined) return [];
  const { properties = {}, required = [] } = given(shape);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    ...(typeof schema["description"] === "string" ? { description: schema["description"] } : {}),
    schema,
  }));
}

interface ObjectSchema extends Json {
  properties?: Record<string, Json>;
  required?: string[];
}

function given(shape: z.ZodType): ObjectSchema {
  return schemaOf(shape, "input");
}

function answered(shape: z.ZodType): ObjectSchema {
  return schemaOf(shape, "output");
}

function schemaOf(shape: z.ZodType, io: "input" | "output"): ObjectSchema {
  // A coerced or transformed value has no JSON form of its own: the page then shows "any".
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: "any", reused: "inline" });
  return schema as ObjectSchema;
}
