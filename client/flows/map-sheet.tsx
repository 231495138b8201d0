import { memo, useId, type JSX, type ReactNode, type RefObject } from "react";
import type { Size } from "../map/geometry.ts";
import type { MeasuredSize } from "../ui/use-size.ts";
import type { Piece } from "./piece.ts";
import { Pieces } from "./pieces.tsx";
import type { Zooming } from "./use-zoom.ts";

export interface MapSheetProps {
  svg: RefObject<SVGSVGElement | null>;
  /** Of the whole sheet, legend included. */
  size: MeasuredSize;
  /** Of the map above its legend. */
  mapSize: Size;
  zoom: Zooming;
  label: string;
  /** What the keys do, and what else is to be known of it, for who listens. */
  help: string;
  ground: readonly Piece[];
  legend: readonly Piece[];
  /** What can be opened, and its names. */
  children: ReactNode;
}

/** A map over its legend, cut off at its edge; wheel, drag and keys bring it nearer. */
export function MapSheet(props: MapSheetProps): JSX.Element {
  const { svg, size, mapSize, zoom, label, help, ground, legend, children } = props;
  const [helpId, edge] = [useId(), useId()];
  return (
    <>
      <svg
        ref={svg}
        {...size}
        role="group"
        aria-label={label}
        aria-describedby={helpId}
        {...zoom.drag}
        onKeyDown={zoom.onKeyDown}
      >
        <clipPath id={edge}>
          <rect {...mapSize} />
        </clipPath>
        <g clipPath={`url(#${edge})`}>
          <Ground pieces={ground} />
          {children}
        </g>
        <g aria-hidden transform={`translate(0 ${mapSize.height})`}>
          <Pieces pieces={legend} />
        </g>
      </svg>
      <p id={helpId} className="unseen">
        {help}
      </p>
    </>
  );
}

const Ground = memo(function Ground({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <g aria-hidden>
      <Pieces pieces={pieces} />
    </g>
  );
});
