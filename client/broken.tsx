import { Button } from "@blueprintjs/core";
import { useState, type JSX } from "react";
import { copyText } from "./state/actions/copy-address.ts";
import { useWords } from "./state/use-words.ts";
import { Card } from "./ui/card.tsx";

/** What stands where a part of the screen broke: what is safe, a way on, and the details for a report. */
export function Broken({ details }: { details: string }): JSX.Element {
  const { t } = useWords();
  const [isCopied, setIsCopied] = useState(false);
  return (
    <div className="centre">
      <Card
        tone="bad"
        headline={t("app.broken")}
        why={t("app.broken.why")}
        again={{ label: t("app.reload"), onClick: () => location.reload() }}
      >
        <Button
          size="small"
          text={t(isCopied ? "app.copied" : "app.copy-details")}
          onClick={() => void copyText(details).then(setIsCopied)}
        />
      </Card>
    </div>
  );
}
