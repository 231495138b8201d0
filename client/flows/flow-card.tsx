import type { JSX } from "react";
import type { Told } from "../text/flow-words.ts";
import { useWords } from "../state/use-words.ts";
import type { Point, Size } from "../map/geometry.ts";

export interface FlowCardProps {
  words: Told;
  at: Point;
  size: Size;
}

/** Pixels that a card takes, so that it opens to where there is room. */
const CARD = { width: 260, height: 110 };

/** What an arrow says, beside it; whoever cannot see it hears the same of the arrow itself. */
export function FlowCard({ words, at, size }: FlowCardProps): JSX.Element {
  const { t } = useWords();
  const left = at.x + 16 + CARD.width > size.width ? at.x - 16 - CARD.width : at.x + 16;
  const top = Math.max(4, Math.min(at.y - 20, size.height - CARD.height));
  return (
    <div className="flow-card" style={{ left: Math.max(4, left), top, maxWidth: CARD.width }} aria-hidden>
      <b>{words.title}</b>
      <p>
        {words.cases}
        {words.isTaken && ` · ${t("flows.taken")}`}
        {words.when !== null && ` · ${words.when}`}
      </p>
      {words.goods !== null && <p>{words.goods}</p>}
      <p className="known">{words.known}</p>
    </div>
  );
}
