import type { JSX, ReactNode } from "react";
import type { Piece } from "./piece.ts";
import { Pieces } from "./pieces.tsx";
import { useRoving } from "./use-roving.ts";

/** What can be pressed of a drawing. */
interface PieceButton {
  key: string;
  className: string;
  /** What a screen reader says of it. */
  label: string;
  isPressed: boolean;
  /** Its outline: what can be hit, and what the highlighter lies under. */
  whole: string;
  pieces: readonly Piece[];
  data?: Readonly<Record<`data-${string}`, string>>;
}

export interface PieceButtonsProps<Item> {
  items: readonly Item[];
  describe: (item: Item) => PieceButton;
  label: string;
  className?: string | undefined;
  onOpen: (item: Item) => void;
  /** The pointer or the keyboard rests on one; null: on none. */
  onRest?: (item: Item | null) => void;
  /** Drawn over them. */
  children?: ReactNode;
}

/** Parts of a drawing as buttons: one stop of the keyboard, and arrow keys from each to the next. */
export function PieceButtons<Item>(props: PieceButtonsProps<Item>): JSX.Element {
  const { items, describe, label, className, onOpen, onRest, children } = props;
  const open = (index: number) => {
    const item = items[index];
    if (item !== undefined) onOpen(item);
  };
  const { host, onKeyDown, itemOf } = useRoving(items.length, open);
  return (
    <g ref={host} role="group" aria-label={label} className={className} onKeyDown={onKeyDown}>
      {items.map((item, index) => {
        const button = describe(item);
        const stop = itemOf(index);
        return (
          <g
            key={button.key}
            className={`piece ${button.className}${button.isPressed ? " lit" : ""}`}
            {...button.data}
            role="button"
            aria-pressed={button.isPressed}
            aria-label={button.label}
            {...stop}
            onFocus={() => {
              stop.onFocus();
              onRest?.(item);
            }}
            onBlur={() => onRest?.(null)}
            onPointerEnter={() => onRest?.(item)}
            onPointerLeave={() => onRest?.(null)}
            onClick={() => onOpen(item)}
          >
            <path className="hit" d={button.whole} />
            <Pieces pieces={button.pieces} />
          </g>
        );
      })}
      {children}
    </g>
  );
}
