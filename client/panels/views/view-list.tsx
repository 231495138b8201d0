import { Button } from "@blueprintjs/core";
import type { JSX } from "react";
import { useWords } from "../../state/use-words.ts";
import { useProblem } from "../../state/use-problem.ts";
import { Card } from "../../ui/card.tsx";
import { Section } from "../../ui/section.tsx";
import { useViews } from "./use-views.ts";
import { ViewRow } from "./view-row.tsx";

/** All that is saved, the latest first. */
export function ViewList(): JSX.Element {
  const { t } = useWords();
  const query = useViews();
  const { sentence, hint } = useProblem(query.error);
  const views = query.data?.pages.flatMap((page) => page.views) ?? [];
  const total = query.data?.pages[0]?.total ?? 0;
  return (
    <Section title={t("views.title")} count={total}>
      {query.isError && (
        <Card
          tone="bad"
          headline={sentence}
          why={hint}
          again={{ label: t("notice.again"), onClick: () => void query.refetch() }}
        />
      )}
      {query.isSuccess && views.length === 0 && (
        <p className="tip">
          <b>{t("views.none")}</b> {t("views.none.why")}
        </p>
      )}
      <ul className="view-list">
        {views.map((view) => (
          <ViewRow key={view.id} view={view} />
        ))}
      </ul>
      {query.hasNextPage && (
        <div className="more">
          <Button size="small" text={t("views.more")} onClick={() => void query.fetchNextPage()} />
          <span>{t("views.of", { shown: views.length, total })}</span>
        </div>
      )}
    </Section>
  );
}
