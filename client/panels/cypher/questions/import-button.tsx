import { Button } from "@blueprintjs/core";
import { Import } from "@blueprintjs/icons";
import { useRef, type JSX } from "react";
import { importFiles } from "../../../state/question-import.ts";
import { useWords } from "../../../state/use-words.ts";

/** Files of questions are chosen, one or a whole pack. */
export function ImportButton(): JSX.Element {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        icon={<Import size={12} />}
        text={t("questions.import")}
        title={t("questions.import.title")}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".cypher,.cyp,.txt"
        aria-label={t("questions.import.title")}
        onChange={({ target }) => {
          void importFiles([...(target.files ?? [])]);
          // The same file can be chosen again, once it is mended.
          target.value = "";
        }}
      />
    </>
  );
}
