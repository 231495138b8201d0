import { Button } from "@blueprintjs/core";
import { Cross, Minus, Plus, PolygonFilter, TimelineBarChart, ZoomToFit } from "@blueprintjs/icons";
import { useMemo, useRef, type JSX, type RefObject } from "react";
import { PictureCanvas, type CanvasHandle } from "./canvas/picture-canvas.tsx";
import { isFiltering } from "./graph/filter.ts";
import { Drawer } from "./panels/drawer/panel.tsx";
import { Legend } from "./panels/legend/panel.tsx";
import { PictureMenu } from "./panels/menu/panel.tsx";
import { Notices } from "./panels/notices/panel.tsx";
import { TimeLine } from "./panels/time-line/panel.tsx";
import { stopArranging } from "./state/actions/arrange.ts";
import { expandOrOpen } from "./state/actions/expand.ts";
import { enclose, wantLasso } from "./state/actions/lasso.ts";
import { clearFilter, setPeriod } from "./state/actions/filter.ts";
import { light } from "./state/actions/light.ts";
import { move } from "./state/actions/move.ts";
import { openInspector } from "./state/actions/open-inspector.ts";
import { openMenu } from "./state/actions/open-menu.ts";
import { select, toggleSelected } from "./state/actions/select.ts";
import { walk } from "./state/actions/walk.ts";
import { isTimeLineOpen, toggleTimeLine } from "./state/actions/toggle-time-line.ts";
import { app, useApp } from "./state/app-store.ts";
import { useEmphasis, usePicture, useTimeLine } from "./state/picture-store.ts";
import { usePreferences } from "./state/preferences.ts";
import { subtitleOf, titleOf } from "./state/stage-words.ts";
import { start } from "./state/start.ts";
import { litWords } from "./state/told.ts";
import { useProblem } from "./state/use-problem.ts";
import { useTall } from "./state/use-wide.ts";
import { useWords } from "./state/use-words.ts";
import { canvasWords } from "./text/canvas-words.ts";
import { intervalWords } from "./text/dates.ts";
import { Card } from "./ui/card.tsx";

/** The picture with its head, its legend and its drawer. */
export function Stage(): JSX.Element {
  const canvas = useRef<CanvasHandle>(null);
  return (
    <main className="stage" id="stage" tabIndex={-1}>
      <Head canvas={canvas} />
      <div className="picture">
        <PictureOrState canvas={canvas} />
        <Notices />
        <div className="picture-ring" />
      </div>
      <Legend />
      <TimeLine />
      <Drawer />
      <PictureMenu />
    </main>
  );
}

type CanvasRef = RefObject<CanvasHandle | null>;

function Head({ canvas }: { canvas: CanvasRef }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const isReady = useApp((state) => state.first !== null);
  const title = useApp((state) => titleOf(state, words));
  const lit = useApp((state) => state.present.lit);
  const isBrushed = useApp((state) => state.present.filter.period !== null);
  if (!isReady) return <div className="stage-head" />;
  return (
    <div className="stage-head">
      <title>{`${title} · ${t("app.name")}`}</title>
      <h2>{title}</h2>
      {lit === null && !isBrushed && <Subtitle />}
      <PeriodChip />
      {lit !== null && (
        <button type="button" className="chip" title={t("stage.unlight")} onClick={() => light(null)}>
          {t("stage.lit", { what: litWords(lit, words) })}
          <Cross size={11} />
        </button>
      )}
      <RunningLayout />
      <span className="grow" />
      <LassoButton />
      <TimeLineButton />
      <Button
        variant="minimal"
        size="small"
        icon={<Minus size={13} />}
        aria-label={t("stage.zoom-out")}
        onClick={() => canvas.current?.zoomOut()}
      />
      <Button
        variant="minimal"
        size="small"
        icon={<Plus size={13} />}
        aria-label={t("stage.zoom-in")}
        onClick={() => canvas.current?.zoomIn()}
      />
      <Button
        variant="minimal"
        size="small"
        icon={<ZoomToFit size={13} />}
        aria-label={t("stage.fit")}
        onClick={() => canvas.current?.fit()}
      />
    </div>
  );
}

