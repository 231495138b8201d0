import { Button } from "@blueprintjs/core";
import { useState, type JSX } from "react";
import { copyText } from "../../state/actions/copy-address.ts";
import { saveRows } from "../../state/actions/save-file.ts";
import { useWords } from "../../state/use-words.ts";
import { asCsv, asJson, asMarkdown, asTabbed, type Tabular } from "./as-file.ts";

const COPIES = { tabbed: asTabbed, json: asJson, markdown: asMarkdown } as const;
const FILES = { csv: asCsv, json: asJson, markdown: asMarkdown } as const;
/** Milliseconds that "Copied" stands. */
const COPIED_MS = 2000;

/** The rows as they are shown, to the clipboard and as files. */
export function ResultFiles({ result }: { result: () => Tabular }): JSX.Element {
  const { t } = useWords();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async (format: keyof typeof COPIES) => {
    setCopied((await copyText(COPIES[format](result()))) ? format : null);
    setTimeout(() => setCopied(null), COPIED_MS);
  };
  return (
    <div className="result-files">
      <span>{t("query.copy")}</span>
      {(Object.keys(COPIES) as (keyof typeof COPIES)[]).map((format) => (
        <Button
          key={format}
          size="small"
          variant="minimal"
          text={copied === format ? t("app.copied") : t(`query.format.${format}`)}
          title={t("query.copy.as", { format: t(`query.format.${format}`) })}
          onClick={() => void copy(format)}
        />
      ))}
      <span>{t("query.save")}</span>
      {(Object.keys(FILES) as (keyof typeof FILES)[]).map((format) => (
        <Button
          key={format}
          size="small"
          variant="minimal"
          text={t(`query.format.${format}`)}
          title={t("query.save.as", { format: t(`query.format.${format}`) })}
          onClick={() => saveRows(format, FILES[format](result()))}
        />
      ))}
    </div>
  );
}
