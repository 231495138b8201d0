import type { TraceAnswer, TraceAsked } from "../../contract/routes.ts";
import type { RelationshipRef } from "../../contract/slice.ts";
import {
  isNodeValue,
  isPathValue,
  isRelationshipValue,
  read,
  type Database,
  type NodeValue,
  type ReadLimits,
  type Row,
} from "../database/index.ts";
import { load } from "../graph/index.ts";
import { traceStatement } from "./trace-statement.ts";

/** A place lies in an area by few ways; each is a row. */
const MOST_ROWS = 100;

/**
 * The legs of one route in their order, with the steps from a place to the area that the next leg starts in: found
 * by one statement, which anybody can run.
 *
 * @throws AppError as `read` of the database.
 */
export async function traceRoute(database: Database, { legs }: TraceAsked, limits: ReadLimits): Promise<TraceAnswer> {
  const { statement, parameters } = traceStatement(legs);
  const { rows } = await read(
    database,
    { statement, parameters: { ...parameters, limit: MOST_ROWS + 1 } },
    { ...limits, maxRows: MOST_ROWS },
  );
  const { ids, refs } = contentOf(rows);
  const { slice } = await load(database, { ids, relationships: refs, among: false }, limits);
  return {
    isFound: rows.length > 0,
    slice,
    cypher: { statement, parameters: { ...parameters, limit: MOST_ROWS } },
  };
}

/** What all rows name, each once and always in the same order. */
function contentOf(rows: readonly Row[]): { ids: string[]; refs: RelationshipRef[] } {
  const ids = new Map<string, string>();
  const refs = new Map<string, RelationshipRef>();
  const values = rows.flatMap((row) => Object.values(row));
  const nodes = values.flatMap((value) => (isNodeValue(value) ? [value] : isPathValue(value) ? value.nodes : []));
  for (const node of nodes) ids.set(node.elementId, idOf(node));
  const links = values.flatMap((value) =>
    isRelationshipValue(value) ? [value] : isPathValue(value) ? value.relationships : [],
  );
  for (const link of links) {
    const from = ids.get(link.startElementId);
    const id = link.properties["id"];
    if (from !== undefined && typeof id === "string") refs.set(id, { from, type: link.relationshipType, id });
  }
  const inOrder = <T>(all: Iterable<T>, key: (one: T) => string) =>
    [...all].sort((one, other) => (key(one) < key(other) ? -1 : 1));
  return {
    ids: inOrder(new Set(ids.values()), (id) => id),
    refs: inOrder(refs.values(), ({ id }) => id),
  };
}

const idOf = ({ elementId, properties }: NodeValue): string =>
  typeof properties["id"] === "string" ? properties["id"] : elementId;
