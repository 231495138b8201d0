import { allRows, faultList, type Check, type DataSet } from "./data-set.ts";

/** An id somewhere in the data, what holds it, and the kinds of thing it may name. */
interface Reference {
  owner: string;
  id: string;
  kinds: readonly string[];
}

type Given = string | null | undefined;

export const idsAreUniqueAndWellFormed: Check = (data) => {
  const { faults, must } = faultList();
  const seen = new Set<string>();
  for (const { id } of allRows(data)) {
    must(!seen.has(id), "id twice:", id);
    must(/^[a-z]+:[a-z0-9]+(-+[a-z0-9]+)*$/.test(id), "malformed id:", id);
    seen.add(id);
  }
  return faults;
};

export const referencesResolve: Check = (data) => {
  const { faults, must } = faultList();
  const known = new Set(allRows(data).map((row) => row.id));
  for (const { owner, id, kinds } of references(data)) {
    must(known.has(id), owner, "refers to unknown", id);
    must(kinds.includes(kindOf(id)), owner, "refers to the wrong kind:", id);
  }
  return faults;
};

export const nothingStandsAlone: Check = (data) => {
  const { faults, must } = faultList();
  const used = new Set(references(data).map((reference) => reference.id));
  const held = new Set(data.places.filter((place) => place.within.length > 0).map((place) => place.id));
  const copies = new Set(data.sources.filter((source) => source.originSource !== null).map((source) => source.id));
  const { places, sources, cases, commodities, methods, agencies, networks, actors } = data;
  const all = [...places, ...sources, ...cases, ...commodities, ...methods, ...agencies, ...networks, ...actors];
  for (const { id } of all) {
    must(used.has(id) || held.has(id) || copies.has(id), "nothing is said of", id);
  }
  const tied = new Set(data.relationships.flatMap((each) => [each.from, each.to]));
  for (const { id } of cases) must(tied.has(id), id, "has no relationship");
  return faults;
};

function kindOf(id: string): string {
  return id.slice(0, id.indexOf(":"));
}

const ENTITY = ["place", "case", "commodity", "method", "agency", "source", "network", "actor"];

/** Every id by which one row names another. */
function references(data: DataSet): Reference[] {
  return [...ofNodes(data), ...ofClaimsAndFigures(data), ...ofRelationships(data)];
}

function refer(owner: string, kinds: readonly string[], ids: readonly Given[]): Reference[] {
  return ids.filter((id) => typeof id === "string").map((id) => ({ owner, id, kinds }));
}

function ofNodes({ places, sources, cases, commodities, methods, agencies }: DataSet): Reference[] {
  return [
    ...places.flatMap((each) => refer(each.id, ["place"], each.within)),
    ...sources.flatMap((each) => refer(each.id, ["source"], [each.originSource, each.basedOn])),
    ...cases.flatMap((each) => [
      ...refer(each.id, ["claim"], each.claims),
      ...refer(each.id, ["case"], [each.partOf, ...(each.notSameAs ?? []).map((other) => other.case)]),
    ]),
    ...commodities.flatMap((each) => refer(each.id, ["commodity"], [each.broader])),
    ...methods.flatMap((each) => refer(each.id, ["method"], each.notSameAs ?? [])),
    ...agencies.flatMap((each) => [
      ...refer(each.id, ["place"], [each.seat, each.country]),
      ...refer(each.id, ["agency"], [each.partOf, each.predecessor]),
      ...refer(
        each.id,
        ["claim"],
        [each.datesBasis].filter((basis) => basis?.startsWith("claim:")),
      ),
    ]),
  ];
}

function ofClaimsAndFigures({ claims, statistics, arithmetic }: DataSet): Reference[] {
  return [
    ...claims.flatMap((each) => [
      ...refer(each.id, ["source"], [each.source]),
      ...refer(each.id, ENTITY, each.about),
      ...each.figures.flatMap((figure) => [
        ...refer(each.id, ["commodity"], [figure.commodity]),
        ...refer(each.id, ["place"], [figure.place]),
        ...refer(each.id, ["stat"], [figure.statistic]),
      ]),
    ]),
    ...statistics.flatMap((each) => [
      ...refer(each.id, ["claim"], [each.claim]),
      ...refer(each.id, ["commodity"], [each.commodity]),
      ...refer(each.id, ["place"], each.places),
      ...refer(each.id, ["agency"], each.scope.agencies),
      ...refer(each.id, ["stat"], [...each.partOf, ...each.sameFigureAs, ...each.differsFrom]),
    ]),
    ...arithmetic.flatMap((each) => refer(each.id, ["stat", "rel"], each.inputs)),
  ];
}

/** The kinds of thing that each type of relationship leads from and to. */
export const ends: Readonly<Record<string, readonly [from: string, to: string]>> = {
  FROM: ["case", "place"],
  VIA: ["case", "place"],
  TO: ["case", "place"],
  SEIZED_IN: ["case", "place"],
  SEIZED: ["case", "commodity"],
  HANDLED: ["agency", "case"],
  USED: ["case", "method"],
  IN_CONTACT: ["actor", "actor"],
  MEMBER_OF: ["actor", "network"],
  LINKED_TO: ["actor", "case"],
  SUPPORTS: ["claim", "case"],
  CONFLICTS_WITH: ["claim", "claim"],
  ROUTE: ["place", "place"],
};

function ofRelationships({ relationships, legs }: DataSet): Reference[] {
  const both = [...relationships, ...legs].flatMap((each) => {
    const [from, to] = ends[each.type] ?? ["no such type", "no such type"];
    return [
      ...refer(each.id, [from], [each.from]),
      ...refer(each.id, [to], [each.to]),
      ...refer(each.id, ["claim"], each.claims),
      ...refer(each.id, ["commodity"], each.commodities ?? []),
    ];
  });
  return [
    ...both,
    ...relationships.flatMap((each) => refer(each.id, ["rel"], [each.alternativeTo])),
    ...legs.flatMap((each) => [
      ...refer(each.id, ["case"], each.cases),
      ...refer(each.id, ["claim"], [...(each.fromClaims ?? []), ...(each.toClaims ?? [])]),
    ]),
  ];
}
