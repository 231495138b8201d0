import type { LoadAnswer, LoadAsked } from "../../contract/graph.ts";
import { STATING } from "../../contract/kinds.ts";
import type { RelationshipRef } from "../../contract/slice.ts";
import {
  byAnchor,
  findNodes,
  readTogether,
  type Database,
  type Found,
  type ReadLimits,
  type Row,
  type Run,
} from "../database/index.ts";
import { LINK_CAP, readAmong } from "./links.ts";
import { toSlice } from "./slice.ts";
import { picture, relationshipsOf } from "./statements.ts";

/** Nodes and relationships by id: what an address, a saved picture or a list of results asks for. */
export async function load(database: Database, body: LoadAsked, limits: ReadLimits): Promise<LoadAnswer> {
  const { ids, relationships, among } = body;
  const { found, links, truncated, slice } = await readTogether(database, limits, async (run) => {
    const asked = await findNodes(run, ids);
    const named = await readNamed(run, relationships);
    const all = [...asked, ...(await findNodes(run, named.ends))];
    const joined = among ? await readAmong(run, asked) : { rows: [], truncated: false };
    return {
      found: all,
      links: named.rows,
      truncated: named.truncated || joined.truncated,
      slice: await toSlice(run, all, [...named.rows, ...joined.rows]),
    };
  });
  return { slice, missing: missing(body, found, links), truncated, cypher: pictureOf(found) };
}

/** The statement that gives such a slice, for the Cypher view. */
export function pictureOf(found: readonly Found[]): LoadAnswer["cypher"] {
  const anchor = found[0]?.anchor ?? "entity";
  const statement = picture(anchor, anchor === "entity" ? STATING : null);
  return { statement, parameters: { ids: [...new Set(found.map(({ id }) => id))] } };
}

interface Named {
  rows: Row[];
  /** Ids of the nodes at either end. */
  ends: string[];
  truncated: boolean;
}

async function readNamed(run: Run, references: readonly RelationshipRef[]): Promise<Named> {
  const wanted = new Set(references.map(keyOf));
  const named: Named = { rows: [], ends: [], truncated: false };
  if (references.length === 0) return named;
  const links = [...new Set(references.map(({ id }) => id))];
  for (const [anchor, starts] of byAnchor(
    await findNodes(
      run,
      references.map(({ from }) => from),
    ),
  )) {
    const parameters = { starts, links, limit: LINK_CAP + 1 };
    const { rows, truncated } = await run({ statement: relationshipsOf(anchor), parameters }, LINK_CAP);
    named.truncated ||= truncated;
    for (const row of rows) {
      if (!wanted.has(keyOf(referenceIn(row)))) continue;
      named.rows.push(row);
      named.ends.push(String(row["origin"]), String(row["target"]));
    }
  }
  return named;
}

function referenceIn({ origin, type, id }: Row): RelationshipRef {
  return { from: String(origin), type: String(type), id: String(id) };
}

function keyOf({ from, type, id }: RelationshipRef): string {
  return JSON.stringify([from, type, id]);
}

function missing({ ids, relationships }: LoadAsked, found: readonly Found[], links: readonly Row[]): string[] {
  const nodes = new Set(found.map(({ id }) => id));
  const held = new Set(links.map((row) => keyOf(referenceIn(row))));
  return [
    ...new Set(ids.filter((id) => !nodes.has(id))),
    ...relationships.filter((reference) => !held.has(keyOf(reference))).map(({ id }) => id),
  ];
}