function LassoButton(): JSX.Element {
  const { t } = useWords();
  const isWanted = useApp((state) => state.isLassoWanted);
  return (
    <Button
      variant="minimal"
      size="small"
      icon={<PolygonFilter size={13} />}
      active={isWanted}
      aria-pressed={isWanted}
      aria-label={t("stage.lasso")}
      title={t("stage.lasso")}
      onClick={() => wantLasso(!isWanted)}
    />
  );
}

/** The brush of the time line in words, whether the strip is there or not. */
function PeriodChip(): JSX.Element | null {
  const { t, language } = useWords();
  const period = useApp((state) => state.present.filter.period);
  if (period === null) return null;
  return (
    <button type="button" className="chip" title={t("time.end")} onClick={() => setPeriod(null)}>
      {intervalWords(period.from, period.to, language)}
      <Cross size={11} />
    </button>
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
    <Button
      className="to-time-line"
      variant="minimal"
      size="small"
      icon={<TimelineBarChart size={13} />}
      aria-label={words}
      title={words}
      aria-expanded={isOpen}
      onClick={() => toggleTimeLine(isTall)}
    />
  );
}

function Subtitle(): JSX.Element {
  const words = useWords();
  const folded = useApp((state) => state.folded);
  const plain = useApp((state) => subtitleOf(state, words));
  return <span className="sub">{folded > 0 ? words.t("stage.folded", { count: folded }) : plain}</span>;
}

function PictureOrState({ canvas }: { canvas: CanvasRef }): JSX.Element {
  const { t } = useWords();
  const isReady = useApp((state) => state.first !== null);
  const isEmpty = useApp((state) => state.first?.slice.nodes.length === 0 && state.present.nodes.length === 0);
  const problem = useApp((state) => state.startProblem);
  if (isEmpty) {
    return (
      <div className="centre">
        <Card tone="plain" headline={t("stage.empty")} why={t("stage.empty.why")} />
      </div>
    );
  }
  if (isReady) {
    return (
      <>
        <Canvas canvas={canvas} />
        <AllFolded />
      </>
    );
  }
  if (problem !== null) return <StartFailure problem={problem} />;
  return <div className="centre" role="status" aria-label={t("stage.loading")} />;
}

/** Filters that leave nothing: the canvas stays below, for what comes back. */
function AllFolded(): JSX.Element | null {
  const { t } = useWords();
  const picture = usePicture();
  const isFiltered = useApp(({ present }) => isFiltering(present.filter) && present.nodes.length > 0);
  const isEmpty = picture.nodes.length + picture.withoutPosition.length === 0;
  if (!isFiltered || !isEmpty || picture.away.folded === 0) return null;
  return (
    <div className="all-folded">
      <Card tone="plain" headline={t("filters.none")} why={t("filters.none.why")}>
        <Button size="small" text={t("status.folded.clear")} onClick={clearFilter} />
      </Card>
    </div>
  );
}

function StartFailure({ problem }: { problem: Error }): JSX.Element {
  const { t } = useWords();
  const { sentence, hint, small } = useProblem(problem);
  const again = { label: t("notice.again"), onClick: () => void start() };
  return (
    <div className="centre">
      <Card tone="bad" headline={sentence} why={hint} small={small} again={again} />
    </div>
  );
}

/** A click beside everything while adding was missed, not meant. */
function pick(item: { id: string } | null, adds: boolean): void {
  if (!adds) select(item?.id ?? null);
  else if (item !== null) toggleSelected(item.id);
}

function Canvas({ canvas }: { canvas: CanvasRef }): JSX.Element {
  const words = useWords();
  const picture = usePicture();
  const emphasis = useEmphasis();
  const theme = usePreferences((state) => state.theme);
  const isLassoWanted = useApp((state) => state.isLassoWanted);
  // The canvas draws its map anew for other words, so they are the same object until the language changes.
  const texts = useMemo(() => canvasWords(words), [words]);
  return (
    <PictureCanvas
      ref={canvas}
      picture={picture}
      emphasis={emphasis}
      theme={theme}
      words={texts}
      onSelect={pick}
      onExpand={expandOrOpen}
      onMove={move}
      isLassoWanted={isLassoWanted}
      onEnclose={enclose}
      onGiveUpLasso={() => wantLasso(false)}
      onStep={walk}
      onOpen={openInspector.perform}
      onMenu={openMenu}
      onFold={(folded) => app.setState({ folded })}
    />
  );
}
