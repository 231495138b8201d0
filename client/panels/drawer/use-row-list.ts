import type { Virtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, type RefObject } from "react";
import { useApp } from "../../state/app-store.ts";
import { useEmphasis } from "../../state/picture-store.ts";
import { rowHeight } from "../../ui/row-height.ts";
import { useVirtual } from "../../ui/use-virtual.ts";

/** Up to this many rows all are drawn: then the browser's own search finds every one. */
const ALL_UP_TO = 100;

export interface RowList {
  scroller: RefObject<HTMLDivElement | null>;
  virtual: Virtualizer<HTMLDivElement, Element>;
  isSelected: (id: string) => boolean;
  /** On the highlighter: selected, or lit. */
  isOn: (id: string) => boolean;
  /** The one that the Tab key comes to. */
  stop: number;
}

/** A long list of which only what is seen is drawn, and which follows what is selected. `ids`: null for a heading. */
export function useRowList(ids: readonly (string | null)[]): RowList {
  const scroller = useRef<HTMLDivElement>(null);
  const selected = useApp((state) => state.present.selected);
  const { several, lit } = useEmphasis();
  // A sentence may take more.
  const row = useMemo(() => rowHeight(), []);
  const virtual = useVirtual({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => row,
    // The head stays on top of the rows, so the last row needs its height below.
    scrollPaddingEnd: row,
    overscan: ids.length <= ALL_UP_TO ? ALL_UP_TO : 12,
  });
  useEffect(() => {
    const at = selected === null ? -1 : ids.indexOf(selected);
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" });
  }, [selected, ids, virtual]);
  const isSelected = (id: string) => id === selected || several.has(id);
  const drawn = virtual.getVirtualItems().map(({ index }) => index);
  const isRow = (index: number) => ids[index] !== null;
  const stop = drawn.find((index) => isRow(index) && isSelected(ids[index] ?? "")) ?? drawn.find(isRow) ?? 0;
  return { scroller, virtual, isSelected, isOn: (id) => isSelected(id) || lit?.has(id) === true, stop };
}
