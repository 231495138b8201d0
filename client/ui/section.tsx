import { useId, type JSX, type ReactNode } from "react";
import "./section.css";

export interface SectionProps {
  title: string;
  /** How many, beside the title. */
  count?: string | number;
  aside?: ReactNode;
  /** The id by which the keyboard is sent here. */
  anchor?: string;
  children: ReactNode;
}

/** A part of a panel under its small heading. */
export function Section({ title, count, aside, anchor, children }: SectionProps): JSX.Element {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id} {...(anchor === undefined ? {} : { id: anchor, tabIndex: -1 })}>
      <h3>
        <span id={id}>{title}</span>
        {count !== undefined && <span className="count">{count}</span>}
        {aside !== undefined && aside !== false && <span className="aside">{aside}</span>}
      </h3>
      {children}
    </section>
  );
}
