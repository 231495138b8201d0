import type { JSX, ReactNode } from "react";
import { EyeOff, EyeOpen } from "@blueprintjs/icons";
import { isFolded, toggleFold, type Foldable } from "../../state/actions/filter.ts";
import { isSame, light } from "../../state/actions/light.ts";
import { useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";

export interface CountRowProps {
  row: Foldable;
  mark: ReactNode;
  words: string;
  count: number;
  /** Without filters. */
  held: number;
  /** In the whole graph. */
  total?: number | undefined;
}

/** One count, which lights what it counts, and an eye, which folds it away. With nothing to light it is no button. */
export function CountRow({ row, mark, words, count, held, total }: CountRowProps): JSX.Element {
  const { t, number } = useWords();
  const isLit = useApp(({ present }) => present.lit !== null && isSame(present.lit, row));
  const isAway = useApp(({ present }) => isFolded(present.filter, row));
  // One measure for a list: the graph where it is counted, else what the picture holds.
  const of = total ?? (count < held ? held : undefined);
  const content = (
    <>
      <span className="sample">{mark}</span>
      <span className="words">{words}</span>
      <span className="num">
        {number(count)}
        {of !== undefined && <em> {t("explore.of", { total: of })}</em>}
      </span>
    </>
  );
  const fold = t(isAway ? "explore.unfold" : "explore.fold", { what: words });
  return (
    <div className={isAway ? "count-line away" : "count-line"}>
      {count === 0 && !isLit ? (
        <div className="count-row none">{content}</div>
      ) : (
        <button
          type="button"
          className={isLit ? "count-row lit" : "count-row"}
          aria-pressed={isLit}
          onClick={() => light(row)}
        >
          {content}
        </button>
      )}
      {(held > 0 || isAway) && (
        <button
          type="button"
          className="fold"
          aria-label={fold}
          title={fold}
          aria-pressed={isAway}
          onClick={() => toggleFold(row)}
        >
          {isAway ? <EyeOff size={12} /> : <EyeOpen size={12} />}
        </button>
      )}
    </div>
  );
}
