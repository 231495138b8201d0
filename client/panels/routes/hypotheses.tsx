import { Button } from "@blueprintjs/core";
import { useId, useMemo, useState, type JSX } from "react";
import type { HypothesesAnswer, HypothesesBody } from "../../../contract/hypotheses.ts";
import type { RoutesBody } from "../../../contract/routes.ts";
import { useHypotheses } from "../../api/ask-hypotheses.ts";
import { linesOf } from "../../graph/hypothesis-line.ts";
import { useWords } from "../../state/use-words.ts";
import { Answer } from "../../ui/answer.tsx";
import { Card } from "../../ui/card.tsx";
import { Section } from "../../ui/section.tsx";
import { HypothesisList } from "./hypothesis-list.tsx";
import { KeptHypotheses } from "./kept-hypotheses.tsx";
import { USUAL_WINDOW } from "./usual-window.ts";
import "./hypotheses.css";

const WINDOWS = [0, 15, 30, USUAL_WINDOW, 120, 365] as const;
/** Shown at first, and once more are wanted. */
const [FEW, MANY] = [10, 200];

/** Legs that may be missing between reported ones; looked for when somebody asks, and those that somebody keeps. */
export function Hypotheses({ body }: { body: RoutesBody }): JSX.Element {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <KeptHypotheses />
      <Section
        title={t("hypotheses.title")}
        aside={
          <Button
            size="small"
            variant="minimal"
            aria-expanded={isOpen}
            text={t(isOpen ? "hypotheses.details.hide" : "hypotheses.look")}
            onClick={() => setOpen(!isOpen)}
          />
        }
      >
        <p className="section-why">{t("hypotheses.why")}</p>
        {isOpen && <Proposed body={body} />}
      </Section>
    </>
  );
}

function Proposed({ body }: { body: RoutesBody }): JSX.Element {
  const { t } = useWords();
  const id = useId();
  const [windowDays, setWindow] = useState(USUAL_WINDOW);
  const [isHere, setHere] = useState(false);
  const [limit, setLimit] = useState(FEW);
  const places = placesOf(body);
  const query = useHypotheses(bodyFor(body, { windowDays, limit, places: isHere ? places : [] }));
  return (
    <>
      <div className="hypothesis-options">
        <label htmlFor={id}>{t("hypotheses.window")}</label>
        <select id={id} value={windowDays} onChange={({ target }) => setWindow(Number(target.value))}>
          {WINDOWS.map((count) => (
            <option key={count} value={count}>
              {t("hypotheses.up-to", { count })}
            </option>
          ))}
        </select>
      </div>
      {places.length > 0 && (
        <label className="hypothesis-options">
          <input type="checkbox" checked={isHere} onChange={({ target }) => setHere(target.checked)} />
          {t("hypotheses.here")}
        </label>
      )}
      <Answer query={query}>
        {(answer) => <Found answer={answer} windowDays={windowDays} onMore={() => setLimit(MANY)} />}
      </Answer>
    </>
  );
}

interface FoundProps {
  answer: HypothesesAnswer;
  windowDays: number;
  onMore: () => void;
}

function Found({ answer, windowDays, onMore }: FoundProps): JSX.Element {
  const { t } = useWords();
  const lines = useMemo(() => linesOf(answer), [answer]);
  const { total, isComplete } = answer;
  if (total === 0) {
    const none = isComplete ? "hypotheses.none" : "hypotheses.none-yet";
    return (
      <div className="inset" role="status">
        <Card tone="plain" headline={t(none)} why={t(`${none}.why`)} />
      </div>
    );
  }
  return (
    <>
      <p className="hypothesis-summary" role="status">
        <b>{t("hypotheses.count", { count: total })}</b> {!isComplete && t("hypotheses.cut")}
      </p>
      <HypothesisList label={t("hypotheses.title")} lines={lines} slice={answer.slice} windowDays={windowDays} />
      {lines.length < total && (
        <div className="copies">
          {lines.length < MANY && <Button size="small" text={t("hypotheses.more")} onClick={onMore} />}
          <small className="num">{t("hypotheses.of", { shown: lines.length, total })}</small>
        </div>
      )}
    </>
  );
}

const placesOf = ({ from = [], to = [], via = [] }: RoutesBody): string[] =>
  [...from, ...to, ...via].filter((id) => !id.startsWith("case:"));

/** Goods, manner and period are those of the question. */
function bodyFor(
  { commodities = [], modes = [], periods = [], dateFrom, dateTo }: RoutesBody,
  own: Required<Pick<HypothesesBody, "windowDays" | "limit" | "places">>,
): HypothesesBody {
  return {
    ...own,
    commodities,
    modes,
    periods,
    ...(dateFrom !== undefined && { dateFrom }),
    ...(dateTo !== undefined && { dateTo }),
  };
}
