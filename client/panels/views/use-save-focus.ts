import { useEffect, useRef, type RefObject } from "react";
import { app, useApp } from "../../state/app-store.ts";

/** Ctrl+S anywhere on the page brings the keyboard to the first thing here that can be used. */
export function useSaveFocus(): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null);
  const isWanted = useApp((state) => state.isSaveWanted);
  useEffect(() => {
    if (!isWanted) return;
    part.current?.querySelector<HTMLElement>("input, button:not(:disabled)")?.focus();
    app.setState({ isSaveWanted: false });
  }, [isWanted]);
  return part;
}
