import { Button } from "@blueprintjs/core";
import { Disable } from "@blueprintjs/icons";
import { useId, useState, type JSX } from "react";
import type { NetworkAnswer, NetworkParting } from "../../../contract/network.ts";
import type { GraphEdge, GraphNode } from "../../../contract/slice.ts";
import { indexSlice } from "../../graph/index-slice.ts";
import { addPiece } from "../../state/actions/add-piece.ts";
import { select } from "../../state/actions/select.ts";
import { toggleClosed } from "../../state/actions/ways.ts";
import { remember, useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { partingWords } from "../../text/parting-words.ts";
import { percent } from "../../text/percent.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Line, Mark, Meter } from "../../ui/marks.tsx";
import { positionOutline } from "../../ui/position-outline.ts";
import { LightButton } from "./light-button.tsx";

export interface NetworkTableProps {
  of: "places" | "legs";
  answer: NetworkAnswer;
  /** A model closes something on ways that are asked for. */
  canClose: boolean;
}

/** Rows before somebody wants more. */
const FEW = 7;

/** A place or a leg with what draws it. */
interface Row {
  id: string;
  nodes: GraphNode[];
  edges: GraphEdge[];
  share: number;
  parting: NetworkParting | null;
}

/** What most ways pass, most passed first; each opens in the inspector, and all of them are lit on the picture. */
export function NetworkTable({ of, answer, canClose }: NetworkTableProps): JSX.Element | null {
  const { t } = useWords();
  const id = useId();
  const [isAll, setAll] = useState(false);
  const rows = rowsOf(of, answer);
  const shown = isAll ? rows : rows.slice(0, FEW);
  const total = of === "places" ? answer.counts.passedPlaces : answer.counts.passedLegs;
  if (rows.length === 0) return null;
  return (
    <>
      <div className="network-head">
        <h4 id={id}>{t(`network.${of}`)}</h4>
        <LightButton
          lit={{ by: "chokepoints", value: shown.map((row) => row.id) }}
          piece={{ nodes: shown.flatMap(({ nodes }) => nodes), edges: shown.flatMap(({ edges }) => edges) }}
          step="step.light-network"
          variant="minimal"
          text={t("network.light")}
          title={t("network.light.title")}
        />
      </div>
      <table className={`network-table ${of}${canClose ? " closable" : ""}`} aria-labelledby={id}>
        <thead>
          <tr>
            <th>{t(of === "places" ? "network.place" : "network.leg")}</th>
            <th title={t("network.share.why")}>{t("network.share")}</th>
            <th title={t("network.parting.why")}>{t("network.parting")}</th>
            {canClose && <th aria-label={t("routes.what-if")} />}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <NetworkRow key={row.id} row={row} of={of} answer={answer} canClose={canClose} />
          ))}
        </tbody>
      </table>
      {rows.length > FEW && (
        <Button
          className="network-more"
          size="small"
          variant="minimal"
          aria-expanded={isAll}
          text={isAll ? t("network.few") : t("network.all", { count: rows.length })}
          onClick={() => setAll(!isAll)}
        />
      )}
      {isAll && total > rows.length && (
        <p className="section-why">{t("network.cut", { shown: rows.length, count: total })}</p>
      )}
    </>
  );
}

function rowsOf(of: "places" | "legs", { places, legs, slice }: NetworkAnswer): Row[] {
  const { nodes, edges } = indexSlice(slice);
  if (of === "places") {
    return places.flatMap(({ place, share, parting }) => {
      const node = nodes.get(place);
      return node === undefined ? [] : [{ id: place, nodes: [node], edges: [], share, parting }];
    });
  }
  return legs.flatMap(({ leg, share, parting }) => {
    const edge = edges.get(leg);
    const ends = [nodes.get(edge?.from ?? ""), nodes.get(edge?.to ?? "")].flatMap((node) => node ?? []);
    return edge === undefined || ends.length < 2 ? [] : [{ id: leg, nodes: ends, edges: [edge], share, parting }];
  });
}

interface RowProps extends NetworkTableProps {
  row: Row;
}

function NetworkRow({ row, of, answer, canClose }: RowProps): JSX.Element {
  const words = useWords();
  const { t, title } = words;
  const { id, nodes, edges, share } = row;
  const isOn = useApp(({ present }) => present.selected === id);
  const name = nodes.map(title).join(" → ");
  const open = () => {
    addPiece({ nodes, edges }, of === "places" ? "step.add-place" : "step.add-leg", id);
    select(id);
  };
  const close = () => {
    // What is closed is named afterwards, when this answer is gone.
    remember(answer.slice);
    toggleClosed(of, id);
  };
  return (
    <tr className={isOn ? "on" : ""}>
      <th scope="row">
        <button type="button" title={t("network.open", { name })} onClick={open}>
          <Sample row={row} />
          <span>{nodes.map(title).join("\u00a0→ ")}</span>
        </button>
      </th>
      <td className="num">
        <span className="share">
          {percent(share, words)}
          <Meter value={share} width={40} />
        </span>
      </td>
      <td className="num">
        <Cuts row={row} answer={answer} />
      </td>
      {canClose && (
        <td>
          <IconButton icon={<Disable size={12} />} label={t("network.close", { name })} onClick={close} />
        </td>
      )}
    </tr>
  );
}

function Sample({ row: { nodes, edges } }: { row: Row }): JSX.Element {
  const [node] = nodes;
  const [edge] = edges;
  if (edge !== undefined)
    return <Line mode={edge.mode ?? "unknown"} status={edge.status ?? "reported"} width={1.7} length={16} />;
  return <Mark kind={node?.kind ?? "other"} size={13} {...(node && { outline: positionOutline(node) })} />;
}

/** What falls apart without it: a sign, how many, and their names where the pointer rests and for who listens. */
function Cuts({ row: { edges, parting }, answer }: { row: Row; answer: NetworkAnswer }): JSX.Element | null {
  const words = useWords();
  if (parting === null) return null;
  const said = partingWords(parting, indexSlice(answer.slice).nodes, words);
  return (
    <span className="cuts" role="img" aria-label={said} title={said}>
      <svg width={15} height={11} viewBox="0 0 15 11" aria-hidden>
        {edges.length > 0 ? (
          <path d="M1.5 5.5h4.2M9.3 5.5h4.2M6.2 9l2.6-7" />
        ) : (
          <path d="M1.5 1.5l6 4 6-4M7.5 5.5v5M1.5 1.5h.01M13.5 1.5h.01" />
        )}
        <circle cx={edges.length > 0 ? 1.5 : 7.5} cy={5.5} r={edges.length > 0 ? 1.5 : 2.3} />
        {edges.length > 0 && <circle cx={13.5} cy={5.5} r={1.5} />}
      </svg>
      {parting.placesParted}
    </span>
  );
}
