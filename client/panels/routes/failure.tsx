import type { JSX } from "react";
import { useProblem } from "../../state/use-problem.ts";
import { useWords } from "../../state/use-words.ts";
import { Card } from "../../ui/card.tsx";

/** Why there is no answer, and a way on. */
export function Failure({ error, onAgain }: { error: Error; onAgain: () => void }): JSX.Element {
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
