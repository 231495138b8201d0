import type { ClaimState, Mode, Precision, Progress, Reliability } from "../../contract/kinds.ts";

// The shape of the files in data/graph/, as data/README.md describes them and test/data/ checks them.

export interface PlaceData {
  id: string;
  label: "Country" | "Area" | "TransitPoint" | "District";
  kind: string;
  name: string;
  /** By language code; `other` holds aliases of no one language. */
  names: Record<string, string | string[]>;
  lat: number;
  lon: number;
  precision: Precision;
  codes: { iso2?: string; insee?: string; unlocode?: string; iata?: string };
  within: string[];
  /** What it is here for: "gazetteer" for search and import only. */
  role: string;
  coordinateSource: string;
  note?: string;
}

export interface SourceData {
  id: string;
  title: string;
  publisher: string;
  published: string | null;
  url: string | null;
  language: string;
  kind: string;
  reliability: Reliability;
  reliabilityReason: string;
  originSource: string | null;
  originNote?: string;
  basedOn?: string;
  textRead: boolean;
  note?: string;
}

export interface Amount {
  amount: number;
  amountTo: number | null;
  relation: string;
  unit: string;
}

interface FigureData extends Amount {
  measure: string;
  commodity?: string | null;
  place?: string | null;
  statistic?: string | null;
  wording?: string;
  scope: string;
}

export interface ClaimData {
  id: string;
  /** Its ids in the first list, from which this one was made. */
  old: string[];
  text: string;
  quote?: string;
  locator?: string;
  source: string;
  dateFrom: string | null;
  dateTo: string | null;
  credibility: number;
  credibilityReason: string;
  state: ClaimState;
  about: string[];
  figures: FigureData[];
  note?: string;
}

export interface CaseData {
  id: string;
  title: string;
  summary: string;
  kind: string;
  dateFrom: string;
  dateTo: string;
  status: string;
  statusNote?: string;
  pairing?: string;
  partOf?: string;
  notSameAs?: { case: string; why: string }[];
  note?: string;
  claims: string[];
}

interface TermData {
  id: string;
  name: string;
  names: string[];
  kind: string;
  note?: string;
}

export interface CommodityData extends TermData {
  broader: string | null;
}

export interface MethodData extends TermData {
  mode: Mode;
  notSameAs?: string[];
}

export interface AgencyData extends TermData {
  country: string | null;
  seat: string | null;
  partOf: string | null;
  predecessor: string | null;
  dateFrom: string | null;
  dateTo: string | null;
  datesBasis?: string;
}

export interface RelationshipData extends Partial<Amount> {
  id: string;
  type: string;
  from: string;
  to: string;
  claims: string[];
  status: "reported" | "inferred";
  rule?: string;
  dateFrom: string | null;
  dateTo: string | null;
  mode?: Mode;
  order?: number;
  progress?: Progress;
  commodities?: string[];
  disputed?: boolean;
  eur?: number | null;
  eurBasis?: string;
  alternativeTo?: string;
  note?: string;
  /** Of CONFLICTS_WITH. */
  kind?: string;
  what?: string;
  values?: string;
  handling?: string;
}

export interface StatisticData extends Amount {
  id: string;
  claim: string;
  measure: string;
  commodity: string | null;
  places: string[];
  wording?: string;
  dateFrom: string;
  dateTo: string;
  scope: { agencies: string[]; level: string; selection: string };
  partOf: string[];
  sameFigureAs: string[];
  differsFrom: string[];
  addable: boolean;
  note?: string;
}

export interface BundledData {
  places: PlaceData[];
  sources: SourceData[];
  claims: ClaimData[];
  cases: CaseData[];
  commodities: CommodityData[];
  methods: MethodData[];
  agencies: AgencyData[];
  relationships: RelationshipData[];
  statistics: StatisticData[];
}
