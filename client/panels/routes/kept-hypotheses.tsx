import { Button } from "@blueprintjs/core";
import { useMemo, type JSX } from "react";
import type { KeptHypothesesAnswer, KeptHypothesis } from "../../../contract/hypotheses.ts";
import { useKeptHypotheses } from "../../api/ask-hypotheses.ts";
import { indexSlice } from "../../graph/index-slice.ts";
import { openLeg, withdraw } from "../../state/actions/hypotheses.ts";
import { useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { dateWords } from "../../text/dates.ts";
import { ConfidenceFigure } from "../../ui/confidence.tsx";
import { Line } from "../../ui/marks.tsx";
import { Section } from "../../ui/section.tsx";

/** The hypotheses that somebody keeps in this graph: nothing where there is none. */
export function KeptHypotheses(): JSX.Element | null {
  const { t } = useWords();
  const { data } = useKeptHypotheses();
  if (data === undefined || data.kept.length === 0) return null;
  return (
    <Section title={t("hypotheses.kept")} count={data.total}>
      <p className="section-why">{t("hypotheses.kept.why")}</p>
      <ul className="kept-hypotheses" aria-label={t("hypotheses.kept")}>
        {data.kept.map((kept) => (
          <li key={kept.id}>
            <Kept kept={kept} answer={data} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Kept({ kept, answer }: { kept: KeptHypothesis; answer: KeptHypothesesAnswer }): JSX.Element {
  const { t, name, figure, language } = useWords();
  const isSelected = useApp(({ present }) => present.selected === kept.id);
  const nodes = useMemo(() => indexSlice(answer.slice).nodes, [answer]);
  const [from, to] = [kept.from, kept.to].map((id) => name(nodes.get(id) ?? { name: id, nameFr: null }));
  const ends = { from: from ?? "", to: to ?? "" };
  const { hypothesis, acceptedAt, note } = kept;
  return (
    <div className={isSelected ? "kept-hypothesis on" : "kept-hypothesis"}>
      <button type="button" title={t("hypotheses.open", ends)} onClick={() => void openLeg(kept)}>
        <span>
          {ends.from} <Line status="inferred" length={22} end="head" /> {ends.to}
        </span>
        <ConfidenceFigure
          value={hypothesis?.confidence ?? 0}
          figure={figure(hypothesis?.confidence ?? 0)}
          width={34}
          inferred
        />
      </button>
      <p>
        {t("hypotheses.label")}{" "}
        {acceptedAt !== null && t("hypotheses.accepted", { day: dateWords(acceptedAt.slice(0, 10), language) })}
        {note !== null && <> {note}</>}
        {hypothesis === null && <b> {t("hypotheses.gone")}</b>}
      </p>
      <Button
        size="small"
        variant="minimal"
        text={t("hypotheses.withdraw")}
        aria-label={t("hypotheses.withdraw-one", ends)}
        onClick={() => void withdraw(kept)}
      />
    </div>
  );
}
