import type { JSX } from "react";

/** A way from a place to an arrow head. */
export function BrandSign(): JSX.Element {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden>
      <path d="M3 16C9 16 9 6 15 6" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M14 2.4 20 6l-6 3.6z" fill="currentColor" />
      <circle cx="3.4" cy="16" r="2.9" className="dot" />
    </svg>
  );
}
