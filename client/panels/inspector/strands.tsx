import { useRef, type CSSProperties, type JSX } from "react";
import type { Span } from "../../graph/compare-ways.ts";
import { drawStrands, type DrawnLink, type DrawnStop } from "../../graph/strand-drawing.ts";
import { select } from "../../state/actions/select.ts";
import { facts } from "../../state/app-store.ts";
import { nameOf } from "../../state/told.ts";
import { useWords } from "../../state/use-words.ts";
import { boundedFigure } from "../../text/bounded-figure.ts";
import { statusWords } from "../../text/status-words.ts";
import { Mark } from "../../ui/marks.tsx";
import { positionOutline } from "../../ui/position-outline.ts";
import { useSize } from "../../ui/use-size.ts";

/** Pixels of an inspector that was not measured yet. */
const USUAL_WIDTH = 300;

/** Two routes as strands that part and meet, stops and legs to be opened. */
export function Strands({ spans }: { spans: readonly Span[] }): JSX.Element {
  const { t } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const width = useSize(host)?.width ?? USUAL_WIDTH;
  const { height, stops, links } = drawStrands(spans, width);
  return (
    <div className="strands" ref={host} style={{ height }} role="group" aria-label={t("compare.strands")}>
      <svg width={width} height={height} aria-hidden>
        {links.map(({ link, side, path }) => (
          <path key={`${side} ${link.id}`} className={`strand-ground ${side}`} d={path} />
        ))}
        {links.map((each) => (
          <LinkPath key={`${each.side} ${each.link.id}`} drawn={each} />
        ))}
      </svg>
      {stops.map((stop) => (
        <StopButton key={`${stop.side} ${stop.node.id}`} stop={stop} />
      ))}
      {links.map((each) => (
        <LinkWords key={`${each.side} ${each.link.id}`} drawn={each} />
      ))}
    </div>
  );
}

function LinkPath({ drawn: { link, path } }: { drawn: DrawnLink }): JSX.Element {
  if (link.leg === null) return <path className="strand-line step" d={path} />;
  const { status, mode } = link.leg.view;
  return <path className={`strand-line ${status}`} d={path} style={{ stroke: `var(--mode-${mode})` }} />;
}

function StopButton({ stop: { node, x, y, room } }: { stop: DrawnStop }): JSX.Element {
  const { name, title } = useWords();
  const style: CSSProperties = { left: x - 7, top: y - 10, maxWidth: room + 7 };
  return (
    <button type="button" className="strand-stop" style={style} title={name(node)} onClick={() => select(node.id)}>
      <Mark kind={node.kind} size={14} outline={positionOutline(node)} />
      <span>{title(node)}</span>
    </button>
  );
}

function LinkWords({ drawn: { link, x, y } }: { drawn: DrawnLink }): JSX.Element {
  const words = useWords();
  const { t, figure } = words;
  const style: CSSProperties = { left: x, top: y - 8 };
  if (link.leg === null) {
    return (
      <span className="strand-words" style={style}>
        {t("compare.step")}
      </span>
    );
  }
  const { view, isWeakest } = link.leg;
  const name = nameOf(view.id, words, facts);
  return (
    <button
      type="button"
      className={isWeakest ? "strand-words weakest" : "strand-words"}
      style={view.isHypothesis ? { ...style, top: y - 16 } : style}
      title={view.isHypothesis ? `${name}. ${t("hypotheses.label")}` : name}
      onClick={() => select(view.id)}
    >
      <span className="unseen">
        {name}, {statusWords(view, words)},{" "}
      </span>
      {view.isHypothesis && <b aria-hidden>{t("hypotheses.single")}</b>}
      {t(`manner.${view.mode}`)} {boundedFigure(figure(view.confidence), view.status === "inferred")}
    </button>
  );
}
