import { Button } from "@blueprintjs/core";
import { Cross, Minus, Plus, PolygonFilter, TimelineBarChart, ZoomToFit } from "@blueprintjs/icons";
import type { JSX, RefObject } from "react";
import { flowsTitle } from "./flows/flows-title.ts";
import type { ZoomHandle } from "./flows/use-zoom.ts";
import { comparedPeriods } from "./graph/compared-periods.ts";
import type { Period } from "./graph/periods.ts";
import type { PaneRefs } from "./panes.tsx";
import { PeriodChips } from "./period-chips.tsx";
import { stopArranging } from "./state/actions/arrange.ts";
import { keepContext } from "./state/actions/keep-context.ts";
import { wantLasso } from "./state/actions/lasso.ts";
import { light } from "./state/actions/light.ts";
import { isTimeLineOpen, toggleTimeLine } from "./state/actions/toggle-time-line.ts";
import { useApp } from "./state/app-store.ts";
import { useTimeLine } from "./state/picture-store.ts";
import { subtitleOf, titleOf } from "./state/stage-words.ts";
import { litWords } from "./state/told.ts";
import { useTall } from "./state/use-window.ts";
import { useWords } from "./state/use-words.ts";
import { intervalWords } from "./text/dates.ts";
import { IconButton } from "./ui/icon-button.tsx";

/** What is on the stage: the canvases, or the map of flows. */
export interface StageRefs extends PaneRefs {
  flows: RefObject<ZoomHandle | null>;
}

/** What the picture is, what is done to it just now, and how near it is. */
export function StageHead({ first, second, flows }: StageRefs): JSX.Element {
  const words = useWords();
  const { t } = words;
  const isBegun = useApp((state) => state.isBegun);
  const name = useApp((state) => titleOf(state, words));
  const timeLine = useTimeLine();
  const lit = useApp((state) => state.present.lit);
  const mode = useApp((state) => state.present.mode);
  const hasZoom = useApp(({ present: { flows: chosen } }) => chosen.form === "map" && chosen.split === "none");
  const periods = useApp((state) => state.present.filter.periods);
  const isCompared = useApp((state) => comparedPeriods(state.present) !== null);
  const compared = isCompared ? periods : null;
  const title = mode === "flows" ? flowsTitle(timeLine, name, words) : name;
  const nameOf = (period: Period | undefined) => period && intervalWords(period.from, period.to, words.language);
  if (!isBegun) return <div className="stage-head" />;
  return (
    <div className="stage-head">
      <title>{`${title} · ${t("app.name")}`}</title>
      <h2 dir="auto">{title}</h2>
      {lit === null && periods.length === 0 && <Subtitle />}
      <PeriodChips />
      {lit !== null && (
        <button type="button" className="chip" title={t("stage.unlight")} onClick={() => light(null)}>
          <span className="what">{t("stage.lit", { what: litWords(lit, words) })}</span>
          <Cross size={11} />
        </button>
      )}
      <RunningLayout />
      <span className="grow" />
      {mode !== "flows" && <LassoButton />}
      <TimeLineButton />
      {(mode === "both" || isCompared) && (
        <>
          <Zoom canvas={first} of={nameOf(compared?.[0]) ?? t("top.graph")} />
          <Zoom canvas={second} of={nameOf(compared?.[1]) ?? t("top.map")} />
        </>
      )}
      {(mode === "graph" || mode === "map") && !isCompared && <Zoom canvas={first} of={null} />}
      {mode === "flows" && hasZoom && <Zoom canvas={flows} of={null} />}
    </div>
  );
}

/** `of`: which of two it moves; null: there is one. */
function Zoom({ canvas, of }: { canvas: RefObject<ZoomHandle | null>; of: string | null }): JSX.Element {
  const { t } = useWords();
  const buttons = [
    { key: "stage.zoom-out", icon: <Minus size={13} />, act: (handle: ZoomHandle) => handle.zoomOut() },
    { key: "stage.zoom-in", icon: <Plus size={13} />, act: (handle: ZoomHandle) => handle.zoomIn() },
    { key: "stage.fit", icon: <ZoomToFit size={13} />, act: (handle: ZoomHandle) => handle.fit() },
  ] as const;
  return (
    <span className="zoom">
      {of !== null && <i aria-hidden>{of}</i>}
      {buttons.map(({ key, icon, act }) => (
        <Button
          key={key}
          variant="minimal"
          size="small"
          icon={icon}
          aria-label={of === null ? t(key) : t("stage.zoom-of", { what: t(key), which: of })}
          onClick={() => {
            if (canvas.current !== null) act(canvas.current);
          }}
        />
      ))}
    </span>
  );
}

function LassoButton(): JSX.Element {
  const { t } = useWords();
  const isWanted = useApp((state) => state.isLassoWanted);
  return (
    <IconButton
      icon={<PolygonFilter size={13} />}
      active={isWanted}
      aria-pressed={isWanted}
      label={t("stage.lasso")}
      onClick={() => wantLasso(!isWanted)}
    />
  );
}

/** A layout in the making: how far it is, and a way to leave it there. */
function RunningLayout(): JSX.Element | null {
  const { t } = useWords();
  const running = useApp((state) => state.arranging);
  if (running === null) return null;
  return (
    <button type="button" className="chip plain" title={t("arrange.stop")} onClick={stopArranging}>
      {t("arrange.running", { percent: Math.round(running.share * 100) })}
      <Cross size={11} />
    </button>
  );
}

/** Without a dated case there is no time line to show. */
function TimeLineButton(): JSX.Element | null {
  const { t } = useWords();
  const isTall = useTall();
  const isOpen = useApp((state) => isTimeLineOpen(state.present.timeLine, isTall));
  const hasCases = useTimeLine().cases.length > 0;
  if (!hasCases) return null;
  const words = t(isOpen ? "time.hide" : "time.show");
  return (
    <IconButton
      className="to-time-line"
      icon={<TimelineBarChart size={13} />}
      label={words}
      aria-expanded={isOpen}
      onClick={() => toggleTimeLine(isTall)}
    />
  );
}

/** How it is arranged; where the canvas is too small for the context, what became of that, and the way back. */
function Subtitle(): JSX.Element {
  const words = useWords();
  const { t } = words;
  const folded = useApp((state) => state.folded);
  const crowded = useApp((state) => state.crowded);
  const plain = useApp((state) => subtitleOf(state, words));
  const said = folded > 0 ? t("stage.folded", { count: folded }) : plain;
  return (
    <>
      <span className="sub" title={said}>
        {said}
      </span>
      {folded > 0 && <ContextButton isKept label={t("stage.context")} why={t("stage.context.why")} />}
      {crowded > 0 && (
        <ContextButton isKept={false} label={t("stage.context-fold")} why={t("stage.context-fold.why")} />
      )}
    </>
  );
}

function ContextButton({ isKept, label, why }: { isKept: boolean; label: string; why: string }): JSX.Element {
  return (
    <button type="button" className="context" title={why} onClick={() => keepContext(isKept)}>
      {label}
    </button>
  );
}
