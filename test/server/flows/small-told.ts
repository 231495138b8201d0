import { createPlaces } from "../../../server/flows/drawing/places.ts";
import type { Known } from "../../../server/flows/drawing/ways-of-case.ts";
import { createGoods } from "../../../server/flows/goods.ts";
import type { ToldAmount, ToldCase, ToldStop, Total } from "../../../server/flows/told.ts";

export const GOODS = createGoods(
  [
    { id: "drugs", name: "Drugs", kind: "drug" },
    { id: "cocaine", name: "Cocaine", kind: "drug" },
    { id: "cannabis", name: "Cannabis", kind: "drug" },
    { id: "resin", name: "Cannabis resin", kind: "drug" },
    { id: "cash", name: "Cash", kind: "value" },
  ],
  [
    { inner: "cocaine", outer: "drugs" },
    { inner: "cannabis", outer: "drugs" },
    { inner: "resin", outer: "cannabis" },
  ],
);

export const KNOWN: Known = {
  goods: GOODS,
  places: createPlaces(
    new Map([
      ["algeciras", ["spain", "europe"]],
      ["spain", ["europe"]],
      ["chambery", ["savoie", "france", "europe"]],
      ["savoie", ["france", "europe"]],
      ["lyon", ["france", "europe"]],
      ["france", ["europe"]],
      ["europe", []],
    ]),
  ),
};

export function stop(place: string, said: Partial<ToldStop> = {}): ToldStop {
  return {
    place,
    type: "FROM",
    relationship: `rel:${place}`,
    status: "reported",
    mode: "road",
    confidence: 0.5,
    claims: ["claim"],
    goods: [],
    ...said,
  };
}

export function amount(said: Partial<ToldAmount> = {}): ToldAmount {
  return {
    id: "rel:amount",
    commodity: "resin",
    name: "Cannabis resin",
    amount: 10,
    amountTo: null,
    relation: "exact",
    unit: "kg",
    alternativeTo: null,
    claims: ["claim"],
    isDisputed: false,
    ...said,
  };
}

export function toldCase(said: Partial<ToldCase> = {}): ToldCase {
  return {
    id: "case:one",
    name: "One",
    nameFr: null,
    caseKind: "seizure",
    dateFrom: "2024-02-08",
    dateTo: "2024-02-08",
    isOpen: false,
    origins: [stop("spain")],
    transits: [],
    taken: [],
    destinations: [stop("lyon")],
    seized: [amount()],
    wholes: [],
    ...said,
  };
}

export function total(said: Partial<Total> = {}): Total {
  return {
    id: "stat:one",
    commodity: "cocaine",
    amount: 1000,
    amountTo: null,
    relation: "exact",
    unit: "kg",
    measure: "seized",
    selection: "total",
    dateFrom: "2024-01-01",
    dateTo: "2024-12-31",
    places: [{ id: "france", name: "France" }],
    ...said,
  };
}
