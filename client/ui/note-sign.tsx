import type { JSX } from "react";

/** The small bubble that stands on the picture where somebody wrote a note. */
export function NoteSign({ size = 12 }: { size?: number }): JSX.Element {
  return (
    <svg className="mark note-sign" width={size} height={size} viewBox="-6 -6.5 12 12" aria-hidden>
      <path
        d="M-5-4.5H5V2.5H0L-3 5.5V2.5H-5Z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
    </svg>
  );
}
