import type {
  AgencyData,
  CommodityData,
  MethodData,
  NetworkData,
  PlaceData,
} from "../../server/imports/bundled-types.ts";

/** Stands on every node, so that nobody takes one for something that was reported. */
export const NOTE = "Fictional: made up for training. Nothing and nobody real is meant.";

function place(
  slug: string,
  label: PlaceData["label"],
  kind: string,
  [name, fr]: readonly [string, string],
  within: string | null,
): PlaceData {
  const precision = ({ Country: "country", Area: "region", TransitPoint: "point", District: "commune" } as const)[
    label
  ];
  return {
    id: `place:fictional-${slug}`,
    label,
    kind,
    name,
    names: { fr },
    lat: null,
    lon: null,
    precision,
    codes: {},
    within: within === null ? [] : [`place:fictional-${within}`],
    role: "fictional",
    coordinateSource: "none: a made-up place stands nowhere on the map",
    note: NOTE,
  };
}

export const places: PlaceData[] = [
  place("qelvaria", "Country", "country", ["Qelvaria", "Qelvarie"], null),
  place("ondrizza", "Country", "country", ["Ondrizza", "Ondrizze"], null),
  place("qelvarian-coast", "Area", "region", ["Qelvarian Coast", "Côte qelvare"], "qelvaria"),
  place("vantoral-valley", "Area", "region", ["Vantoral Valley", "Vallée de Vantoral"], "ondrizza"),
  place("port-ysmaril", "TransitPoint", "port", ["Port of Ysmaril", "Port d’Ysmaril"], "ysmaril"),
  place("port-tharnquay", "TransitPoint", "port", ["Tharnquay ferry dock", "Quai de Tharnquay"], "qelvarian-coast"),
  place("gormuld-pass", "TransitPoint", "border-crossing", ["Gormuld Pass", "Col de Gormuld"], "vantoral-valley"),
  place("airport-belquist", "TransitPoint", "airport", ["Belquist Airfield", "Aérodrome de Belquist"], "ondrizza"),
  place("ysmaril", "District", "commune", ["Ysmaril", "Ysmaril"], "qelvarian-coast"),
  place("drossenmere", "District", "commune", ["Drossenmere", "Drossenmère"], "vantoral-valley"),
  place("hesperquay", "District", "commune", ["Hesperquay", "Hesperquai"], "ondrizza"),
  place("drossenmere-old-kilns", "District", "quarter", ["Old Kilns", "Vieux-Fours"], "drossenmere"),
];

function goods(slug: string, name: string, fr: string, kind: string, broader: string | null): CommodityData {
  return {
    id: `commodity:fictional-${slug}`,
    name,
    names: [fr],
    kind,
    broader: broader === null ? null : `commodity:fictional-${broader}`,
    note: NOTE,
  };
}

// Not the goods of the other sample: a seizure that never was must not stand at cocaine.
export const commodities: CommodityData[] = [
  goods("goods", "Made-up drugs (all kinds)", "drogues inventées", "drug", null),
  goods("azurolin", "Azurolin (made up)", "azuroline (inventée)", "drug", "goods"),
  goods("greymoss", "Greymoss (made up)", "mousse grise (inventée)", "drug", "goods"),
  goods("cash", "Cash (made up)", "espèces (inventées)", "cash", null),
];

export const methods: MethodData[] = [
  {
    id: "method:fictional-crate",
    name: "Crate (made up)",
    names: ["caisse (inventée)"],
    kind: "transport",
    mode: "sea",
    note: NOTE,
  },
  {
    id: "method:fictional-van",
    name: "Hired van (made up)",
    names: ["camionnette louée (inventée)"],
    kind: "transport",
    mode: "road",
    note: NOTE,
  },
  {
    id: "method:fictional-courier",
    name: "Air courier (made up)",
    names: ["passeur aérien (inventé)"],
    kind: "transport",
    mode: "air",
    note: NOTE,
  },
];

function agency(slug: string, name: string, fr: string, country: string): AgencyData {
  return {
    id: `agency:fictional-${slug}`,
    name,
    names: [fr],
    kind: "police",
    country: `place:fictional-${country}`,
    seat: null,
    partOf: null,
    predecessor: null,
    dateFrom: null,
    dateTo: null,
    note: NOTE,
  };
}

export const agencies: AgencyData[] = [
  agency(
    "qelvarian-harbour-watch",
    "Qelvarian Harbour Watch (made up)",
    "Garde portuaire qelvare (inventée)",
    "qelvaria",
  ),
  agency(
    "ondrizzan-border-office",
    "Ondrizzan Border Office (made up)",
    "Office ondrizzan des frontières (inventé)",
    "ondrizza",
  ),
];

function network(slug: string, name: string, fr: string, summary: string): NetworkData {
  return { id: `network:fictional-${slug}`, name, nameFr: fr, summary, note: NOTE };
}

export const networks: NetworkData[] = [
  network("lantern", "Lantern network (fictional)", "Réseau Lanterne (fictif)", "Around the docks of Ysmaril."),
  network("quarry", "Quarry network (fictional)", "Réseau Carrière (fictif)", "Between Gormuld Pass and Drossenmere."),
  network("ferry", "Ferry network (fictional)", "Réseau Bac (fictif)", "Around the ferry dock of Tharnquay."),
  network(
    "orchard",
    "Orchard network (fictional)",
    "Réseau Verger (fictif)",
    "In Hesperquay and at Belquist Airfield.",
  ),
];
