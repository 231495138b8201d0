import { ensureSchema, Float, write, type Database } from "../../server/database/index.ts";
import { batches } from "../crowd.ts";

type Row = Record<string, unknown>;

/** Relationships of each case: four places, goods, a leg, two claims with their sources. */
const LINKS_PER_CASE = 10;
const PLACES_PER_AREA = 50;

/** How many of each there are in a graph of so many relationships. */
export interface Shape {
  cases: number;
  places: number;
  sources: number;
  areas: number;
}

export function shapeOf(relationships: number): Shape {
  const cases = Math.floor(relationships / LINKS_PER_CASE);
  const places = Math.max(100, Math.floor(cases / 5));
  return { cases, places, sources: Math.max(20, Math.floor(cases / 5)), areas: Math.ceil(places / PLACES_PER_AREA) };
}

/**
 * A graph like the bundled one, only larger: cases from place to place with what was taken, claims from
 * sources, places within areas, and the legs between places. A tenth of the places stand at half of the cases.
 */
export async function fillCases(database: Database, shape: Shape): Promise<void> {
  await ensureSchema(database);
  for (const { labels, rows } of nodesOf(shape))
    await create(database, `CREATE (n:Entity:${labels}) SET n = row`, rows);
  for (const { type, rows } of linksOf(shape)) {
    const statement = `MATCH (a:Entity) WHERE a.id = row.origin MATCH (b:Entity) WHERE b.id = row.target
CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
    await create(database, statement, rows);
  }
  await write(database, (run) => run({ statement: "MERGE (g:FiliereGraph) SET g.schema = 1, g.revision = 1" }));
}

export async function create(database: Database, statement: string, rows: Row[]): Promise<void> {
  for (const batch of batches(rows)) {
    await write(database, (run) => run({ statement: `UNWIND $rows AS row ${statement}`, parameters: { rows: batch } }));
  }
}

function nodesOf({ cases, places, sources, areas }: Shape): { labels: string; rows: Row[] }[] {
  return [
    { labels: "Place:Area", rows: list(areas, (index) => named("area", "Region", index)) },
    { labels: "Place:District", rows: list(places, placeRow) },
    { labels: "Commodity", rows: list(10, (index) => named("commodity", "Goods", index)) },
    { labels: "Source", rows: list(sources, sourceRow) },
    { labels: "CaseFile", rows: list(cases, caseRow) },
    { labels: "Claim", rows: list(cases * 2, claimRow) },
  ];
}

function linksOf({ cases, places, sources, areas }: Shape): { type: string; rows: Row[] }[] {
  const at = (role: number) => (file: number) => placeAt(file * 4 + role, places);
  const ofCase = (type: string, role: number) => ({
    type,
    rows: list(cases, (file) => link(type, caseId(file), at(role)(file), stating(file))),
  });
  return [
    { type: "WITHIN", rows: list(places, (index) => link("WITHIN", placeId(index), `area:${index % areas}`, {})) },
    ...["FROM", "VIA", "TO", "SEIZED_IN"].map(ofCase),
    {
      type: "SEIZED",
      rows: list(cases, (file) =>
        link("SEIZED", caseId(file), `commodity:${file % 10}`, {
          ...stating(file),
          amount: new Float(file + 0.5),
          unit: "kg",
          relation: "about",
        }),
      ),
    },
    {
      type: "ROUTE",
      rows: list(cases, (file) =>
        link("ROUTE", at(0)(file), at(2)(file), { ...stating(file), mode: "road", cases: [caseId(file)] }, file),
      ),
    },
    {
      type: "SUPPORTS",
      rows: list(cases * 2, (claim) => link("SUPPORTS", `claim:${claim}`, caseId(Math.floor(claim / 2)), {})),
    },
    {
      type: "STATED_IN",
      rows: list(cases * 2, (claim) => link("STATED_IN", `claim:${claim}`, `source:${(claim * 7) % sources}`, {})),
    },
  ];
}

function link(type: string, origin: string, target: string, properties: Row, number?: number): Row {
  const id = `${type.toLowerCase()}:${origin}:${target}${number === undefined ? "" : `:${number}`}`;
  return { origin, target, properties: { id, ...properties } };
}

function stating(file: number): Row {
  return {
    status: "reported",
    claims: [`claim:${file * 2}`],
    confidence: new Float(0.64),
    voices: 1,
    grade: "B2",
    ...dates(file),
  };
}

function dates(file: number): Row {
  const month = `20${10 + (file % 15)}-${String(1 + (file % 12)).padStart(2, "0")}`;
  return { dateFrom: `${month}-01`, dateTo: `${month}-28` };
}

/** Every second time one of the first tenth. */
function placeAt(turn: number, places: number): string {
  const spread = (turn * 7919) % places;
  return placeId(turn % 2 === 0 ? spread % Math.ceil(places / 10) : spread);
}

export function placeId(index: number): string {
  return `place:${index}`;
}

export function caseId(file: number): string {
  return `case:${file}`;
}

function named(kind: string, word: string, index: number): Row {
  const name = `${word} ${index}`;
  return { id: `${kind}:${index}`, name, names: [name], search: name.toLowerCase() };
}

function placeRow(index: number): Row {
  return {
    ...named("place", "Port", index),
    placeKind: "commune",
    precision: "commune",
    lat: new Float(40.5 + (index % 100) / 10 + 0.01),
    lon: new Float((index % 200) / 10 + 0.01),
  };
}

function caseRow(file: number): Row {
  const title = `Seizure number ${file} at Port ${file % 97}`;
  return {
    id: caseId(file),
    title,
    search: title.toLowerCase(),
    summary: `${title}, told by two sources.`,
    caseKind: "seizure",
    status: "reported",
    ...dates(file),
  };
}

function claimRow(claim: number): Row {
  return {
    id: `claim:${claim}`,
    text: `It was ${claim} kilograms, a witness says.`,
    credibility: 1 + (claim % 6),
    state: "stated",
    ...dates(claim),
  };
}

function sourceRow(index: number): Row {
  const title = `Newspaper ${index}`;
  return {
    id: `source:${index}`,
    title,
    publisher: title,
    search: title.toLowerCase(),
    reliability: "ABCDEF"[index % 6],
    language: "fr",
  };
}

function list(length: number, row: (index: number) => Row): Row[] {
  return Array.from({ length }, (_, index) => row(index));
}
