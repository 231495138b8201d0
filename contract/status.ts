import { z } from "zod";
import { Cypher } from "./slice.ts";

/** The caps the program works under; every one can be configured and every cut says so. */
export const Limits = z.object({
  rows: z.int(),
  nodesOnCanvas: z.int(),
  nodesHard: z.int(),
  expand: z.int(),
  queryTimeoutMs: z.int(),
  pathLinks: z.int(),
  bodyBytes: z.int(),
  embeddedLinks: z
    .int()
    .describe("Relationships up to which the embedded graph is the right home; above, a Neo4j is advised."),
});
export type Limits = z.infer<typeof Limits>;

const LifeEvent = z.object({
  at: z.string().describe("ISO date-time."),
  kind: z
    .enum(["restart", "loss", "restore"])
    .describe("loss: changes that had been confirmed were not found at a start, or the graph is damaged."),
  text: z.string(),
  statement: z.string().optional().describe("What had been running longest, cut short, without parameters."),
});

/** Whether statements may write on purpose here, and what forbids it. */
export const EditRight = z.object({
  allowed: z.boolean(),
  why: z
    .enum(["off", "not-loopback", "foreign"])
    .nullable()
    .describe(
      "off: FILIERE_EDITS is 0. not-loopback: other machines reach the program, and FILIERE_EDITS is not 1. foreign: this graph was not made by Filière. null: allowed.",
    ),
});
export type EditRight = z.infer<typeof EditRight>;

export const StatusAnswer = z.object({
  name: z.literal("filiere"),
  version: z.string(),
  database: z.object({
    kind: z.enum(["embedded", "neo4j"]),
    name: z.string().describe("Product and version as the server names itself."),
    address: z.string(),
    reachable: z.boolean(),
    outgrown: z.boolean().describe("It is embedded and holds more than limits.embeddedLinks relationships."),
    problem: z.string().optional(),
    restarts: z.int().optional().describe("Of the embedded engine since the start."),
    engine: z
      .enum(["ready", "restarting", "failed", "closed"])
      .optional()
      .describe("Of an embedded graph that was started here."),
    events: z
      .array(LifeEvent)
      .describe("What happened to the embedded graph, newest first, of earlier starts too; empty for a Neo4j."),
  }),
  counts: z.object({ nodes: z.int(), relationships: z.int() }).nullable(),
  data: z
    .object({ revision: z.int(), bundled: z.string().nullable(), filled: z.boolean() })
    .nullable()
    .describe("null: this graph was not made by Filière."),
  edits: EditRight,
  limits: Limits,
});
export type StatusAnswer = z.infer<typeof StatusAnswer>;

const Counted = z.object({ name: z.string(), count: z.int() });

export const SchemaAnswer = z.object({
  labels: z.array(Counted),
  relationshipTypes: z.array(Counted),
  properties: z.array(z.object({ owner: z.string().describe("A label or a type."), name: z.string(), count: z.int() })),
  connections: z
    .array(z.object({ from: z.string(), type: z.string(), to: z.string(), count: z.int() }))
    .describe("Which type leads from which label to which; a node of several labels counts under each of them."),
  functions: z.array(z.string()).describe("Those that come with this database, as it writes them."),
  cypher: Cypher,
});
export type SchemaAnswer = z.infer<typeof SchemaAnswer>;
