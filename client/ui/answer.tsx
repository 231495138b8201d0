import type { UseQueryResult } from "@tanstack/react-query";
import type { JSX, ReactNode } from "react";
import { useProblem } from "../state/use-problem.ts";
import { useWords } from "../state/use-words.ts";
import { Card } from "./card.tsx";
import { useRested } from "./use-rested.ts";
import "./answer.css";

/** Milliseconds before waiting is worth a word: an answer from the same machine needs none. */
const WAIT_MS = 300;

/** What a question was answered with, or that it is being asked, or why there is no answer and a way on. */
export function Answer<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}): JSX.Element {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error !== null) return <Failure error={query.error} onAgain={() => void query.refetch()} />;
  return <Waiting />;
}

function Failure({ error, onAgain }: { error: Error; onAgain: () => void }): JSX.Element {
  const { t } = useWords();
  const { sentence, hint, small } = useProblem(error);
  return (
    <div className="inset">
      <Card
        tone="bad"
        headline={sentence}
        why={hint}
        small={small}
        again={{ label: t("inspector.again"), onClick: onAgain }}
      />
    </div>
  );
}

function Waiting(): JSX.Element | null {
  const { t } = useWords();
  const isLong = useRested(true, WAIT_MS, false);
  return isLong ? <p className="waiting">{t("inspector.loading")} …</p> : null;
}
