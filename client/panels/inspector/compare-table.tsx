import type { JSX, ReactNode } from "react";
import { weakestLegOf, type Way } from "../../graph/ways.ts";
import { useNodesBy } from "../../state/use-nodes-by.ts";
import { useWords } from "../../state/use-words.ts";
import { boundedFigure } from "../../text/bounded-figure.ts";
import { caseDate } from "../../text/dates.ts";
import { goodsName } from "../../text/goods-names.ts";
import { ConfidenceFigure } from "../../ui/confidence.tsx";
import { Heads } from "./compare-heads.tsx";

/** Two routes figure by figure. */
export function CompareTable({ first, second }: { first: Way; second: Way }): JSX.Element {
  const { t, number } = useWords();
  const row = (title: string, cell: (way: Way) => ReactNode) => (
    <tr>
      <th scope="row">{title}</th>
      <td>{cell(first)}</td>
      <td>{cell(second)}</td>
    </tr>
  );
  return (
    <table className="compare-table">
      <Heads corner="" />
      <tbody>
        {row(t("compare.confidence"), (way) => (
          <Confidence way={way} />
        ))}
        {row(t("compare.legs"), ({ legs }) => number(legs.length))}
        {row(t("compare.km"), ({ route }) =>
          route.distanceKm === null
            ? t("compare.km-unknown")
            : `${route.isDistanceWhole ? "" : "≥ "}${number(Math.round(route.distanceKm))} km`,
        )}
        {row(t("compare.weakest"), (way) => (
          <Weakest way={way} />
        ))}
        {row(t("compare.sources"), ({ route }) => number(route.voices))}
        {row(t("compare.period"), (way) => (
          <Period way={way} />
        ))}
        {row(t("compare.goods"), (way) => (
          <Goods way={way} />
        ))}
      </tbody>
    </table>
  );
}

function Confidence({ way: { route, isInferred } }: { way: Way }): JSX.Element {
  const { figure } = useWords();
  return (
    <ConfidenceFigure value={route.confidence} figure={figure(route.confidence)} width={30} inferred={isInferred} />
  );
}

function Weakest({ way }: { way: Way }): JSX.Element {
  const { t, title, figure } = useWords();
  const weakest = weakestLegOf(way);
  if (way.legs.length === 1) return <>{t("compare.weakest-only")}</>;
  if (weakest === null) return <>{t("compare.weakest-none")}</>;
  const { leg, from, to } = weakest;
  return (
    <>
      {title(from)} → {title(to)}, {boundedFigure(figure(leg.view.confidence), leg.view.status === "inferred")}
    </>
  );
}

/** From the first day of any of its legs to the last; days that all of them give as alternatives stay alternatives. */
function Period({ way: { legs } }: { way: Way }): JSX.Element {
  const { language } = useWords();
  const [first] = legs;
  const isOneDate = legs.every(({ view }) => view.days.join(" ") === first?.view.days.join(" "));
  const froms = legs.flatMap(({ view }) => view.dateFrom ?? []).sort();
  const tos = legs.flatMap(({ view }) => view.dateTo ?? view.dateFrom ?? []).sort();
  const days = isOneDate && first !== undefined ? first.view.days : [];
  return <>{caseDate({ dateFrom: froms[0] ?? null, dateTo: tos.at(-1) ?? null, days }, language)}</>;
}

function Goods({ way: { route } }: { way: Way }): JSX.Element {
  const { t, name, language } = useWords();
  const nodes = useNodesBy(route.commodities);
  if (route.commodities.length === 0) return <>{t("compare.goods-none")}</>;
  const named = route.commodities.map((id) => {
    const node = nodes.get(id);
    return node === undefined ? id : goodsName(name(node), language);
  });
  return <>{named.join(", ")}</>;
}
