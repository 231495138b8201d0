import type { PlaceData } from "../../../server/imports/bundled-types.ts";
import { createHierarchy } from "../../../server/routes/derive/hierarchy.ts";
import { faultList, type Check, type DataSet } from "./data-set.ts";

export const coordinatesAreOnEarthAndHaveASource: Check = ({ places }) => {
  const { faults, must } = faultList();
  for (const { id, lat, lon, precision, coordinateSource } of places) {
    const isOnEarth = lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
    must(isOnEarth && (lat !== 0 || lon !== 0), id, "has the position", lat, lon);
    must(PRECISIONS.has(precision), id, "has the precision", precision);
    must(coordinateSource !== "", id, "does not say where its position comes from");
  }
  return faults;
};

const PRECISIONS = new Set(["point", "district", "commune", "department", "region", "country", "sea"]);

/** How far, in km, the middle of a place may lie from the middle of the place of this kind that holds it. */
const REACH_KM: Readonly<Record<string, number>> = {
  quarter: 15,
  port: 30,
  commune: 40,
  department: 170,
  motorway: 240,
  "overseas-territory": 300,
  "island-group": 400,
  region: 480,
  mainland: 800,
  "navy-zone": 1200,
  country: 2700,
  union: 3000,
  "world-region": 4500,
  "sea-area": 5200,
};

/** Overseas parts lie far from the state they belong to. */
const OVERSEAS = new Set(["overseas-territory", "island-group"]);
const OVERSEAS_REACH_KM = 8000;

export const placesLieNearWhatHoldsThem: Check = ({ places }) => {
  const { faults, must } = faultList();
  const byId = new Map(places.map((place) => [place.id, place]));
  for (const place of places) {
    for (const holder of place.within.flatMap((id) => byId.get(id) ?? [])) {
      const abroad = OVERSEAS.has(place.kind) && holder.id === "place:france";
      const reach = abroad ? OVERSEAS_REACH_KM : (REACH_KM[holder.kind] ?? 0);
      const distance = distanceKm(place, holder);
      must(distance <= reach, place.id, "lies", Math.round(distance), "km from", holder.id);
    }
  }
  return faults;
};

export const noPlaceLiesWithinItself: Check = ({ places }) => {
  const { faults, must } = faultList();
  const { isWithin } = createHierarchy(places);
  for (const place of places) {
    must(!place.within.some((holder) => isWithin(holder, place.id)), place.id, "lies within itself");
  }
  return faults;
};

const LABELS: Readonly<Record<string, PlaceData["label"]>> = {
  country: "Country",
  "overseas-territory": "Country",
  commune: "District",
  quarter: "District",
  port: "TransitPoint",
  airport: "TransitPoint",
  toll: "TransitPoint",
  "border-crossing": "TransitPoint",
  tunnel: "TransitPoint",
  anchorage: "TransitPoint",
  "motorway-exit": "TransitPoint",
  "motorway-section": "TransitPoint",
};

export const labelsFollowFromKinds: Check = ({ places }) => {
  const { faults, must } = faultList();
  for (const { id, kind, label } of places)
    must((LABELS[kind] ?? "Area") === label, id, "is labelled", label, "as", kind);
  return faults;
};

const INSEE: Readonly<Record<string, RegExp>> = {
  region: /^\d{2}$/,
  department: /^(\d{2}|2[AB])$/,
  "overseas-territory": /^97\d$/,
  commune: /^(\d{5}|2[AB]\d{3})$/,
  quarter: /^\d{5}$/,
};

export const codesAgreeWithKindAndHierarchy: Check = (data) => {
  const { faults, must } = faultList();
  for (const { id, label, kind, codes } of data.places) {
    const { iso2, insee, unlocode, iata } = codes;
    must((label === "Country") === (iso2 !== undefined), id, "is a country without iso2, or the reverse");
    if (iso2 !== undefined) must(/^[A-Z]{2}$/.test(iso2), id, "has the iso2", iso2);
    if (iata !== undefined) must(/^[A-Z]{3}$/.test(iata) && kind === "airport", id, "has the iata", iata);
    if (insee !== undefined) must(INSEE[kind]?.test(insee) === true, id, "has the insee", insee);
    const above = holdersOf(data, id);
    if (unlocode !== undefined) {
      const ofItsCountry = above.some((holder) => holder.codes.iso2 === unlocode.slice(0, 2));
      must(/^[A-Z]{2}[A-Z2-9]{3}$/.test(unlocode) && ofItsCountry, id, "has the unlocode", unlocode);
    }
    const department = above.find((holder) => holder.kind === "department")?.codes.insee;
    if (label === "District" && insee !== undefined && department !== undefined) {
      must(insee.startsWith(department), id, "has the insee", insee, "outside department", department);
    }
  }
  return faults;
};

export const namedPlacesAreNamedByClaims: Check = ({ places, claims }) => {
  const { faults, must } = faultList();
  const named = new Set(claims.flatMap((claim) => [...claim.about, ...claim.figures.map((figure) => figure.place)]));
  for (const { id, role } of places) if (role === "named") must(named.has(id), id, "is named by no claim");
  return faults;
};

function holdersOf({ places }: DataSet, id: string): PlaceData[] {
  const { isWithin } = createHierarchy(places);
  return places.filter((other) => other.id !== id && isWithin(id, other.id));
}

/** Along the great circle; 12,742 km is the earth's mean diameter. */
function distanceKm(one: PlaceData, other: PlaceData): number {
  const radians = Math.PI / 180;
  const [lat, lon, otherLat, otherLon] = [one.lat, one.lon, other.lat, other.lon].map((degrees) => degrees ?? NaN);
  const half = (from = NaN, to = NaN) => Math.sin(((to - from) * radians) / 2) ** 2;
  const across = Math.cos((lat ?? NaN) * radians) * Math.cos((otherLat ?? NaN) * radians) * half(lon, otherLon);
  return 12_742 * Math.asin(Math.sqrt(half(lat, otherLat) + across));
}
