import { Button } from "@blueprintjs/core";
import type { JSX } from "react";
import { saveRows } from "../../state/actions/save-file.ts";
import { useWords } from "../../state/use-words.ts";
import { useCopied } from "../../ui/use-copied.ts";
import { asCsv, asJson, asMarkdown, asTabbed, type Tabular } from "./as-file.ts";

const COPIES = [
  ["tabbed", asTabbed],
  ["json", asJson],
  ["markdown", asMarkdown],
] as const;
const FILES = [
  ["csv", asCsv],
  ["json", asJson],
  ["markdown", asMarkdown],
] as const;

/** The rows as they are shown, to the clipboard and as files. */
export function ResultFiles({ result }: { result: () => Tabular }): JSX.Element {
  const { t } = useWords();
  return (
    <div className="result-files">
      <span>{t("query.copy")}</span>
      {COPIES.map(([format, write]) => (
        <CopyAs key={format} format={t(`query.format.${format}`)} text={() => write(result())} />
      ))}
      <span>{t("query.save")}</span>
      {FILES.map(([format, write]) => (
        <Button
          key={format}
          size="small"
          variant="minimal"
          text={t(`query.format.${format}`)}
          title={t("query.save.as", { format: t(`query.format.${format}`) })}
          onClick={() => saveRows(format, write(result()))}
        />
      ))}
    </div>
  );
}

function CopyAs({ format, text }: { format: string; text: () => string }): JSX.Element {
  const { t } = useWords();
  const { isCopied, copy } = useCopied(text);
  return (
    <Button
      size="small"
      variant="minimal"
      text={isCopied ? t("app.copied") : format}
      title={t("query.copy.as", { format })}
      onClick={copy}
    />
  );
}
