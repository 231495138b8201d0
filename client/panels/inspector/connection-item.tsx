import { Button } from "@blueprintjs/core";
import { Plus } from "@blueprintjs/icons";
import type { CSSProperties, JSX } from "react";
import type { GraphEdge } from "../../../contract/slice.ts";
import { idsAlong, isShown, type Connection } from "../../graph/connections.ts";
import { addPiece } from "../../state/actions/add-piece.ts";
import { isSame, light } from "../../state/actions/light.ts";
import { useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { boundedFigure } from "../../text/bounded-figure.ts";
import { gradeWords } from "../../text/grade-words.ts";
import { shortTypeWords } from "../../text/relationship-words.ts";
import { statusWords } from "../../text/status-words.ts";
import { ConfidenceFigure } from "../../ui/confidence.tsx";
import { Grade, Mark } from "../../ui/marks.tsx";
import { positionOutline } from "../../ui/position-outline.ts";

/** One connection as a line with its stops; each link says what it rests on, the weakest is named. */
export function ConnectionItem({ connection, rank }: { connection: Connection; rank: number }): JSX.Element {
  const { t, figure, title } = useWords();
  const { stops, links, least, weakest, claims } = connection;
  const lit = { by: "path", value: idsAlong(connection) } as const;
  const isLit = useApp(({ present }) => present.lit !== null && isSame(present.lit, lit));
  const isOnPicture = useApp(({ present }) => isShown(connection, present));
  return (
    <li className={isLit ? "connection on" : "connection"}>
      <button type="button" aria-pressed={isLit} title={t("connections.light")} onClick={() => light(lit)}>
        <span className="connection-head">
          <b className="rank">{rank}</b>
          {least === null ? (
            <em>{t("connections.no-figure")}</em>
          ) : (
            <ConfidenceFigure value={least.value} figure={figure(least.value)} width={54} inferred={least.isInferred} />
          )}
          <em>
            {t("connections.links", { count: links.length })} · {t("connections.claims", { count: claims })}
          </em>
        </span>
        {stops.map((stop, index) => {
          const link = links[index];
          return (
            <span key={stop.id} className="stop-and-link">
              <span className="stop">
                <Mark kind={stop.kind} size={13} outline={positionOutline(stop)} />
                <span>{title(stop)}</span>
              </span>
              {link && <Leg link={link} isBackwards={link.from !== stop.id} isWeakest={link === weakest} />}
            </span>
          );
        })}
      </button>
      <div className="connection-foot">
        {isOnPicture ? (
          <span>✓ {t("connections.on-picture")}</span>
        ) : (
          <Button
            size="small"
            icon={<Plus size={11} />}
            text={t("connections.add")}
            onClick={() => addPiece({ nodes: stops, edges: links }, "step.add-connection")}
          />
        )}
      </div>
    </li>
  );
}

interface LegProps {
  link: GraphEdge;
  /** The relationship is read against the way: its words begin at the next stop. */
  isBackwards: boolean;
  isWeakest: boolean;
}

function Leg({ link, isBackwards, isWeakest }: LegProps): JSX.Element {
  const words = useWords();
  const { t, language, figure } = words;
  const { status, grade, voices, claims, confidence } = link;
  const style = { "--line": `var(--mode-${link.mode ?? "unknown"})` } as CSSProperties;
  return (
    <span className={`leg ${status ?? "reported"}${isWeakest ? " weakest" : ""}`} style={style}>
      <span>
        {isBackwards ? "↑ " : "↓ "}
        {shortTypeWords(link.type, language)}
        {status !== null && `, ${statusWords(link, words)}`}
        {isWeakest && (
          <>
            {" "}
            <i>{t("connections.weakest")}</i>
          </>
        )}
      </span>
      {grade && <Grade {...grade} label={gradeWords(grade.reliability, grade.credibility, language)} />}
      {claims.length > 0 && (
        <span className="num" title={t("table.claims.title")}>
          {voices} {t("table.of", { total: claims.length })}
        </span>
      )}
      {confidence !== null && (
        <span className="num sure">{boundedFigure(figure(confidence), status === "inferred")}</span>
      )}
    </span>
  );
}
