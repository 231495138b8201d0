import { Button } from "@blueprintjs/core";
import type { JSX } from "react";
import { useWords } from "../../state/use-words.ts";

/** Goods come out of the place that a case is FROM. */
const FIRST = `MATCH (file:CaseFile)-[:FROM]->(place:Place)
RETURN place, count(DISTINCT file) AS cases
ORDER BY cases DESC`;

/** What the panel is for, with a statement to begin with. */
export function StartCard({ onUse }: { onUse: (statement: string) => void }): JSX.Element {
  const { t } = useWords();
  return (
    <div className="cypher-start">
      <b>{t("query.start")}</b>
      <p>{t("query.start.why")}</p>
      <p>{t("query.start.first")}</p>
      <pre>{FIRST}</pre>
      <Button size="small" text={t("query.start.use")} onClick={() => onUse(FIRST)} />
    </div>
  );
}
