import { useEffect, useMemo, useRef, type CSSProperties, type JSX, type RefObject } from "react";
import { useNoted } from "./api/use-notes.ts";
import { isSmall, type Folding } from "./canvas/folding.ts";
import { PictureCanvas, type CanvasHandle } from "./canvas/picture-canvas.tsx";
import { notedAs } from "./graph/noted.ts";
import type { Emphasis, PictureMode } from "./graph/picture.ts";
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
 * The picture, or graph and map together. They show one selection, one filter and what the pointer rests on, and each
 * has its own zoom. The first canvas stays when the other one comes and goes.
 */
export function Panes({ first, second }: PaneRefs): JSX.Element {
  const { t } = useWords();
  const mode = useApp((state) => state.present.mode);
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host);
  const usedRef = useRef<PictureMode>("graph");
  const isBoth = mode === "both";
  const isStacked = size !== null && size.width < BESIDE;
  const shared = isStacked ? "graphHeight" : "graphWidth";
  const share = usePreferences((state) => state[shared]);
  const folding = useFolding(isBoth ? size : null, { share, isStacked });
  const length = (isStacked ? size?.height : size?.width) ?? BESIDE;
  useEffect(() => {
    // Nothing is beside it any more that could say that the pointer left.
    if (!isBoth) first.current?.echo([]);
  }, [isBoth, first]);
  return (
    <div
      ref={host}
      className={`panes${isBoth ? " both" : ""}${isStacked ? " stacked" : ""}`}
      style={{ "--share": share } as CSSProperties}
    >
      <Pane
        canvas={first}
        mode={isBoth ? "graph" : mode}
        beside={isBoth ? second : null}
        folding={folding}
        usedRef={usedRef}
      />
      {isBoth && (
        <>
          <Splitter
            runs={isStacked ? "across" : "down"}
            label={t("both.divide")}
            value={share}
            min={LEAST}
            max={100 - LEAST}
            usual={isStacked ? GRAPH_HEIGHT : GRAPH_WIDTH}
            perPixel={100 / length}
            step={5}
            onChange={(value) => preferences.setState({ [shared]: value })}
          />
          <Pane canvas={second} mode="map" beside={first} folding={folding} usedRef={usedRef} />
        </>
      )}
    </div>
  );
}

/** Of two that stand beside each other both fold the context or neither, so that they show the same. */
function useFolding(size: MeasuredSize | null, { share, isStacked }: { share: number; isStacked: boolean }): Folding {
  const isKept = useApp((state) => state.present.context === "all");
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
  /** The canvas beside this one. */
  beside: CanvasRef | null;
  folding: Folding;
  /** Of two the one that something was selected on last. */
  usedRef: { current: PictureMode };
}

function Pane({ canvas, mode, beside, folding, usedRef }: PaneProps): JSX.Element {
  const words = useWords();
  const picture = usePictureIn(mode);
  const emphasis = useWholeEmphasis(mode);
  const theme = usePreferences((state) => state.theme);
  const isLassoWanted = useApp((state) => state.isLassoWanted);
  const hasOther = beside !== null;
  // The canvas draws its map anew for other words, so they are the same object until the language changes.
  const texts = useMemo(() => canvasWords(words, hasOther ? mode : undefined), [words, mode, hasOther]);
  const isSecond = hasOther && mode === "map";
  const id = isSecond ? "picture-map" : "picture";
  return (
    <PictureCanvas
      ref={canvas}
      id={id}
      picture={picture}
      emphasis={emphasis}
      theme={theme}
      words={texts}
      folding={folding}
      onSelect={(item, adds) => {
        usedRef.current = mode;
        pick(item, adds);
      }}
      onChosen={(at) => {
        if (!hasOther || usedRef.current === mode) keepAboveSheet(at);
      }}
      onExpand={expandOrOpen}
      onMove={move}
      isLassoWanted={isLassoWanted}
      onEnclose={enclose}
      onGiveUpLasso={() => wantLasso(false)}
      onStep={walk}
      onOpen={openInspector.perform}
      onMenu={(item, at) => openMenu(item, at, id)}
      onHover={(on) => beside?.current?.echo(echoIn(mode === "map" ? "graph" : "map", on))}
      onFold={({ folded, crowded }) => {
        if (!isSecond) app.setState({ folded, crowded });
      }}
    />
  );
}

/** What lies on the highlighter, what carries the sign of a note, and what the tour speaks of. */
function useWholeEmphasis(mode: PictureMode): Emphasis {
  const emphasis = useEmphasisIn(mode);
  const picture = usePictureIn(mode);
  const noted = useNoted();
  const link = useSpokenLink();
  return useMemo(
    () => ({ ...emphasis, noted: new Set(notedAs(picture, noted).keys()), spoken: echoIn(mode, link) }),
    [emphasis, picture, noted, mode, link],
  );
}

/** A click beside everything while adding was missed, not meant. */
function pick(item: { id: string } | null, adds: boolean): void {
  if (!adds) select(item?.id ?? null);
  else if (item !== null) toggleSelected(item.id);
}
