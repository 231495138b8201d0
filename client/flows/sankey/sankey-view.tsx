import { useId, useMemo, useState, type JSX } from "react";
import { flowOf } from "../../graph/flows/merge-flows.ts";
import { selectionOf } from "../../graph/selection.ts";
import type { Size } from "../../map/geometry.ts";
import { openFromFlows } from "../../state/actions/flows.ts";
import { selectMany } from "../../state/actions/select.ts";
import { useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { FlowCard } from "../flow-card.tsx";
import type { FlowMapProps } from "../flow-map.tsx";
import { Pieces } from "../pieces.tsx";
import { Sized } from "../sized.tsx";
import { useLook } from "../use-look.ts";
import { Bands } from "./bands.tsx";
import type { DrawnRow } from "./draw-rows.ts";
import { drawSankey, type DrawnLink, type SankeyDrawing } from "./draw-sankey.ts";
import type { SankeyNode } from "./model.ts";
import { RowButtons } from "./row-buttons.tsx";
import "./sankey.css";

type SankeyProps = Pick<FlowMapProps, "answer" | "level">;

/** Less height would leave no room between the heads and the key: then it scrolls. */
const LEAST_HEIGHT = 430;

/** Flows as columns: from origins past where goods were taken to where they were bound, as many cases wide as told. */
export function Sankey(props: SankeyProps): JSX.Element {
  return (
    <Sized className="flow-map several sankey">
      {({ width, height }) => <Sheet {...props} size={{ width, height: Math.max(LEAST_HEIGHT, height) }} />}
    </Sized>
  );
}

function Sheet({ answer, level, size }: SankeyProps & { size: Size }): JSX.Element {
  const { t } = useWords();
  const help = useId();
  const drawing = useDrawing({ answer, level, size });
  const lit = useLit(answer);
  const [resting, setResting] = useState<DrawnLink | DrawnRow | null>(null);
  const on = useMemo(() => (resting === null ? null : casesOf(resting)), [resting]);
  const open = (ids: Iterable<string>) => selectMany([...ids].toSorted());
  const openRow = (node: SankeyNode) => {
    const place = node.kind === "place" ? answer.slice.nodes.find(({ id }) => id === node.places[0]) : undefined;
    if (place === undefined) open(node.cases.keys());
    else openFromFlows(place.id, [place]);
  };
  return (
    <>
      <svg {...size} role="group" aria-label={t("sankey.name")} aria-describedby={help}>
        <g aria-hidden>
          <Pieces pieces={drawing.heads} />
        </g>
        <Bands
          links={drawing.links}
          lit={lit.cases}
          on={on}
          onRest={setResting}
          onOpen={({ link }) => open(link.cases)}
        />
        <RowButtons rows={drawing.rows} lit={lit.ids} onRest={setResting} onOpen={({ node }) => openRow(node)} />
        <g aria-hidden transform={`translate(0 ${drawing.keyTop})`}>
          <Pieces pieces={drawing.key.pieces} />
        </g>
      </svg>
      <p id={help} className="unseen">
        {t("sankey.help")} {t("sankey.caveat")}
      </p>
      {resting !== null && <FlowCard words={resting.told} at={resting.middle} size={size} />}
    </>
  );
}

/** All that a band or a row counts: every band that one of them is in stays dark. */
function casesOf(drawn: DrawnLink | DrawnRow): ReadonlySet<string> {
  return "link" in drawn ? drawn.link.cases : new Set(drawn.node.cases.keys());
}

function useDrawing({ answer, level, size: { width, height } }: SankeyProps & { size: Size }): SankeyDrawing {
  const look = useLook();
  return useMemo(
    () => drawSankey({ answer, level, size: { width, height }, ...look }),
    [answer, level, width, height, look],
  );
}

/** What is selected, and the cases of it: of a flow that the map had those that it adds up. */
function useLit(answer: FlowMapProps["answer"]): { ids: ReadonlySet<string>; cases: ReadonlySet<string> } {
  const selected = useApp(({ present }) => present.selected);
  const several = useApp(({ present }) => present.several);
  return useMemo(() => {
    const ids = new Set(selectionOf({ selected, several }));
    const ofFlows = [...ids].flatMap((id) => flowOf(id, answer)?.cases.map((file) => file.id) ?? []);
    const known = new Set(answer.cases.map(({ id }) => id));
    return { ids, cases: new Set([...ofFlows, ...[...ids].filter((id) => known.has(id))]) };
  }, [answer, selected, several]);
}
