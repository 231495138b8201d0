import { Cross } from "@blueprintjs/icons";
import { useEffect, useId, useRef, type JSX, type ReactNode } from "react";
import { IconButton } from "./icon-button.tsx";
import "./dialog.css";

export interface DialogProps {
  /** Of the dialog, for its own rules of style. */
  className: string;
  title: string;
  closeLabel: string;
  onClose: () => void;
  /** A selector of what takes the focus first; without it the browser chooses. */
  focus?: string;
  children: ReactNode;
}

/** The browser's own dialog, which keeps the focus inside and ends with Escape, under its title. */
export function Dialog({ className, title, closeLabel, onClose, focus, children }: DialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
    if (focus !== undefined) dialog.current?.querySelector<HTMLElement>(focus)?.focus();
  }, [focus]);
  return (
    <dialog ref={dialog} className={`dialog ${className}`} aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id}>{title}</h2>
        <IconButton icon={<Cross size={13} />} label={closeLabel} onClick={() => dialog.current?.close()} />
      </header>
      {children}
    </dialog>
  );
}
