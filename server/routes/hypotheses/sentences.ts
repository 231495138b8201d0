import type { Confirming, Hypothesis } from "../../../contract/hypotheses.ts";
import type { Mode } from "../../../contract/kinds.ts";
import { withinSentence } from "../../within-sentence.ts";
import type { Projection } from "../projection/projection.ts";

type Told = Omit<Hypothesis, "why" | "wouldConfirm" | "againstIt">;

const MANNERS: Readonly<Record<Mode, string>> = {
  road: " by road",
  sea: " by sea",
  air: " by air",
  rail: " by rail",
  post: " by post",
  unknown: "",
};

/** Why it is proposed, as the command line and other programs read it; the page words it in its own language. */
export function whyOf(told: Told, projection: Projection): string {
  const { placeName, goods } = namesIn(told, projection);
  const apart =
    told.daysApart === 0
      ? "their days overlap"
      : `the second begins ${told.daysApart} ${told.daysApart === 1 ? "day" : "days"} after the first`;
  return `Reports tell of ${goods} from ${placeName(told.first.from)} to ${placeName(told.from)} and from ${placeName(told.to)} to ${placeName(told.second.to)}; ${apart}; ${METHODS[told.methodsTold]}. Some of it may have gone from ${placeName(told.from)} to ${placeName(told.to)}: nobody says so.`;
}

const METHODS: Readonly<Record<Hypothesis["methodsTold"], string>> = {
  both: "they share a method",
  first: "no method is told of the second",
  second: "no method is told of the first",
  neither: "no method is told of either",
};

/** What a source would have to say. */
export function wouldConfirm(told: Told, projection: Projection): Confirming[] {
  const { placeName, goods } = namesIn(told, projection);
  const [from, to] = [placeName(told.from), placeName(told.to)];
  const between = `between ${told.dateFrom} and ${told.dateTo}`;
  return [
    {
      kind: "case",
      sentence: `A case that names ${goods} going from ${from} to ${to}${MANNERS[told.mode]} ${between}.`,
    },
    { kind: "seizure", sentence: `A seizure of ${goods} on the way from ${from} to ${to} ${between}.` },
    { kind: "independent", sentence: "A source of its own, not one of those behind the two legs nor a copy of them." },
  ];
}

function namesIn({ commodities }: Told, projection: Projection) {
  const goods = commodities.map((id) => withinSentence(projection.goods.get(id)?.name ?? id));
  return {
    placeName: (id: string) => projection.places[projection.placeRows.get(id) ?? -1]?.name ?? id,
    goods: goods.length < 2 ? goods.join("") : `${goods.slice(0, -1).join(", ")} or ${goods.at(-1) ?? ""}`,
  };
}
