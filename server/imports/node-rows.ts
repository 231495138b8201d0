import type {
  ActorData,
  AgencyData,
  BundledData,
  CaseData,
  ClaimData,
  CommodityData,
  MethodData,
  NetworkData,
  PlaceData,
  SourceData,
  StatisticData,
} from "./bundled-types.ts";
import { flat, float, type Flat } from "./flat.ts";
import { searchText } from "./search-text.ts";

/** Nodes of one set of labels beside `:Entity`. */
export interface NodeGroup {
  labels: readonly string[];
  rows: Flat[];
}

/** Every node of the data, by labels, with its properties flat. What is made up says so on each node. */
export function nodeGroups(data: BundledData): NodeGroup[] {
  const mark: Flat = data.fictional ? { status: "fictional" } : {};
  return reportedGroups(data)
    .filter(({ rows }) => rows.length > 0)
    .map(({ labels, rows }) => ({ labels, rows: rows.map((row) => ({ ...row, ...mark })) }));
}

function reportedGroups(data: BundledData): NodeGroup[] {
  const places = (["Country", "Area", "TransitPoint", "District"] as const).map((label) => ({
    labels: ["Place", label],
    rows: data.places.filter((place) => place.label === label).map(placeRow),
  }));
  return [
    ...places,
    { labels: ["CaseFile"], rows: data.cases.map(caseRow) },
    { labels: ["Commodity"], rows: data.commodities.map((each) => termRow(each, { commodityKind: each.kind })) },
    { labels: ["Method"], rows: data.methods.map((each) => termRow(each, { methodKind: each.kind, mode: each.mode })) },
    { labels: ["Agency"], rows: data.agencies.map(agencyRow) },
    { labels: ["Source"], rows: data.sources.map(sourceRow) },
    { labels: ["Claim"], rows: data.claims.map(claimRow) },
    { labels: ["Statistic"], rows: statisticRows(data) },
    { labels: ["Network"], rows: data.networks.map(namedRow) },
    { labels: ["Actor"], rows: data.actors.map(namedRow) },
  ];
}

function placeRow({ id, name, names, kind, lat, lon, codes, ...place }: PlaceData): Flat {
  const aliases = Object.values(names).flat();
  // nameFr, nameEs …: the first name in each language but English, in which `name` is, and `other`.
  const byLanguage = Object.entries(names)
    .filter(([language]) => language !== "other" && language !== "en")
    .map(([language, given]) => [`name${language.charAt(0).toUpperCase()}${language.slice(1)}`, [given].flat()[0]]);
  return flat({
    id,
    name,
    ...(Object.fromEntries(byLanguage) as Record<string, string>),
    names: [...new Set(aliases)],
    search: searchText([name, ...aliases]),
    placeKind: kind,
    lat: float(lat),
    lon: float(lon),
    precision: place.precision,
    ...codes,
    role: place.role,
    coordinateSource: place.coordinateSource,
    note: place.note,
  });
}

function caseRow({ kind, partOf: _partOf, notSameAs: _notSameAs, claims: _claims, ...file }: CaseData): Flat {
  return flat({ ...file, caseKind: kind, search: searchText([file.title]) });
}

function termRow(
  { id, name, names, note }: CommodityData | MethodData | AgencyData,
  own: Parameters<typeof flat>[0],
): Flat {
  return flat({ id, name, names, search: searchText([name, ...names]), note, ...own });
}

function agencyRow(agency: AgencyData): Flat {
  const { kind, country, seat, dateFrom, dateTo, datesBasis } = agency;
  return termRow(agency, { agencyKind: kind, country, seat, dateFrom, dateTo, datesBasis });
}

function sourceRow({ kind, ...source }: SourceData): Flat {
  return flat({ ...source, sourceKind: kind, search: searchText([source.title, source.publisher]) });
}

function claimRow({ old: _old, source: _source, about: _about, figures: _figures, ...claim }: ClaimData): Flat {
  return flat({ ...claim, search: searchText([claim.text]) });
}

function namedRow(named: NetworkData | ActorData): Flat {
  return flat({ ...named, search: searchText([named.name, named.nameFr]) });
}

function statisticRows({ statistics, commodities }: BundledData): Flat[] {
  const names = new Map(commodities.map((each) => [each.id, each.name]));
  return statistics.map((statistic) => statisticRow(statistic, names.get(statistic.commodity ?? "")));
}

function statisticRow(statistic: StatisticData, commodity: string | undefined): Flat {
  const { scope } = statistic;
  const measure = statistic.measure.replaceAll("-", " ");
  const what = [commodity, measure, scope.level, scope.selection].filter((part) => part !== undefined).join(", ");
  return flat({
    id: statistic.id,
    what,
    search: searchText([what]),
    measure: statistic.measure,
    commodity: statistic.commodity,
    amount: float(statistic.amount),
    amountTo: float(statistic.amountTo),
    relation: statistic.relation,
    unit: statistic.unit,
    wording: statistic.wording,
    dateFrom: statistic.dateFrom,
    dateTo: statistic.dateTo,
    scopeLevel: scope.level,
    scopeSelection: scope.selection,
    scopeAgencies: scope.agencies,
    addable: statistic.addable,
    note: statistic.note,
  });
}
