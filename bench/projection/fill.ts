import { ensureSchema, Float, type Database } from "../../server/database/index.ts";
import { create } from "../growth/cases.ts";
import { createHubGraph } from "../routes/hub-graph.ts";
import { placeId } from "../routes/hub-projection.ts";

type Row = Record<string, unknown>;

const PLACES_PER_AREA = 50;
const LEGS_PER_CLAIM = 2;
const CLAIMS_PER_SOURCE = 10;

/** Hubs and spokes in a database: places within areas, five legs a place, claims with their sources. */
export async function fillHubs(database: Database, placeCount: number): Promise<{ legs: number }> {
  await ensureSchema(database);
  const { table, costs } = createHubGraph(placeCount, 1);
  const claims = Math.ceil(costs.length / LEGS_PER_CLAIM);
  const sources = Math.ceil(claims / CLAIMS_PER_SOURCE);
  const areas = Math.ceil(placeCount / PLACES_PER_AREA);
  const nodes: [labels: string, rows: Row[]][] = [
    ["Place:Area", rows(areas, (index) => ({ id: `area:${index}`, name: `Area ${index}` }))],
    ["Place:District", rows(placeCount, (index) => placeRow(index, placeCount))],
    ["Source", rows(sources, (index) => ({ id: `source:${index}`, reliability: "ABCDEF"[index % 6], publisher: "P" }))],
    ["Claim", rows(claims, (index) => ({ id: `claim:${index}`, credibility: 1 + (index % 6), state: "stated" }))],
  ];
  for (const [labels, own] of nodes) await create(database, `CREATE (n:Entity:${labels}) SET n = row`, own);
  const id = (place: number | undefined) => placeId(place ?? 0, placeCount);
  const links: [type: string, rows: Row[]][] = [
    ["WITHIN", rows(placeCount, (index) => link(id(index), `area:${index % areas}`))],
    ["STATED_IN", rows(claims, (index) => link(`claim:${index}`, `source:${index % sources}`))],
    ["ROUTE", Array.from(costs, (cost, leg) => link(id(table.tails[leg]), id(table.heads[leg]), legRow(leg, cost)))],
  ];
  for (const [type, own] of links) {
    const statement = `MATCH (a:Entity) WHERE a.id = row.origin MATCH (b:Entity) WHERE b.id = row.target
CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
    await create(database, statement, own);
  }
  return { legs: costs.length };
}

function rows(length: number, row: (index: number) => Row): Row[] {
  return Array.from({ length }, (_, index) => row(index));
}

function link(origin: string, target: string, properties: Row = {}): Row {
  return { origin, target, properties: { id: `link:${origin}--${target}`, ...properties } };
}

function placeRow(index: number, placeCount: number): Row {
  const name = `Place ${index}`;
  const [lat, lon] = [new Float(40.5 + (index % 100) / 10), new Float((index % 200) / 10 + 0.01)];
  return { id: placeId(index, placeCount), name, search: name.toLowerCase(), lat, lon };
}

function legRow(leg: number, cost: number): Row {
  return {
    id: `leg:${leg}`,
    mode: ["road", "sea", "air"][leg % 3],
    status: "reported",
    confidence: new Float(Math.exp(-cost)),
    claims: [`claim:${Math.floor(leg / LEGS_PER_CLAIM)}`],
    cases: [`case:${leg}`],
    casesFrom: ["2024-02-01"],
    casesTo: ["2024-02-29"],
    dateFrom: "2024-02-01",
    dateTo: "2024-02-29",
  };
}
