import { Download, Minus, Plus, ZoomToFit } from "@blueprintjs/icons";
import { useMemo, useRef, type JSX } from "react";
import type { CypherRow } from "../../../api/run-cypher.ts";
import { MapSheet } from "../../../flows/map-sheet.tsx";
import { PieceButtons } from "../../../flows/piece-buttons.tsx";
import { Pieces } from "../../../flows/pieces.tsx";
import { Sized } from "../../../flows/sized.tsx";
import { useLook } from "../../../flows/use-look.ts";
import { useZoom } from "../../../flows/use-zoom.ts";
import { useWords } from "../../../state/use-words.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import type { MeasuredSize } from "../../../ui/use-size.ts";
import type { CellAt } from "../cell-keys.ts";
import { drawPlaces, hitOf, placeWords, planPlaces, type PlacesDrawing } from "./draw-places.ts";
import { placesOf, type PlacesShape, type ResultPlaces } from "./places.ts";
import { saveMap } from "./save-map.ts";
import "./result-map.css";

export interface ResultMapProps {
  columns: readonly string[];
  /** In the order in which they are shown. */
  rows: readonly CypherRow[];
  shape: PlacesShape;
  /** What brought them. */
  statement: string;
  opened: CellAt | null;
  onOpen: (cell: CellAt) => void;
}

/** The places of a result where they lie; what has no position is counted and listed below. */
export function ResultMap({ columns, rows, shape, statement, opened, onOpen }: ResultMapProps): JSX.Element {
  const found = useMemo(() => placesOf(columns, rows, shape), [columns, rows, shape]);
  return (
    <div className="result-map">
      <Sized className="flow-map">{(size) => <Sheet {...{ found, size, statement, opened, onOpen }} />}</Sized>
      {found.without.length > 0 && <Without names={found.without} />}
    </div>
  );
}

interface SheetProps extends Pick<ResultMapProps, "statement" | "opened" | "onOpen"> {
  found: ResultPlaces;
  size: MeasuredSize;
}

function Sheet({ found, size, statement, opened, onOpen }: SheetProps): JSX.Element {
  const look = useLook();
  const { t } = look.words;
  const svg = useRef<SVGSVGElement>(null);
  const plan = useMemo(() => planPlaces({ found, size, ...look }), [found, size, look]);
  const zoom = useZoom(svg, plan.size);
  const drawing = useMemo(() => drawPlaces({ plan, found, at: zoom.at, ...look }), [plan, found, zoom.at, look]);
  return (
    <>
      <MapSheet
        svg={svg}
        size={size}
        mapSize={plan.size}
        zoom={zoom}
        label={t("query.map")}
        help={t("query.map.help")}
        ground={drawing.ground}
        legend={plan.legend.pieces}
      >
        <Marks drawing={drawing} opened={opened} onOpen={onOpen} />
      </MapSheet>
      <div className="map-tools">
        <IconButton icon={<Plus size={12} />} label={t("stage.zoom-in")} onClick={zoom.zoomIn} />
        <IconButton icon={<Minus size={12} />} label={t("stage.zoom-out")} onClick={zoom.zoomOut} />
        <IconButton icon={<ZoomToFit size={12} />} label={t("stage.fit")} onClick={zoom.fit} />
        <IconButton
          icon={<Download size={12} />}
          label={t("query.map.save")}
          onClick={() => void saveMap(found, statement, look)}
        />
      </div>
    </>
  );
}

interface MarksProps extends Pick<ResultMapProps, "opened" | "onOpen"> {
  drawing: PlacesDrawing;
}

/** Each place as a button, and the names over them. */
function Marks({ drawing, opened, onOpen }: MarksProps): JSX.Element {
  const words = useWords();
  return (
    <>
      <PieceButtons
        items={drawing.places}
        label={words.t("query.map")}
        describe={(drawn) => {
          const { node, cell } = drawn.place;
          return {
            key: node.id,
            className: "flow-place",
            label: placeWords(drawn.place, words),
            isPressed: opened?.row === cell.row,
            whole: hitOf(drawn),
            pieces: drawn.mark.pieces,
          };
        }}
        onOpen={({ place }) => onOpen(place.cell)}
      />
      <g aria-hidden className="flow-names">
        <Pieces pieces={drawing.names} />
      </g>
    </>
  );
}

/** Names that are listed; further ones are in the table. */
const MOST_LISTED = 200;

function Without({ names }: { names: readonly string[] }): JSX.Element {
  const { t } = useWords();
  return (
    <details className="map-without">
      <summary>{t("query.map.without", { count: names.length })}</summary>
      <ul aria-label={t("query.map.without.list")}>
        {names.slice(0, MOST_LISTED).map((name) => (
          <li key={name}>{name}</li>
        ))}
        {names.length > MOST_LISTED && <li>…</li>}
      </ul>
    </details>
  );
}
