import { useEffect, useMemo, useRef, type CSSProperties, type JSX, type RefObject } from "react";
import { useNoted } from "./api/use-notes.ts";
import { isSmall, type Folding } from "./canvas/folding.ts";
import { PictureCanvas, type CanvasHandle } from "./canvas/picture-canvas.tsx";
import { comparedPeriods, type Side } from "./graph/compared-periods.ts";
import { notedAs } from "./graph/noted.ts";
import type { Emphasis, PictureMode } from "./graph/picture.ts";
import { PeriodHeads } from "./period-heads.tsx";
import { expandOrOpen } from "./state/actions/expand.ts";
import { enclose, wantLasso } from "./state/actions/lasso.ts";
import { move } from "./state/actions/move.ts";
import { openInspector } from "./state/actions/open-inspector.ts";
import { openMenu } from "./state/actions/open-menu.ts";
import { select, toggleSelected } from "./state/actions/select.ts";
import { walk } from "./state/actions/walk.ts";
import { app, useApp } from "./state/app-store.ts";
import { echoIn, useEmphasisIn, usePictureIn } from "./state/picture-store.ts";
import { GRAPH_HEIGHT, GRAPH_WIDTH, preferences, usePreferences } from "./state/preferences.ts";
import { useSpokenLink } from "./state/tour/use-tour.ts";
import { useCovered } from "./state/use-window.ts";
import { useWords } from "./state/use-words.ts";
import { canvasWords } from "./text/canvas-words.ts";
import { keepAboveSheet } from "./ui/keep-above-sheet.ts";
import { Splitter } from "./ui/splitter.tsx";
import { useSize, type MeasuredSize } from "./ui/use-size.ts";

type CanvasRef = RefObject<CanvasHandle | null>;

/** The canvases: the only one, or the graph's; and the map's beside it. */
export interface PaneRefs {
  first: CanvasRef;
  second: CanvasRef;
}

/** Pixels of width under which graph and map stand one under the other. */
const BESIDE = 900;
/** Percent of the room that neither goes under. */
const LEAST = 20;

/**
 * The picture, or graph and map together, or two periods. They show one selection, one filter and what the pointer rests on, and each
 * has its own zoom. The first canvas stays when the other one comes and goes.
 */
export function Panes({ first, second }: PaneRefs): JSX.Element {
  const { t } = useWords();
  const mode = useApp((state) => state.present.mode);
  const isCompared = useApp((state) => comparedPeriods(state.present) !== null);
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host);
  const usedRef = useRef<CanvasRef | null>(first);
  const isBoth = mode === "both";
  const isTwo = isBoth || isCompared;
  const isStacked = size !== null && size.width < BESIDE;
  const shared = isStacked ? "graphHeight" : "graphWidth";
  const share = usePreferences((state) => state[shared]);
  const folding = useFolding(isTwo ? size : null, { share, isStacked });
  const length = (isStacked ? size?.height : size?.width) ?? BESIDE;
  useEffect(() => {
    // Nothing is beside it any more that could say that the pointer left.
    if (!isTwo) first.current?.echo([]);
  }, [isTwo, first]);
  return (
    <div
      ref={host}
      className={`panes${isTwo ? " both" : ""}${isCompared ? " compared" : ""}${isStacked ? " stacked" : ""}`}
      style={{ "--share": share } as CSSProperties}
    >
      <Pane
        canvas={first}
        mode={mode === "map" ? "map" : "graph"}
        side={isCompared ? 0 : null}
        beside={isTwo ? second : null}
        folding={folding}
        usedRef={usedRef}
      />
      {isTwo && (
        <>
          {isCompared && <PeriodHeads />}
          <Splitter
            runs={isStacked ? "across" : "down"}
            label={t(isBoth ? "both.divide" : "compare.divide")}
            value={share}
            min={LEAST}
            max={100 - LEAST}
            usual={isStacked ? GRAPH_HEIGHT : GRAPH_WIDTH}
            perPixel={100 / length}
            step={5}
            onChange={(value) => preferences.setState({ [shared]: value })}
          />
          <Pane
            canvas={second}
            mode={isBoth || mode === "map" ? "map" : "graph"}
            side={isBoth ? null : 1}
            beside={first}
            folding={folding}
            usedRef={usedRef}
          />
        </>
      )}
    </div>
  );
}

