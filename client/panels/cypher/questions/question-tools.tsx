import { Button } from "@blueprintjs/core";
import { Download, Link } from "@blueprintjs/icons";
import type { JSX } from "react";
import type { SavedQuery } from "../../../../contract/queries.ts";
import { copyQuestionLink, saveQuestionFile } from "../../../state/actions/questions.ts";
import type { FormTexts } from "../../../state/question-values.ts";
import { useWords } from "../../../state/use-words.ts";

/** What can be done with a question beside asking it. */
export function QuestionTools({ query, texts }: { query: SavedQuery; texts: FormTexts }): JSX.Element {
  const { t } = useWords();
  return (
    <div className="question-tools" role="group" aria-label={t("questions.tools")}>
      <Button
        size="small"
        variant="minimal"
        icon={<Link size={12} />}
        text={t("questions.link")}
        title={t("questions.link.title")}
        onClick={() => void copyQuestionLink(query, texts)}
      />
      <Button
        size="small"
        variant="minimal"
        icon={<Download size={12} />}
        text={t("questions.file")}
        title={t("questions.file.title")}
        onClick={() => void saveQuestionFile(query)}
      />
    </div>
  );
}
