import { MAX_PATH_LINKS, type PathsAnswer, type PathsAsked } from "../../contract/graph.ts";
import {
  findNode,
  findNodes,
  isPathValue,
  readTogether,
  toFound,
  type Anchor,
  type Database,
  type PathValue,
  type ReadLimits,
} from "../database/index.ts";
import { AppError } from "../errors.ts";
import { CONNECTING, type Types } from "./relationship-types.ts";
import { edgeIdOf, toSlice } from "./slice.ts";
import { shortest } from "./statements.ts";

/**
 * So many are read to be put in order before the first ones are given: databases find the shortest
 * connections in different orders, and the same question should have the same answer on each.
 */
const MOST_SORTED = 1000;

/**
 * The shortest connections between two nodes, all of the same length, up to a limit. They do not run
 * through hierarchy, goods, methods, services or sources unless their types are named.
 *
 * @throws AppError `same_node`, `unknown_node`.
 */
export async function paths(database: Database, body: PathsAsked, limits: ReadLimits): Promise<PathsAnswer> {
  const { from, to, maxLinks, limit } = body;
  if (from === to) {
    throw new AppError("same_node", "A connection leads from one node to another; these are the same.", {
      hint: "Choose two different nodes.",
      values: { id: from },
    });
  }
  return readTogether(database, limits, async (run) => {
    const start = await findNode(run, from);
    const goal = await findNode(run, to);
    const statement = shortest(start.anchor, typesFor(body, start.anchor), checkedLength(maxLinks));
    const parameters = { from: start.id, to: goal.id };
    const { rows, truncated } = await run(
      { statement, parameters: { ...parameters, limit: MOST_SORTED + 1 } },
      MOST_SORTED,
    );
    const all = rows.flatMap(({ path }) => (isPathValue(path) ? [toConnection(path)] : [])).sort(byWay);
    const given = all.slice(0, limit);
    const found = await findNodes(run, given.length === 0 ? [from, to] : given.flatMap(({ nodes }) => nodes));
    const links = given.flatMap(({ links: walked }) => walked.map((link) => ({ link })));
    return {
      slice: await toSlice(run, found, links),
      paths: given.map(({ nodes, edges }) => ({ nodes, edges })),
      links: given[0]?.edges.length ?? null,
      truncated: truncated || all.length > limit,
      cypher: { statement, parameters: { ...parameters, limit } },
    };
  });
}

function typesFor({ types }: PathsAsked, anchor: Anchor): Types {
  if (types !== undefined && types.length > 0) return types;
  return anchor === "entity" ? CONNECTING : null;
}

/** A length cannot be a parameter in a pattern: only a whole number may go into the text. */
function checkedLength(maxLinks: number): number {
  if (Number.isInteger(maxLinks) && maxLinks >= 1 && maxLinks <= MAX_PATH_LINKS) return maxLinks;
  throw new AppError("invalid_request", `A connection may have 1 to ${MAX_PATH_LINKS} links.`, {
    values: { maxLinks },
  });
}

interface Connection {
  nodes: string[];
  edges: string[];
  links: PathValue["relationships"];
}

function toConnection({ nodes, relationships }: PathValue): Connection {
  const found = nodes.map((value) => toFound(value, 0));
  const anchor = found[0]?.anchor ?? "entity";
  return {
    nodes: found.map(({ id }) => id),
    edges: relationships.map((link) => edgeIdOf(link, anchor)),
    links: relationships,
  };
}

function byWay(one: Connection, other: Connection): number {
  return wayOf(one) < wayOf(other) ? -1 : 1;
}

function wayOf({ nodes, edges }: Connection): string {
  return [...nodes, ...edges].join("\n");
}
