import { Button } from "@blueprintjs/core";
import { Cross, Refresh, Search, WarningSign } from "@blueprintjs/icons";
import type { JSX, ReactNode } from "react";
import { IconButton } from "./icon-button.tsx";
import "./card.css";

export interface CardProps {
  tone: "plain" | "bad" | "search";
  /** One bold fact. */
  headline: string;
  /** One sentence why. */
  why?: string | undefined;
  /** The request's id, for a report. */
  small?: string | undefined;
  /** One thing to do, beside the words. */
  act?: ReactNode;
  again?: { label: string; onClick: () => void } | undefined;
  onClose?: { label: string; onClick: () => void } | undefined;
  children?: ReactNode;
}

const ICON = { plain: null, bad: <WarningSign size={18} />, search: <Search size={18} /> } as const;

/** Empty, missing, failed: one bold fact, one sentence why, one way on. */
export function Card({ tone, headline, why, small, act, again, onClose, children }: CardProps): JSX.Element {
  const isBrief = why === undefined && small === undefined && children === undefined;
  return (
    <div className={`card ${tone}${isBrief ? " brief" : ""}`} role={tone === "bad" ? "alert" : "status"}>
      {ICON[tone]}
      <div className="card-text">
        <b>{headline}</b>
        {why !== undefined && <p>{why}</p>}
        {small !== undefined && <small className="num">{small}</small>}
        {children}
      </div>
      {act}
      {again && <Button size="small" icon={<Refresh size={12} />} text={again.label} onClick={again.onClick} />}
      {onClose && <IconButton icon={<Cross size={13} />} label={onClose.label} onClick={onClose.onClick} />}
    </div>
  );
}
