import { useRef, type JSX } from "react";
import { useSize, type MeasuredSize } from "../ui/use-size.ts";

export interface SizedProps {
  className: string;
  children: (size: MeasuredSize) => JSX.Element;
}

/** Where a drawing goes, which is drawn as large as the room is. */
export function Sized({ className, children }: SizedProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host);
  return (
    <div ref={host} className={className}>
      {size !== null && size.width > 0 && size.height > 0 && children(size)}
    </div>
  );
}
