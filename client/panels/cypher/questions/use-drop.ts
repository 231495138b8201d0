import { useState, type DragEvent, type DragEventHandler } from "react";

interface Dropping {
  /** Files are held over it. */
  isOver: boolean;
  onDragOver: DragEventHandler;
  onDragLeave: DragEventHandler;
  onDrop: DragEventHandler;
}

/** Files that are dropped on a part of the page; what else is dragged over it is left alone. */
export function useDrop(take: (files: readonly File[]) => void): Dropping {
  const [isOver, setIsOver] = useState(false);
  return {
    isOver,
    onDragOver: (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: (event) => {
      if (!isWithin(event)) setIsOver(false);
    },
    onDrop: (event) => {
      setIsOver(false);
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      take([...event.dataTransfer.files]);
    },
  };
}

/** It only went on to something inside. */
const isWithin = ({ currentTarget, relatedTarget }: DragEvent): boolean =>
  relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
