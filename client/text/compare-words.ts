import type { Comparison, Span } from "../graph/compare-ways.ts";
import type { Way } from "../graph/ways.ts";
import { boundedFigure } from "./bounded-figure.ts";
import type { ScreenWords } from "./words.ts";

type Apart = Extract<Span, { isTogether: false }>;

/** "They share 1 of 2 legs and part at …": where two routes go together and where not, and which is better known. */
export function compareInWords(first: Way, second: Way, { spans, sharedLegs }: Comparison, words: ScreenWords): string {
  const { t } = words;
  const share = shareInWords(first.legs.length, second.legs.length, sharedLegs, words);
  const apart = spans.flatMap((span) => (span.isTogether ? [] : [apartInWords(span, words)]));
  const whole =
    apart.length === 0
      ? t("compare.only", { share })
      : t("compare.and", { share, parts: apart.join(t("compare.then")) });
  return `${whole} ${surerInWords(first, second, words)}`;
}

function shareInWords(first: number, second: number, shared: number, { t }: ScreenWords): string {
  if (shared === 0) return t("compare.share-none");
  return first === second
    ? t("compare.share", { shared, legs: first })
    : t("compare.share-uneven", { shared, first, second });
}

function apartInWords({ from, to, first, second }: Apart, { t, name }: ScreenWords): string {
  const isOneEmpty = first.links.length === 0 || second.links.length === 0;
  if (from === null && to === null) return t("compare.no-place");
  if (from === null) return t(isOneEmpty ? "compare.join" : "compare.meet", { to: to === null ? "" : name(to) });
  if (to === null) return t(isOneEmpty ? "compare.end-early" : "compare.part", { from: name(from) });
  const isFork = first.stops.length + second.stops.length === 0;
  return t(isFork ? "compare.other-leg" : "compare.part-meet", { from: name(from), to: name(to) });
}

/** A figure of a route with an inferred leg is an upper bound: it is never the better known one. */
function surerInWords(first: Way, second: Way, { t, figure }: ScreenWords): string {
  const [one, other] = [figure(first.route.confidence), figure(second.route.confidence)];
  const told = (way: Way) => boundedFigure(figure(way.route.confidence), way.isInferred);
  if (told(first) === told(second)) return t("compare.equal", { one: told(first) });
  const isFirst = one === other ? second.isInferred : first.route.confidence > second.route.confidence;
  const [higher, lower] = isFirst ? [first, second] : [second, first];
  const which = t(isFirst ? "compare.first" : "compare.second");
  const values = { which, other: told(lower) };
  return higher.isInferred
    ? t("compare.at-most", { ...values, one: isFirst ? one : other })
    : t("compare.better", { ...values, one: told(higher) });
}
