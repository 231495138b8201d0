import type { ExpandAnswer, ExpandAsked } from "../../contract/graph.ts";
import {
  findNode,
  findNodes,
  isNodeValue,
  kindOf,
  readTogether,
  toFound,
  type Database,
  type Found,
  type ReadLimits,
  type Row,
  type Run,
} from "../database/index.ts";
import { readCursor, writeCursor, type Position } from "./cursor.ts";
import { readJoining } from "./links.ts";
import { usualTypes } from "./relationship-types.ts";
import { toSlice } from "./slice.ts";
import { page, pageCounts, type Choice } from "./statements.ts";

/**
 * One page of a node's relationships, newest first, with the nodes at their other ends, the links
 * among these and the links to what is shown.
 *
 * @throws AppError `unknown_node`, `invalid_cursor`.
 */
export async function expand(
  database: Database,
  id: string,
  body: ExpandAsked,
  limits: ReadLimits,
): Promise<ExpandAnswer> {
  const { limit, known, cursor } = body;
  const subject = [id, body.type, body.direction, body.kind, body.dateFrom, body.dateTo];
  const after = cursor === undefined ? undefined : readCursor(subject, cursor);
  return readTogether(database, limits, async (run) => {
    const center = await findNode(run, id);
    const { rows, more, counts, cypher } = await readPage(run, center, body, { limit, after });
    const newcomers = rows.flatMap(neighbourIn);
    const joined = await readJoining(run, newcomers, [...known, center.id], body.type);
    const shown = [center, ...newcomers];
    const ends = await findNodes(run, endsBeyond(shown, joined.rows));
    const last = rows.at(-1);
    return {
      slice: await toSlice(run, [...shown, ...ends], [...rows, ...joined.rows]),
      total: counts.total,
      remaining: Math.max(0, counts.later - rows.length),
      truncated: more || joined.truncated,
      cursor: more && last !== undefined ? writeCursor(subject, positionOf(last)) : null,
      cypher,
    };
  });
}

/** Nodes that were shown before and have a link to a newcomer: the link travels with both its ends. */
function endsBeyond(shown: readonly Found[], links: readonly Row[]): string[] {
  const here = new Set(shown.map(({ id }) => id));
  return links
    .map(({ other }) => String(other))
    .filter((id) => !here.has(id))
    .sort();
}

interface Page {
  rows: Row[];
  more: boolean;
  counts: { total: number; later: number };
  cypher: ExpandAnswer["cypher"];
}

async function readPage(
  run: Run,
  { id, anchor, value }: Found,
  body: ExpandAsked,
  { limit, after }: { limit: number; after: Position | undefined },
): Promise<Page> {
  const dated = body.dateFrom !== undefined || body.dateTo !== undefined;
  const choice: Choice = {
    types: body.type === undefined ? usualTypes(kindOf(value.labels)) : [body.type],
    direction: body.direction,
    kind: body.kind,
    dated,
  };
  const parameters = {
    id,
    ...(dated ? { dateFrom: body.dateFrom ?? "0000-01-01", dateTo: body.dateTo ?? "9999-12-31" } : {}),
    ...after,
  };
  const isLater = after !== undefined;
  const cypher = { statement: page(anchor, choice, isLater), parameters: { ...parameters, limit: limit + 1 } };
  const { rows } = await run(cypher, limit + 1);
  const counted = await run({ statement: pageCounts(anchor, choice, isLater), parameters }, 1);
  const { total, later } = counted.rows[0] ?? {};
  return {
    rows: rows.slice(0, limit),
    more: rows.length > limit,
    counts: { total: Number(total), later: Number(later) },
    cypher: { ...cypher, parameters: { ...cypher.parameters, limit } },
  };
}

function neighbourIn({ neighbour, degree }: Row): Found[] {
  return isNodeValue(neighbour) ? [toFound(neighbour, degree)] : [];
}

function positionOf({ day, key }: Row): Position {
  return { day: String(day), key: String(key) };
}
