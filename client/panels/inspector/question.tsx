import type { JSX, ReactNode } from "react";

interface QuestionProps {
  icon: ReactNode;
  title: string;
  note: string;
  isPressed?: boolean;
  onClick: () => void;
}

/** Something to begin with: a bold line and what comes of it. */
export function Question({ icon, title, note, isPressed, onClick }: QuestionProps): JSX.Element {
  return (
    <button type="button" className={isPressed ? "on" : undefined} aria-pressed={isPressed} onClick={onClick}>
      {icon}
      <span>
        <b>{title}</b>
        {note}
      </span>
    </button>
  );
}
