import { z } from "zod";
import type { Recognised } from "../../../contract/cypher.ts";
import { MAX_PATH_LINKS } from "../../../contract/graph.ts";
import { EntityId } from "../../../contract/kinds.ts";
import { findNodes, toRef, type Run } from "../../database/index.ts";
import { parse, type Statement } from "../../embedded/dialect/index.ts";
import { CONNECTING, isType, pathsStatement, type Types } from "../../graph/index.ts";
import { plainTypes } from "./labels.ts";
import { withoutSpans } from "./without-spans.ts";

export interface ShortestDraft {
  from: string;
  to: string;
  types: Types;
  maxLinks: number;
  limit: number;
}

/** Without a limit the statement would not run. */
const Ends = z.object({ from: EntityId, to: EntityId, limit: z.int().min(1).max(200) });

/** The program's own question for shortest connections, whatever its types and length are; null: another one. */
export function shortestIn(tree: Statement, parameters: Readonly<Record<string, unknown>>): ShortestDraft | null {
  if (tree.kind === "Command" || tree.explain) return null;
  const walk = tree.query.parts[0]?.clauses[2];
  const link = walk?.kind === "Match" ? walk.patterns[0]?.elements[1] : undefined;
  if (link?.kind !== "RelationshipPattern" || link.range?.to == null) return null;
  const types = link.types === null ? null : plainTypes(link.types);
  const maxLinks = link.range.to;
  const isUnderstood = (link.types === null || types?.every(isType) === true) && maxLinks <= MAX_PATH_LINKS;
  const ends = Ends.safeParse(parameters);
  if (!isUnderstood || maxLinks < 1 || !ends.success) return null;
  const own = (["entity", "element"] as const).some(
    (anchor) => withoutSpans(parse(pathsStatement(anchor, types, maxLinks))) === withoutSpans(tree),
  );
  const { from, to, limit } = ends.data;
  return own && from !== to ? { from, to, types, maxLinks, limit } : null;
}

/** Both ends are there, and what is asked between them is what the program asks. */
export async function provenShortest(run: Run, draft: ShortestDraft): Promise<Recognised | null> {
  const { types, maxLinks, limit } = draft;
  const [from, to] = await findNodes(run, [draft.from, draft.to]);
  if (from === undefined || to === undefined || from.anchor !== to.anchor) return null;
  const usual = from.anchor === "entity" ? CONNECTING : null;
  const isUsual = types === null || usual === null ? types === usual : isSame(types, usual);
  if (types === null && !isUsual) return null;
  return {
    step: "paths",
    from: { ...toRef(from.value), id: from.id },
    to: { ...toRef(to.value), id: to.id },
    asked: { maxLinks, limit, ...(isUsual || types === null ? {} : { types: [...types] }) },
  };
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));
