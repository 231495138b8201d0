import { useId, type JSX } from "react";
import { MOST_QUERY_TEXT } from "../../../../contract/own-queries.ts";
import { writeDraft, type QuestionDraft } from "../../../state/question-draft.ts";
import { useWords } from "../../../state/use-words.ts";
import type { MessageKey } from "../../../text/messages.ts";

const LABELS = {
  title: "questions.write.title",
  question: "questions.write.question",
  about: "questions.write.about",
  titleFr: "questions.write.title-fr",
  questionFr: "questions.write.question-fr",
  aboutFr: "questions.write.about-fr",
} as const satisfies Partial<Record<keyof QuestionDraft, MessageKey>>;

export interface WriteTextProps {
  of: keyof typeof LABELS;
  draft: QuestionDraft;
  hint?: MessageKey;
  isLong?: boolean;
  fault?: MessageKey | null;
}

/** One of the texts of a question that is written. */
export function WriteText({ of, draft, hint, isLong = false, fault = null }: WriteTextProps): JSX.Element {
  const { t } = useWords();
  const id = useId();
  const common = {
    dir: "auto",
    maxLength: MOST_QUERY_TEXT[of],
    value: draft[of],
    placeholder: hint === undefined ? "" : t(hint),
    "aria-invalid": fault !== null,
    "aria-describedby": fault === null ? undefined : id,
    onChange: ({ target }: { target: { value: string } }) => writeDraft({ [of]: target.value }),
  };
  return (
    <>
      <label>
        <span>{t(LABELS[of])}</span>
        {isLong ? <textarea rows={2} {...common} /> : <input type="text" {...common} />}
      </label>
      {fault !== null && (
        <small id={id} role="alert">
          {t(fault)}
        </small>
      )}
    </>
  );
}
