import { existsSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { BetweenBody, ExpandBody, LoadBody, PathsBody } from "../../contract/graph.ts";
import { FlowsBody } from "../../contract/flows.ts";
import { DisruptionBody, NetworkBody } from "../../contract/network.ts";
import { HypothesesBody, KeepHypothesisBody } from "../../contract/hypotheses.ts";
import { RoutesBody, TraceBody, WhatIfBody } from "../../contract/routes.ts";
import { EditNoteBody, FindNotesBody, WriteNoteBody } from "../../contract/notes.ts";
import {
  CreateViewBody,
  DescribeViewBody,
  DuplicateViewBody,
  SavedViewsQuery,
  SaveViewBody,
} from "../../contract/saved-views.ts";
import { readConfig } from "../../server/config.ts";
import type { Database, ReadLimits } from "../../server/database/index.ts";
import { packageRoot } from "../../server/paths.ts";

type Capability = (database: Database, ...rest: unknown[]) => unknown;

/** Bodies of requests: where they are parsed, their defaults are put in. A case gives one as its last argument. */
const bodies: Record<string, z.ZodType | undefined> = {
  "flows.findFlows": FlowsBody,
  "graph.between": BetweenBody,
  "graph.expand": ExpandBody,
  "graph.load": LoadBody,
  "graph.paths": PathsBody,
  "notes.editNote": EditNoteBody,
  "notes.findNotes": FindNotesBody,
  "notes.writeNote": WriteNoteBody,
  "routes.disrupt": DisruptionBody,
  "routes.findChokepoints": RoutesBody,
  "routes.findNetwork": NetworkBody,
  "routes.findHypotheses": HypothesesBody,
  "routes.findRoutes": RoutesBody,
  "routes.keepHypothesis": KeepHypothesisBody,
  "routes.traceRoute": TraceBody,
  "routes.whatIf": WhatIfBody,
  "views.createView": CreateViewBody,
  "views.describeView": DescribeViewBody,
  "views.duplicateView": DuplicateViewBody,
  "views.listViews": SavedViewsQuery,
  "views.saveView": SaveViewBody,
};

/**
 * Runs a capability by name: `graph.expand` is `expand` of `server/graph/index.ts`, `graph-state.graphState`
 * that of `server/graph-state.ts`. It is given the database, the arguments of the case and the limits; an
 * export is given a place to write to, and what it wrote is the answer.
 */
export async function call(database: Database, name: string, given: unknown[], limits: ReadLimits): Promise<unknown> {
  const [folder = "", member = ""] = name.split(".");
  const index = join(packageRoot, "server", folder, "index.ts");
  const file = existsSync(index) ? index : join(packageRoot, "server", `${folder}.ts`);
  const module = (await import(file)) as Record<string, Capability | undefined>;
  const capability = module[member];
  if (capability === undefined) throw new Error(`${name}: there is no such function.`);
  if (folder === "exports") return written((write) => capability(database, write));
  return capability(database, ...withDefaults(name, given), limits);
}

async function written(exporting: (write: (chunk: string) => Promise<void>) => unknown): Promise<string> {
  let text = "";
  await exporting((chunk) => {
    text += chunk;
    return Promise.resolve();
  });
  return text;
}

function withDefaults(name: string, given: unknown[]): unknown[] {
  const body = bodies[name];
  if (body === undefined) return given;
  // What the parser would refuse goes through as it is: a case may say that no statement relies on the parser.
  const asked = given.at(-1) as object;
  const parsed = body.safeParse(asked).data ?? asked;
  const step = name === "graph.expand" ? { limit: readConfig({}).limits.expand } : {};
  return [...given.slice(0, -1), { ...step, ...parsed }];
}
