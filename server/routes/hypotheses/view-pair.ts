import type { Hypothesis, Premise } from "../../../contract/hypotheses.ts";
import type { Projection } from "../projection/projection.ts";
import { againstIt } from "./against.ts";
import type { LegPair } from "./find-pairs.ts";
import { seenOf } from "./hypothesis-id.ts";
import { legOfPair } from "./leg-of-pair.ts";
import type { PremiseLeg } from "./premises.ts";
import { whyOf, wouldConfirm } from "./sentences.ts";
import { isoDay, type LegWindow } from "./windows.ts";

/** A pair as the interface tells it. */
export function viewPair(pair: LegPair, projection: Projection, windowDays: number): Hypothesis {
  const { first, second, windows } = pair;
  const idOf = (row: number) => projection.places[row]?.id ?? "";
  const { id, from, to, mode, commodities, dateFrom, dateTo, distanceKm, confidence } = legOfPair(pair, projection);
  const told = {
    id,
    from: idOf(from),
    to: idOf(to),
    first: viewPremise(first, windows.first, projection),
    second: viewPremise(second, windows.second, projection),
    commodities: [...commodities],
    methods: [...first.methods].filter((each) => second.methods.has(each)).sort(),
    methodsTold: methodsTold(first, second),
    mode,
    daysApart: windows.daysApart,
    dateFrom,
    dateTo,
    distanceKm,
    confidence,
    bothStand: pair.bothStand,
    seen: seenOf(pair, projection),
  };
  return {
    ...told,
    why: whyOf(told, projection),
    wouldConfirm: wouldConfirm(told, projection),
    againstIt: againstIt(pair, projection, windowDays),
  };
}

function viewPremise({ leg, strength }: PremiseLeg, window: LegWindow, { places, claims }: Projection): Premise {
  const sources = leg.claims.flatMap((id) => claims.get(id) ?? []).filter(({ state }) => state !== "retracted");
  return {
    leg: leg.id,
    from: places[leg.from]?.id ?? "",
    to: places[leg.to]?.id ?? "",
    mode: leg.mode,
    confidence: strength.confidence,
    voices: strength.sources,
    sources: [...new Set(sources.map(({ source }) => source.id))].sort(),
    cases: leg.cases.map(({ id }) => id),
    dateFrom: isoDay(window.from),
    dateTo: isoDay(window.to),
  };
}

function methodsTold(first: PremiseLeg, second: PremiseLeg): Hypothesis["methodsTold"] {
  if (first.methods.size > 0) return second.methods.size > 0 ? "both" : "first";
  return second.methods.size > 0 ? "second" : "neither";
}
