import type { JSX } from "react";
import { useStatus } from "../../api/use-queries.ts";
import { preferences, usePreferences } from "../../state/preferences.ts";
import { useWords } from "../../state/use-words.ts";
import { Card } from "../../ui/card.tsx";
import "./size-note.css";

/** Where the embedded graph has outgrown its home: one sentence and the way on, until it is put away. */
export function SizeNote(): JSX.Element | null {
  const { t } = useWords();
  const { data } = useStatus();
  const isHidden = usePreferences(({ hidesSizeNote }) => hidesSizeNote);
  if (isHidden || !data?.database.outgrown || data.counts === null) return null;
  return (
    <div className="size-note">
      <Card
        tone="plain"
        headline={t("size.headline", { count: data.counts.relationships })}
        why={t("size.why", { most: data.limits.embeddedLinks })}
        onClose={{ label: t("notice.close"), onClick: () => preferences.setState({ hidesSizeNote: true }) }}
      >
        <code>filiere move --to neo4j://localhost:7687</code>
      </Card>
    </div>
  );
}
