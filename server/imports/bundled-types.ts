import type { ClaimState, Mode, Precision, Progress, Reliability, Status } from "../../contract/kinds.ts";

// The shape of the files in data/graph/ and data/network/, as data/README.md describes them and test/data/ checks them.

export interface PlaceData {
  id: string;
  label: "Country" | "Area" | "TransitPoint" | "District";
  kind: string;
  name: string;
  /** By language code; `other` holds aliases of no one language. */
  names: Record<string, string | string[]>;
  /** null: a made-up place, which stands nowhere on the map. */
  lat: number | null;
  lon: number | null;
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
  status: Status;
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
  /** Of IN_CONTACT: met, called, paid, travelled or related. */
  contactKind?: string;
  /** Of IN_CONTACT: how often the claims say so. */
  weight?: number;
  /** Of MEMBER_OF and LINKED_TO. */
  role?: string;
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

export interface NetworkData {
  id: string;
  name: string;
  nameFr: string;
  summary: string;
  note: string;
}

/** A pseudonym and what is said of it, never a person. */
export interface ActorData {
  id: string;
  name: string;
  nameFr: string;
  role: string;
  roleFr: string;
  note: string;
}

/** What one sample holds; a list that it has no file for is empty. */
export interface BundledData {
  /** All of it is made up: every node and every relationship gets the status `fictional`. */
  fictional: boolean;
  places: PlaceData[];
  sources: SourceData[];
  claims: ClaimData[];
  cases: CaseData[];
  commodities: CommodityData[];
  methods: MethodData[];
  agencies: AgencyData[];
  relationships: RelationshipData[];
  statistics: StatisticData[];
  networks: NetworkData[];
  actors: ActorData[];
}
