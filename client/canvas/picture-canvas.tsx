import type { JSX, Ref } from "react";
import { useEffect, useImperativeHandle, useRef, useState } from "react";
import type { Emphasis, Picture, Position } from "../graph/picture.ts";
import type { Theme } from "../ui/tokens.ts";
import type { CanvasWords } from "./canvas-words.ts";
import { Stage } from "./stage.ts";
import "./canvas.css";

export interface CanvasHandle {
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
}

export interface PictureCanvasProps {
  /** Never changed in place: a new object for each change. */
  picture: Picture;
  emphasis: Emphasis;
  theme: Theme;
  /** The same object until the language changes: the base map is drawn anew for another one. */
  words: CanvasWords;
  /** `adds`: it joins what is selected. */
  onSelect(item: { kind: "node" | "edge"; id: string } | null, adds: boolean): void;
  /** A double click on a mark, or a click on its counted stub. */
  onExpand(id: string): void;
  /** A mark was dragged in the graph picture. */
  onMove(id: string, position: Position): void;
  /** Context marks folded away because the canvas is small; 0: none. */
  onFold(folded: number): void;
  ref?: Ref<CanvasHandle>;
}

const ZOOM_STEP = 1.3;

/** The picture as a graph or on the map. It has no focus of its own: table and sentences say the same. */
export function PictureCanvas(props: PictureCanvasProps): JSX.Element {
  // Rises when the browser takes the WebGL contexts away: everything is opened anew.
  const [life, setLife] = useState(0);
  return <StageHost key={life} {...props} onLost={() => setLife((count) => count + 1)} />;
}

function StageHost(props: PictureCanvasProps & { onLost(): void }): JSX.Element {
  const { picture, emphasis, theme, words, ref } = props;
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
    stage.current?.show({ picture, emphasis, theme, words });
  }, [picture, emphasis, theme, words]);

  useImperativeHandle(ref, () => ({
    zoomIn: () => stage.current?.zoom(ZOOM_STEP),
    zoomOut: () => stage.current?.zoom(1 / ZOOM_STEP),
    fit: () => stage.current?.fit(),
  }));

  const missing = picture.mode === "map" ? picture.withoutPosition.length : 0;
  return (
    <div className="canvas">
      <div ref={host} className="canvas-stage" role="img" aria-label={words.label} />
      {missing > 0 && <p className="canvas-note">{words.noPosition(missing)}</p>}
      {isUnavailable && <p className="canvas-unavailable">{words.unavailable}</p>}
    </div>
  );
}

/** @returns null where the browser draws no WebGL. */
function openStage(host: HTMLElement, events: { current: PictureCanvasProps & { onLost(): void } }): Stage | null {
  try {
    return new Stage(host, {
      select: (item, adds) => events.current.onSelect(item, adds),
      expand: (id) => events.current.onExpand(id),
      move: (id, position) => events.current.onMove(id, position),
      fold: (folded) => events.current.onFold(folded),
      lost: () => events.current.onLost(),
    });
  } catch (error) {
    console.error("The picture cannot be drawn here.", error);
    host.replaceChildren();
    return null;
  }
}
