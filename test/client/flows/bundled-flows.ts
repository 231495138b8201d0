import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FlowCase, FlowsAnswer, FlowStop } from "../../../contract/flows.ts";
import type { Kind, Mode, Status } from "../../../contract/kinds.ts";

type SankeyAnswer = Pick<FlowsAnswer, "cases" | "within" | "slice">;

interface Place {
  id: string;
  label: string;
  name: string;
  names: { fr?: string };
  within: string[];
}

interface Relationship {
  id: string;
  type: string;
  from: string;
  to: string;
  order?: number;
  status: Status;
  mode?: Mode;
  claims: string[];
}

interface Case {
  id: string;
  title: string;
  caseKind: string;
  dateFrom: string | null;
  dateTo: string | null;
}

const read = <Row>(name: string): Row[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, "../../../data/graph", `${name}.json`), "utf8")) as Row[];

const KINDS: Readonly<Record<string, Kind>> = { Country: "country", Area: "area", TransitPoint: "transit" };

/** What the bundled data says of flows, read off its files. */
export function bundledFlows(): SankeyAnswer {
  const places = read<Place>("places");
  const byId = new Map(places.map((place) => [place.id, place]));
  const holders = (id: string): string[] => {
    const own = byId.get(id)?.within ?? [];
    return [...new Set([...own, ...own.flatMap(holders)])];
  };
  const said = read<Relationship>("relationships");
  const stops = (file: string, type: string): FlowStop[] =>
    said
      .filter((each) => each.from === file && each.type === type)
      .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
      .map(({ id, to, status, mode = "unknown", claims }) => ({
        place: to,
        type,
        relationship: id,
        status,
        mode,
        confidence: null,
        claims,
      }));
  const cases = read<Case>("cases").map(({ id, title, caseKind, dateFrom, dateTo }): FlowCase => ({
    id,
    name: title,
    nameFr: null,
    caseKind,
    dateFrom,
    dateTo,
    commodities: [],
    origins: stops(id, "FROM"),
    transits: stops(id, "VIA"),
    taken: stops(id, "SEIZED_IN"),
    destinations: stops(id, "TO"),
    seized: [],
  }));
  return {
    cases,
    within: Object.fromEntries(places.map(({ id }) => [id, holders(id)])),
    slice: {
      nodes: places.map(({ id, label, name, names }) => ({
        id,
        kind: KINDS[label] ?? "district",
        labels: [],
        name,
        nameFr: names.fr ?? null,
        degree: 1,
        properties: {},
      })),
      edges: [],
    },
  };
}
