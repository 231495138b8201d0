import type { JSX, KeyboardEvent, MouseEvent, Ref } from "react";
import { useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import type { Emphasis, Picture, Position } from "../graph/picture.ts";
import type { Point } from "../map/geometry.ts";
import type { Theme } from "../ui/tokens.ts";
import type { CanvasStep } from "./canvas-step.ts";
import type { CanvasWords } from "./canvas-words.ts";
import type { Context, Folding } from "./folding.ts";
import type { Look } from "./glide.ts";
import type { Pointable } from "./pointer.ts";
import type { StageEvents } from "./scene.ts";
import { Stage } from "./stage.ts";
import type { Heading } from "./walk.ts";
import "./canvas.css";

export interface CanvasHandle {
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  /** The pointer rests on this in a picture beside it; empty: on nothing. */
  echo(ids: readonly string[]): void;
}

export interface PictureCanvasProps {
  /** Of the element that takes the keyboard. */
  id: string;
  /** Never changed in place: a new object for each change. */
  picture: Picture;
  emphasis: Emphasis;
  theme: Theme;
  /** The same object until the language changes: the base map is drawn anew for another one. */
  words: CanvasWords;
  /** Whether a small canvas folds the context away. */
  folding: Folding;
  /** Pixels from its left edge that a panel lies over. */
  covered: number;
  /** `adds`: it joins what is selected. */
  onSelect(item: Pointable | null, adds: boolean): void;
  /** A double click on a mark, or a click on its counted stub. */
  onExpand(id: string): void;
  /** Marks were dragged in the graph picture. */
  onMove(moved: readonly [id: string, position: Position][]): void;
  /** The next drag draws an outline, Shift or not. */
  isLassoWanted: boolean;
  /** An outline was drawn around these marks; `adds`: they join what is selected. */
  onEnclose(ids: readonly string[], adds: boolean): void;
  /** Escape while it was drawn. */
  onGiveUpLasso(): void;
  /** An arrow of the keyboard led somewhere, or nowhere; `adds`: with Shift. */
  onStep(step: CanvasStep | null, adds: boolean): void;
  /** Enter. */
  onOpen(): void;
  /** The right button on this, or the key for it: then on what is selected. The point is on the page. */
  onMenu(item: Pointable | null | "selection", at: Point): void;
  /** How many context marks are folded away because the canvas is small, or are kept all the same. */
  onFold(context: Context): void;
  /** Something else is selected, and it stands here on the page. */
  onChosen(at: Point): void;
  /** The pointer came to rest on this mark or link; null: it left. */
  onHover(id: string | null): void;
  ref?: Ref<CanvasHandle>;
}

const ZOOM_STEP = 1.3;

const HEADINGS: Readonly<Record<string, Heading>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** The picture as a graph or on the map. The arrows walk on it; table and sentences say the same in words. */
export function PictureCanvas(props: PictureCanvasProps): JSX.Element {
  // Rises when the browser takes the WebGL contexts away: everything is opened anew.
  const [{ life, look }, setLife] = useState<{ life: number; look: Look | null }>({ life: 0, look: null });
  const again = (before: Look) => setLife((now) => ({ life: now.life + 1, look: before }));
  return <StageHost key={life} {...props} look={look} onLost={again} />;
}

interface StageHostProps extends PictureCanvasProps {
  /** As the stage before looked at the picture. */
  look: Look | null;
  onLost(look: Look): void;
}

function StageHost(props: StageHostProps): JSX.Element {
  const { id, picture, emphasis, theme, words, folding, covered, isLassoWanted, ref } = props;
  const helpId = useId();
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const events = useRef(props);
  const [isUnavailable, setUnavailable] = useState(false);

  useEffect(() => {
    events.current = props;
  });

  useEffect(() => {
    const opened = host.current === null ? null : openStage(host.current, events);
    stage.current = opened;
    setUnavailable(opened === null);
    return () => {
      stage.current = null;
      opened?.close();
    };
  }, []);

  useEffect(() => {
    stage.current?.show({ picture, emphasis, theme, words, folding, covered });
  }, [picture, emphasis, theme, words, folding, covered]);

  useEffect(() => stage.current?.wantLasso(isLassoWanted), [isLassoWanted]);

  const markKeyboard = (isHere: boolean) => {
    if (isHere === (host.current?.dataset["keyboard"] !== undefined)) return;
    if (isHere) host.current?.setAttribute("data-keyboard", "");
    else host.current?.removeAttribute("data-keyboard");
    stage.current?.keyboardChanged();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    markKeyboard(true);
    if (stage.current !== null && pressed(event, stage.current, props)) event.preventDefault();
  };
  // The browser's own menu has nothing for a picture; the key for it arrives as an event of the canvas itself.
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    if (event.target === host.current && stage.current !== null)
      props.onMenu("selection", stage.current.pointBesideCursor());
  };

  useImperativeHandle(ref, () => ({
    zoomIn: () => stage.current?.zoom(ZOOM_STEP),
    zoomOut: () => stage.current?.zoom(1 / ZOOM_STEP),
    fit: () => stage.current?.fit(),
    echo: (ids) => stage.current?.echo(ids),
  }));

  const missing = picture.mode === "map" ? picture.withoutPosition.length : 0;
  return (
    <div className="canvas">
      <div
        ref={host}
        className={isLassoWanted ? "canvas-stage drawing" : "canvas-stage"}
        id={id}
        data-part="picture"
        role="application"
        // The arrows walk on it, so it takes the keyboard.
        tabIndex={0}
        aria-label={words.label}
        aria-describedby={helpId}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
        onFocus={(event) => markKeyboard(event.target.matches(":focus-visible"))}
        onBlur={() => markKeyboard(false)}
        onPointerDown={() => markKeyboard(false)}
      />
      <p id={helpId} hidden>
        {words.help}
      </p>
      {missing > 0 && <p className="canvas-note">{words.noPosition(missing)}</p>}
      {isUnavailable && <p className="canvas-unavailable">{words.unavailable}</p>}
    </div>
  );
}

/** Keys of the canvas alone. False: it was none of them. */
function pressed(event: KeyboardEvent, stage: Stage, events: PictureCanvasProps): boolean {
  if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
    events.onMenu("selection", stage.pointBesideCursor());
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const heading = HEADINGS[event.key];
  if (heading !== undefined) events.onStep(stage.step(heading), event.shiftKey);
  else if (event.key === "Enter") events.onOpen();
  else return false;
  return true;
}

/** @returns null where the browser draws no WebGL. */
function openStage(host: HTMLElement, events: { current: StageHostProps }): Stage | null {
  const { look } = events.current;
  try {
    const stageEvents: StageEvents = {
      select: (item, adds) => events.current.onSelect(item, adds),
      expand: (id) => events.current.onExpand(id),
      move: (moved) => events.current.onMove(moved),
      enclose: (ids, adds) => events.current.onEnclose(ids, adds),
      giveUpLasso: () => events.current.onGiveUpLasso(),
      menu: (item, at) => events.current.onMenu(item, at),
      fold: (context) => events.current.onFold(context),
      chosen: (at) => events.current.onChosen(at),
      hover: (id) => events.current.onHover(id),
      lost: (before) => events.current.onLost(before),
    };
    return new Stage(host, stageEvents, look);
  } catch (error) {
    console.error("The picture cannot be drawn here.", error);
    host.replaceChildren();
    return null;
  }
}
