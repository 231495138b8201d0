import { Button } from "@blueprintjs/core";
import { useState, type JSX } from "react";
import type { ChokepointsAnswer, Cut, RoutesBody } from "../../../contract/routes.ts";
import { useChokepoints } from "../../api/ask-ways.ts";
import { indexSlice } from "../../graph/index-slice.ts";
import { close } from "../../state/actions/ways.ts";
import { remember } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { Answer } from "../../ui/answer.tsx";
import { Mark } from "../../ui/marks.tsx";
import { Section } from "../../ui/section.tsx";
import { AskButton } from "./ask-button.tsx";
import "./chokepoints.css";

/** The fewest places, and the fewest legs, that part the ends of a question; looked for when somebody asks. */
export function Chokepoints({ body, name }: { body: RoutesBody; name: string }): JSX.Element {
  const { t } = useWords();
  const [asked, setAsked] = useState<RoutesBody | null>(null);
  const isAsked = asked === body;
  const query = useChokepoints(isAsked ? body : null, name);
  return (
    <Section
      title={t("routes.cut")}
      aside={<AskButton isAsked={isAsked} isFetching={query.isFetching} onAsk={() => setAsked(body)} />}
    >
      {isAsked && <Answer query={query}>{(answer) => <Cuts answer={answer} />}</Answer>}
    </Section>
  );
}

function Cuts({ answer }: { answer: ChokepointsAnswer }): JSX.Element {
  const { t } = useWords();
  const { places, legs } = answer;
  if (legs.ids.length === 0) return <p className="section-why">{t("routes.cut.none")}</p>;
  return (
    <>
      {places.joined.length > 0 ? (
        <p className="section-why">{t("routes.cut.joined")}</p>
      ) : (
        <CutSet cut={places} of="places" answer={answer} />
      )}
      <CutSet cut={legs} of="legs" answer={answer} />
      <p className="section-why">{t("routes.cut.goods")}</p>
    </>
  );
}

interface CutProps {
  cut: Cut;
  of: "places" | "legs";
  answer: ChokepointsAnswer;
}

function CutSet({ cut, of, answer: { slice } }: CutProps): JSX.Element {
  const { t, title } = useWords();
  const { nodes, edges } = indexSlice(slice);
  const placeName = (id: string | undefined) => {
    const node = nodes.get(id ?? "");
    return node === undefined ? (id ?? "") : title(node);
  };
  const nameOf = (id: string) =>
    of === "places" ? placeName(id) : `${placeName(edges.get(id)?.from)} → ${placeName(edges.get(id)?.to)}`;
  const closeAll = () => {
    // What is closed is named afterwards, when this answer is gone.
    remember(slice);
    close({ places: [], legs: [], [of]: cut.ids });
  };
  return (
    <div className="cut">
      <p>
        <b>{t(`routes.cut.${of}`, { count: cut.ids.length })}</b>
      </p>
      <ul>
        {cut.ids.map((id) => (
          <li key={id}>
            {nodes.has(id) && <Mark kind={nodes.get(id)?.kind ?? "other"} size={11} />} {nameOf(id)}
          </li>
        ))}
      </ul>
      <p className="cut-proof">
        {t("routes.cut.proof", { count: cut.ways.length })} {!cut.isOnly && t("routes.cut.not-only")}
      </p>
      <Button size="small" text={t("routes.cut.close-all")} onClick={closeAll} />
    </div>
  );
}
