import type { JSX, ReactNode } from "react";
import type { Lit } from "../../graph/view-state.ts";
import { isSame, light } from "../../state/actions/light.ts";
import { useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";

export interface CountRowProps {
  lit: Lit;
  mark: ReactNode;
  words: string;
  count: number;
  /** In the whole graph. */
  total?: number | undefined;
}

/** One count. With nothing to light it is no button. */
export function CountRow({ lit, mark, words, count, total }: CountRowProps): JSX.Element {
  const { t, number } = useWords();
  const isLit = useApp(({ present }) => present.lit !== null && isSame(present.lit, lit));
  const content = (
    <>
      <span className="sample">{mark}</span>
      <span className="words">{words}</span>
      <span className="num">
        {number(count)}
        {total !== undefined && <em> {t("explore.of", { total })}</em>}
      </span>
    </>
  );
  if (count === 0 && !isLit) return <div className="count-row none">{content}</div>;
  return (
    <button
      type="button"
      className={isLit ? "count-row lit" : "count-row"}
      aria-pressed={isLit}
      onClick={() => light(lit)}
    >
      {content}
    </button>
  );
}
