import { Button, type ButtonProps } from "@blueprintjs/core";
import type { JSX } from "react";
import type { Lit } from "../../graph/view-state.ts";
import { isSame } from "../../state/actions/light.ts";
import { lightPiece, type Piece } from "../../state/actions/light-piece.ts";
import { useApp } from "../../state/app-store.ts";
import type { MessageKey } from "../../text/messages.ts";

interface LightButtonProps extends Pick<ButtonProps, "text" | "title" | "variant" | "aria-label"> {
  lit: Lit;
  /** What it is drawn from. */
  piece: Piece;
  /** Tells the step where something came onto the picture. */
  step: MessageKey;
}

/** Lays the highlighter on a part of an answer; pressed again it takes it off. */
export function LightButton({ lit, piece, step, ...button }: LightButtonProps): JSX.Element {
  const isLit = useApp(({ present }) => present.lit !== null && isSame(present.lit, lit));
  return (
    <Button size="small" {...button} active={isLit} aria-pressed={isLit} onClick={() => lightPiece(piece, lit, step)} />
  );
}
