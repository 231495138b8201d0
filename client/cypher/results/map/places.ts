import { kindOf, Precision } from "../../../../contract/kinds.ts";
import type { GraphNode } from "../../../../contract/slice.ts";
import { placeOf } from "../../../map/geometry.ts";
import type { CypherRow } from "../../../api/run-cypher.ts";
import { figureOf } from "../bars.ts";
import type { CellAt } from "../cell-keys.ts";
import { isOnEarth, readPoint } from "../points.ts";
import { nodeName, valueWords } from "../value-words.ts";
import { readValue, type NodeResult } from "../values.ts";

/** A result that can be drawn on a map: where its places are told. */
export type PlacesShape = { figures: number | null } & (
  | { by: "node"; place: number }
  | { by: "point"; place: number; name: number | null }
  | { by: "degrees"; lat: number; lon: number; name: number | null }
);

/** A place of a result, once, whatever many rows name it. */
export interface ResultPlace {
  node: GraphNode;
  /** What is opened of it: the cell that names it in its first row. */
  cell: CellAt;
  /** null: its rows are counted instead, because one place has several, or no column counts. */
  figure: number | null;
  rows: number;
}

export interface ResultPlaces {
  places: readonly ResultPlace[];
  /** Name of the column whose figures are drawn; null: none is. */
  figures: string | null;
  /** What no position is held of, by name, each once. */
  without: readonly string[];
}

const LAT = /(?:^|[._ ])lat(?:itude)?$/i;
const LON = /(?:^|[._ ])(?:lon|lng|long|longitude)$/i;

/**
 * The first column of nodes of which one has a position, else of points on the earth, else a latitude and a longitude
 * by their names; and the first that counts. null: nothing in it says where anything is. Cost: O(values).
 */
export function placesShape(columns: readonly string[], rows: readonly CypherRow[]): PlacesShape | null {
  const at = [...columns.keys()];
  const isAll = (column: number, test: (value: unknown) => boolean) =>
    rows.every((row) => readValue(row[column]).is === "null" || test(row[column]));
  const isSome = (column: number, test: (value: unknown) => boolean) => rows.some((row) => test(row[column]));
  const isName = (column: number) => isSome(column, isText) && isAll(column, isText);
  const figuresBut = (...others: number[]) =>
    at.find((column) => !others.includes(column) && rows.every((row) => figureOf(row[column]) !== null)) ?? null;
  const nodes = at.find(
    (column) => isAll(column, (value) => readValue(value).is === "node") && isSome(column, hasPosition),
  );
  if (nodes !== undefined) return { by: "node", place: nodes, figures: figuresBut(nodes) };
  const name = at.find(isName) ?? null;
  const points = at.find((column) => isSome(column, isPoint) && isAll(column, isPoint));
  if (points !== undefined) return { by: "point", place: points, name, figures: figuresBut(points) };
  const isNumber = (value: unknown) => readValue(value).is === "number";
  const degrees = (pattern: RegExp) =>
    at.find((column) => pattern.test(columns[column] ?? "") && isSome(column, isNumber) && isAll(column, isNumber));
  const [lat, lon] = [degrees(LAT), degrees(LON)];
  if (lat === undefined || lon === undefined) return null;
  return { by: "degrees", lat, lon, name, figures: figuresBut(lat, lon) };
}

const isText = (value: unknown): boolean => readValue(value).is === "text";
const isPoint = (value: unknown): boolean => pointIn(value) !== null;

function hasPosition(value: unknown): boolean {
  const read = readValue(value);
  return read.is === "node" && positionIn(read.node) !== null;
}

/** Each place once, in the order of the rows. Cost: O(rows). */
export function placesOf(columns: readonly string[], rows: readonly CypherRow[], shape: PlacesShape): ResultPlaces {
  const found = new Map<string, ResultPlace>();
  const without = new Set<string>();
  for (const [row, values] of rows.entries()) {
    const { node, column } = nodeAt(values, row, shape);
    if (placeOf(node.place) === null) {
      without.add(node.name);
      continue;
    }
    const known = found.get(node.id);
    const figure = shape.figures === null ? null : figureOf(values[shape.figures]);
    if (known === undefined) found.set(node.id, { node, cell: { row, column }, figure, rows: 1 });
    else known.rows += 1;
  }
  const places = [...found.values()];
  // Figures of one place are never added up.
  const isEach = shape.figures !== null && places.every((place) => place.rows === 1);
  return {
    places: isEach ? places : places.map((place) => ({ ...place, figure: null })),
    figures: isEach && shape.figures !== null ? (columns[shape.figures] ?? "") : null,
    without: [...without],
  };
}

interface Told {
  node: GraphNode;
  column: number;
}

function nodeAt(values: CypherRow, row: number, shape: PlacesShape): Told {
  if (shape.by === "node") {
    const read = readValue(values[shape.place]);
    const node = read.is === "node" ? toNode(read.node) : unnamed({ id: `row ${row}`, name: "null", at: null });
    return { node, column: shape.place };
  }
  const at = shape.by === "point" ? pointIn(values[shape.place]) : degreesIn(values[shape.lat], values[shape.lon]);
  const spot = at === null ? "null" : `${at.lat}, ${at.lon}`;
  const name = shape.name === null ? spot : valueWords(values[shape.name], "en");
  const column = shape.name ?? (shape.by === "point" ? shape.place : shape.lat);
  return { node: unnamed({ id: `${name} ${spot}`, name, at }), column };
}

interface Position {
  lat: number;
  lon: number;
}

/** What the map needs of a node: its mark is its kind's, its outline says how exact its position is. */
function toNode(node: NodeResult): GraphNode {
  const { elementId, labels, properties } = node;
  const { nameFr, iso2, placeKind, precision } = properties;
  const position = positionIn(node) ?? { lat: null, lon: null };
  return {
    id: elementId,
    kind: kindOf(labels),
    labels: [...labels],
    name: nodeName(node, "en"),
    nameFr: typeof nameFr === "string" ? nameFr : null,
    degree: 0,
    place: {
      ...position,
      placeKind: typeof placeKind === "string" ? placeKind : "place",
      precision: Precision.safeParse(precision).data ?? null,
      code: typeof iso2 === "string" ? iso2 : null,
      within: [],
    },
    properties: {},
  };
}

function unnamed({ id, name, at }: { id: string; name: string; at: Position | null }): GraphNode {
  const place = { ...(at ?? { lat: null, lon: null }), placeKind: "place", precision: null, code: null, within: [] };
  return { id, kind: "other", labels: [], name, nameFr: null, degree: 0, place, properties: {} };
}

/** By its own latitude and longitude, else by a point that it has. */
function positionIn({ properties }: NodeResult): Position | null {
  const { lat, lon, latitude, longitude } = properties;
  return (
    degreesIn(lat, lon) ??
    degreesIn(latitude, longitude) ??
    Object.values(properties)
      .map(pointIn)
      .find((point) => point !== null) ??
    null
  );
}

function pointIn(value: unknown): Position | null {
  const read = readValue(value);
  const point = read.is === "exact" && read.type === "Point" ? readPoint(read.text) : null;
  if (point === null || !isOnEarth(point)) return null;
  return onEarth(Number(point.numbers[1]), Number(point.numbers[0]));
}

function degreesIn(lat: unknown, lon: unknown): Position | null {
  const [north, east] = [readValue(lat), readValue(lon)];
  return north.is === "number" && east.is === "number" ? onEarth(north.value, east.value) : null;
}

const onEarth = (lat: number, lon: number): Position | null =>
  Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