/**
 * Of two that stand beside each other both fold the context or neither, so that they show the same; two periods fold
 * none, for what is missing in one of them is what they are compared for.
 */
function useFolding(size: MeasuredSize | null, { share, isStacked }: { share: number; isStacked: boolean }): Folding {
  const isKept = useApp(({ present }) => present.context === "all" || comparedPeriods(present) !== null);
  const isFolded = useApp((state) => state.folded > 0);
  if (isKept) return "never";
  if (size === null) return "by-size";
  const { width, height } = size;
  const least = Math.min(share, 100 - share) / 100;
  const smaller = isStacked ? { width, height: height * least } : { width: width * least, height };
  return isSmall(smaller, isFolded) ? "always" : "by-size";
}

interface PaneProps {
  canvas: CanvasRef;
  mode: PictureMode;
  /** The period that it shows of two that are compared; null: all. */
  side: Side | null;
  /** The canvas beside this one. */
  beside: CanvasRef | null;
  folding: Folding;
  /** Of two the one that something was selected on last. */
  usedRef: { current: CanvasRef | null };
}

function Pane({ canvas, mode, side, beside, folding, usedRef }: PaneProps): JSX.Element {
  const words = useWords();
  const picture = usePictureIn(mode, side);
  const emphasis = useWholeEmphasis(mode, side);
  const period = useApp((state) => (side === null ? null : (state.present.filter.periods[side] ?? null)));
  const theme = usePreferences((state) => state.theme);
  const isLassoWanted = useApp((state) => state.isLassoWanted);
  const covered = useCovered();
  const hasOther = beside !== null;
  // The canvas draws its map anew for other words, so they are the same object until the language changes.
  const texts = useMemo(
    () => canvasWords(words, period ?? (hasOther ? mode : undefined)),
    [words, mode, hasOther, period],
  );
  const isSecond = side === null ? hasOther && mode === "map" : side === 1;
  const id = !isSecond ? "picture" : side === 1 ? "picture-second" : "picture-map";
  const echoOf = (on: string | null) =>
    side === null ? echoIn(mode === "map" ? "graph" : "map", on) : echoIn(mode, on, side === 0 ? 1 : 0);
  return (
    <PictureCanvas
      ref={canvas}
      id={id}
      picture={picture}
      emphasis={emphasis}
      theme={theme}
      words={texts}
      folding={folding}
      covered={covered}
      onSelect={(item, adds) => {
        usedRef.current = canvas;
        pick(item, adds);
      }}
      onChosen={(at) => {
        if (!hasOther || usedRef.current === canvas) keepAboveSheet(at);
      }}
      onExpand={expandOrOpen}
      onMove={move}
      isLassoWanted={isLassoWanted}
      onEnclose={enclose}
      onGiveUpLasso={() => wantLasso(false)}
      onStep={walk}
      onOpen={openInspector.perform}
      onMenu={(item, at) => openMenu(item, at, id)}
      onHover={(on) => beside?.current?.echo(echoOf(on))}
      onFold={({ folded, crowded }) => {
        if (!isSecond) app.setState({ folded, crowded });
      }}
    />
  );
}

/** What lies on the highlighter, what carries the sign of a note, and what the tour speaks of. */
function useWholeEmphasis(mode: PictureMode, side: Side | null): Emphasis {
  const emphasis = useEmphasisIn(mode, side);
  const picture = usePictureIn(mode, side);
  const noted = useNoted();
  const link = useSpokenLink();
  return useMemo(
    () => ({ ...emphasis, noted: new Set(notedAs(picture, noted).keys()), spoken: echoIn(mode, link, side) }),
    [emphasis, picture, noted, mode, link, side],
  );
}

/** A click beside everything while adding was missed, not meant. */
function pick(item: { id: string } | null, adds: boolean): void {
  if (!adds) select(item?.id ?? null);
  else if (item !== null) toggleSelected(item.id);
}
