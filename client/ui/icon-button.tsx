import { Button, type ButtonProps } from "@blueprintjs/core";
import type { JSX } from "react";

export interface IconButtonProps extends Omit<ButtonProps, "text" | "children" | "aria-label"> {
  icon: JSX.Element;
  /** Spoken, and shown where the pointer rests unless `title` says more there. */
  label: string;
}

/** A sign that can be pressed. */
export function IconButton({ label, ...more }: IconButtonProps): JSX.Element {
  return <Button variant="minimal" size="small" aria-label={label} title={label} {...more} />;
}
