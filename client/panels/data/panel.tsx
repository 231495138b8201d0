import { Button } from "@blueprintjs/core";
import { useQuery } from "@tanstack/react-query";
import type { JSX } from "react";
import type { Sample } from "../../../contract/samples.ts";
import { askSamples } from "../../api/ask-samples.ts";
import { useNoted } from "../../api/use-notes.ts";
import { load, remove, restore, showPicture } from "../../state/actions/samples.ts";
import { useApp } from "../../state/app-store.ts";
import { useProblem } from "../../state/use-problem.ts";
import { useWords } from "../../state/use-words.ts";
import { Card } from "../../ui/card.tsx";
import { Section } from "../../ui/section.tsx";
import "./data.css";

/** The data that ships with the program: what of it is in the graph, and in and out with it in one step. */
export function Data(): JSX.Element {
  const { t } = useWords();
  const query = useQuery({ queryKey: ["samples"], queryFn: ({ signal }) => askSamples(signal) });
  const { sentence, hint } = useProblem(query.error);
  return (
    <aside className="explore data" data-part="panel" aria-label={t("rail.data")}>
      <h2>{t("rail.data")}</h2>
      <Section title={t("data.samples")}>
        {query.isPending && (
          <p className="tip" role="status">
            {t("data.looking")}
          </p>
        )}
        {query.isError && (
          <Card
            tone="bad"
            headline={sentence}
            why={hint}
            again={{ label: t("notice.again"), onClick: () => void query.refetch() }}
          />
        )}
        {query.data?.samples.map((sample) => (
          <SampleCard key={sample.id} sample={sample} />
        ))}
      </Section>
      <p className="tip">{t("data.tip")}</p>
    </aside>
  );
}

function SampleCard({ sample }: { sample: Sample }): JSX.Element {
  const words = useWords();
  const { t, pick } = words;
  const isBusy = useApp((state) => state.busy !== null);
  const hasNotes = useNoted().size > 0;
  const { state, held, brings, staying, restorable } = sample;
  const name = pick(sample.name);
  const isIn = state === "loaded";
  return (
    <article className="data-sample" aria-label={name}>
      <h4>
        {name}
        {sample.fictional && <span className="fictional">{t("status.fictional")}</span>}
      </h4>
      <p>{pick(sample.description)}</p>
      <p className="num">
        {isIn
          ? t("data.held", { nodes: held.nodes, links: held.relationships })
          : t("data.brings", { nodes: brings.nodes, links: brings.relationships })}
      </p>
      {hasNotes && isIn && <p>{t("data.notes-would-stay")}</p>}
      {hasNotes && restorable !== null && <p>{t("data.notes")}</p>}
      {isIn && staying.nodes > 0 && <p>{t("data.staying", { count: staying.nodes })}</p>}
      <div className="buttons">
        {isIn && (
          <>
            <Button
              size="small"
              disabled={isBusy}
              text={t("data.show-picture")}
              onClick={() => void showPicture(sample)}
            />
            <Button size="small" disabled={isBusy} text={t("data.remove")} onClick={() => void remove(sample)} />
          </>
        )}
        {!isIn && restorable !== null && (
          <Button size="small" disabled={isBusy} text={t("data.restore")} onClick={() => void restore(sample)} />
        )}
        {!isIn && restorable === null && (
          <Button
            size="small"
            intent="primary"
            disabled={isBusy}
            text={t("data.load")}
            onClick={() => void load(sample)}
          />
        )}
      </div>
    </article>
  );
}
