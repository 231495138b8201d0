import { Button } from "@blueprintjs/core";
import { ArrowLeft, ArrowRight, Cross, Locate, Tick } from "@blueprintjs/icons";
import { useEffect, useLayoutEffect, useRef, type JSX } from "react";
import { useApp } from "../../state/app-store.ts";
import type { Step } from "../../state/tour/steps.ts";
import { endTour, isFulfilled, nextStep, previousStep, stepOf, type Tour } from "../../state/tour/tour.ts";
import { useScene, useTourSteps } from "../../state/tour/use-tour.ts";
import { useFinger } from "../../state/use-window.ts";
import { useWords } from "../../state/use-words.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Marked } from "./marked.tsx";
import { goTo, usePointer } from "./pointer.ts";
import "./tour.css";

/** The step of the tour that waits, in a row of its own under the bar: it lies over nothing it speaks of. */
export function TourBar(): JSX.Element | null {
  const tour = useApp((state) => state.tour);
  const step = tour === null ? undefined : stepOf(tour);
  return tour === null || step === undefined ? null : <Bar tour={tour} step={step} />;
}

interface BarProps {
  tour: Tour;
  step: Step;
}

function Bar({ tour, step }: BarProps): JSX.Element {
  const { t } = useWords();
  const bar = useRef<HTMLElement>(null);
  usePointer(step.where);
  const { calls } = tour;
  useEffect(() => {
    if (calls > 0) bar.current?.focus();
  }, [calls]);
  // Where the keyboard stood here, it goes on to what was spoken of and not to the top of the page. A layout effect
  // ends while the bar is still on the page; after that nobody knows where the keyboard stood.
  useLayoutEffect(() => {
    const own = bar.current;
    return () => {
      if (own?.contains(document.activeElement)) document.querySelector<HTMLElement>("#inspector")?.focus();
    };
  }, []);
  return (
    <section className="tour" data-part="tour" ref={bar} aria-label={t("tour.name")} tabIndex={-1}>
      <Sentence tour={tour} step={step} />
      <Buttons step={step} />
    </section>
  );
}

/** Read out whenever it changes: what was done, and what comes next. */
function Sentence({ tour, step }: BarProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const scene = useScene();
  const steps = useTourSteps();
  const isDoneAlready = useApp(isFulfilled);
  const isFinger = useFinger();
  const does = (isFinger ? step.touch : undefined) ?? (`tour.${step.id}.do` as const);
  const at = steps.indexOf(step);
  return (
    <div className="tour-text" aria-live="polite" aria-atomic>
      <h2>
        {t(`tour.${step.id}`)}
        {at >= 0 && <small className="num">{t("tour.at", { at: at + 1, total: steps.length })}</small>}
        {tour.done !== null && (
          <small className="tour-done">
            <Tick size={12} />
            {t("tour.done", { what: t(`tour.${tour.done}`) })}
          </small>
        )}
      </h2>
      <p>
        <Marked text={t(does, withoutMarks(step.values?.(scene, words) ?? {}))} />
        {isDoneAlready && (
          <>
            {" "}
            <em>{t("tour.already")}</em>
          </>
        )}
      </p>
    </div>
  );
}

/** A name of the graph may hold the signs that mark keys and words of the screen. */
function withoutMarks(values: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === "string" ? value.replaceAll(/[`*]/g, "") : value,
    ]),
  );
}

function Buttons({ step }: { step: Step }): JSX.Element {
  const { t } = useWords();
  const isDoneAlready = useApp(isFulfilled);
  const steps = useTourSteps();
  const isFirst = step.id === "load" || steps[0] === step;
  const isReady = isDoneAlready || step.isDone === null;
  const places = step.keyboard ?? step.where;
  return (
    <div className="tour-buttons">
      {places.length > 0 && (
        <Button size="small" icon={<Locate size={12} />} text={t("tour.go")} onClick={() => goTo(places)} />
      )}
      {!isFirst && (
        <Button
          size="small"
          variant="minimal"
          icon={<ArrowLeft size={12} />}
          text={t("tour.back")}
          onClick={previousStep}
        />
      )}
      {step.id === "end" ? (
        <Button size="small" intent="primary" text={t("tour.close")} onClick={endTour} />
      ) : (
        step.id !== "load" && (
          <Button
            size="small"
            {...(isReady ? { intent: "primary" } : { variant: "minimal" })}
            endIcon={<ArrowRight size={12} />}
            text={t(isReady ? "tour.next" : "tour.skip")}
            onClick={() => nextStep(isReady ? step.id : null)}
          />
        )
      )}
      <IconButton icon={<Cross size={13} />} label={t("tour.leave")} onClick={endTour} />
    </div>
  );
}
