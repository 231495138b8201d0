import { Button, type ButtonProps } from "@blueprintjs/core";
import { Download, Duplicate, Edit, Link, Trash } from "@blueprintjs/icons";
import type { JSX } from "react";
import type { SavedQuery } from "../../../../contract/queries.ts";
import { beginChange, duplicate, removeQuestion } from "../../../state/actions/own-questions.ts";
import { copyQuestionLink, saveQuestionFile } from "../../../state/actions/questions.ts";
import type { FormTexts } from "../../../state/question-values.ts";
import { useWords } from "../../../state/use-words.ts";
import { IconButton } from "../../../ui/icon-button.tsx";

/** What can be done with a question beside asking it; one that ships stays what it is. */
export function QuestionTools({ query, texts }: { query: SavedQuery; texts: FormTexts }): JSX.Element {
  const { t } = useWords();
  return (
    <div className="question-tools" role="group" aria-label={t("questions.tools")}>
      <Tool does="link" icon={<Link size={12} />} onClick={() => void copyQuestionLink(query, texts)} />
      <Tool does="file" icon={<Download size={12} />} onClick={() => void saveQuestionFile(query)} />
      <Tool does="duplicate" icon={<Duplicate size={12} />} onClick={() => void duplicate(query)} />
      {query.own !== null && (
        <>
          <IconButton icon={<Edit size={12} />} label={t("questions.change")} onClick={() => beginChange(query)} />
          <IconButton
            icon={<Trash size={12} />}
            label={t("questions.delete")}
            onClick={() => void removeQuestion(query)}
          />
        </>
      )}
    </div>
  );
}

interface ToolProps extends Pick<ButtonProps, "icon"> {
  does: "link" | "file" | "duplicate";
  onClick: () => void;
}

function Tool({ does, ...more }: ToolProps): JSX.Element {
  const { t } = useWords();
  const label = t(`questions.${does}`);
  return <Button size="small" variant="minimal" text={label} title={t(`questions.${does}.title`)} {...more} />;
}
