import type { JSX } from "react";
import type { Kind, Mode } from "../../../contract/kinds.ts";
import { useApp } from "../../state/app-store.ts";
import { useCounts, useWholeCounts } from "../../state/picture-store.ts";
import { useWords } from "../../state/use-words.ts";
import { typeWords } from "../../text/relationship-words.ts";
import { Line, Mark } from "../../ui/marks.tsx";
import { Section } from "../../ui/section.tsx";
import { ArrangeChoice } from "./arrange-choice.tsx";
import { CountRow } from "./count-row.tsx";
import { Filters } from "./filters.tsx";
import "./explore.css";

const KINDS: readonly Kind[] = ["country", "area", "transit", "district", "case", "agency", "commodity", "method"];
const LATER_KINDS: readonly Kind[] = ["network", "actor", "source", "claim", "statistic", "other"];
const TYPES: readonly string[] = ["FROM", "VIA", "SEIZED_IN", "TO", "ROUTE"];
const MANNERS: readonly Mode[] = ["road", "sea", "air", "unknown"];

/** What is on the picture, counted. A row lights what it counts; its eye folds it away, and nothing is ever deleted. */
export function Explore(): JSX.Element {
  const { t } = useWords();
  return (
    <aside className="explore" data-part="panel" aria-label={t("rail.explore")}>
      <h2>{t("rail.explore")}</h2>
      <ArrangeChoice />
      <KindRows />
      <TypeRows />
      <StatusRows />
      <MannerRows />
      <Filters />
      <p className="tip">{t("explore.tip")}</p>
    </aside>
  );
}

function KindRows(): JSX.Element {
  const { t } = useWords();
  const { kinds } = useCounts();
  const whole = useWholeCounts();
  const totals = useApp((state) => state.first?.totals) ?? {};
  // The kinds of the story are always listed; the others once they are on the picture.
  const listed = [
    ...KINDS.filter((kind) => (totals[kind] ?? 0) > 0 || whole.kinds.has(kind)),
    ...LATER_KINDS.filter((kind) => whole.kinds.has(kind)),
  ];
  return (
    <Section title={t("explore.kinds")} aside={t("explore.shown-of-all")}>
      {listed.map((kind) => (
        <CountRow
          key={kind}
          row={{ by: "kind", value: kind }}
          mark={<Mark kind={kind} />}
          words={t(`kinds.${kind}`)}
          count={kinds.get(kind) ?? 0}
          held={whole.kinds.get(kind) ?? 0}
          total={totals[kind]}
        />
      ))}
    </Section>
  );
}

function TypeRows(): JSX.Element {
  const { t, language } = useWords();
  const { types, edges } = useCounts();
  const whole = useWholeCounts();
  const listed = [...TYPES, ...[...whole.types.keys()].filter((type) => !TYPES.includes(type)).sort()];
  return (
    <Section title={t("explore.links")} count={edges}>
      {listed.map((type) => (
        <CountRow
          key={type}
          row={{ by: "type", value: type }}
          mark={<Line length={22} width={1.6} end={endOf(type)} />}
          words={typeWords(type, language)}
          count={types.get(type) ?? 0}
          held={whole.types.get(type) ?? 0}
        />
      ))}
    </Section>
  );
}

function endOf(type: string): "bar" | "head" | "none" {
  if (type === "SEIZED_IN") return "bar";
  return TYPES.includes(type) ? "head" : "none";
}

function StatusRows(): JSX.Element {
  const { t } = useWords();
  const { statuses } = useCounts();
  const whole = useWholeCounts();
  const listed = (["reported", "inferred", "fictional"] as const).filter(
    (status) => status !== "fictional" || whole.statuses.has(status),
  );
  return (
    <Section title={t("explore.known")}>
      {listed.map((status) => (
        <CountRow
          key={status}
          row={{ by: "status", value: status }}
          mark={<Line status={status} length={22} end="none" />}
          words={t(status === "inferred" ? "explore.inferred" : `status.${status}`)}
          count={statuses.get(status) ?? 0}
          held={whole.statuses.get(status) ?? 0}
        />
      ))}
    </Section>
  );
}

function MannerRows(): JSX.Element {
  const { t } = useWords();
  const { manners } = useCounts();
  const whole = useWholeCounts();
  const listed = [...MANNERS, ...(["rail", "post"] as const).filter((mode) => whole.manners.has(mode))];
  return (
    <Section title={t("explore.manner")}>
      {listed.map((mode) => (
        <CountRow
          key={mode}
          row={{ by: "manner", value: mode }}
          mark={<Line mode={mode} length={22} />}
          words={t(`manner.${mode}`)}
          count={manners.get(mode) ?? 0}
          held={whole.manners.get(mode) ?? 0}
        />
      ))}
    </Section>
  );
}
