import type { JSX } from "react";
import type { WhatIfAnswer, WhatIfShown } from "../../../contract/routes.ts";
import { wayDifference } from "../../graph/way-difference.ts";
import { useWords } from "../../state/use-words.ts";
import { becomesInWords } from "../../text/model-words.ts";
import { Section } from "../../ui/section.tsx";
import type { Changed } from "./route-item.tsx";
import { ModelWays } from "./model-ways.tsx";

/** What becomes of the routes of the search that stand in no pair above, and of those told only as far as an area. */
export function ShownRoutes({ answer, closed }: Pick<ShownProps, "answer" | "closed">): JSX.Element {
  const { t } = useWords();
  const told = new Set(answer.pairs.map(({ before }) => before.id));
  const ranked = answer.shown.filter(({ isRanked }) => isRanked);
  const changed = ranked.filter(({ outcome, before }) => outcome !== "untouched" && !told.has(before.id));
  const apart = answer.shown.filter(({ isRanked }) => !isRanked);
  return (
    <>
      {changed.length > 0 && (
        <Section title={t("closed.shown.title")} count={changed.length}>
          <Shown routes={changed} answer={answer} closed={closed} rankOf={(each) => ranked.indexOf(each) + 1} />
        </Section>
      )}
      {apart.length > 0 && (
        <Section title={t("routes.as-far")} count={apart.length}>
          <p className="section-why">{t("closed.as-far.why")}</p>
          <Shown routes={apart} answer={answer} closed={closed} rankOf={() => null} />
        </Section>
      )}
    </>
  );
}

interface ShownProps {
  routes: readonly WhatIfShown[];
  answer: WhatIfAnswer;
  /** Stops that the model closes. */
  closed: ReadonlySet<string>;
  rankOf: (route: WhatIfShown) => number | null;
}

function Shown({ routes, answer, closed, rankOf }: ShownProps): JSX.Element {
  const words = useWords();
  return (
    <ol className="shown-routes">
      {routes.map((each) => (
        <li key={each.before.id}>
          <ModelWays routes={[each.before]} answer={answer} rank={rankOf(each)} changed={changeOf(each, closed)} />
          <p className={each.outcome === "lost" ? "pair-words lost" : "pair-words"}>{becomesInWords(each, words)}</p>
        </li>
      ))}
    </ol>
  );
}

function changeOf({ before, after, closed: gone }: WhatIfShown, closed: ReadonlySet<string>): Changed {
  if (after === null) return { when: null, legs: new Set(gone), how: "lost", closed };
  return { when: null, legs: wayDifference(before, after).weaker, how: "weaker", closed };
}
