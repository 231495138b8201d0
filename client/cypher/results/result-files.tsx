import { Button } from "@blueprintjs/core";
import { useState, type JSX } from "react";
import { saveRows, saveWorkbook } from "../../state/actions/save-file.ts";
import { useWords } from "../../state/use-words.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { asXlsx } from "./xlsx/as-xlsx.ts";
import type { AboutResult } from "./xlsx/workbook.ts";
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

export interface ResultFilesProps {
  result: () => Tabular;
  about: () => AboutResult;
}

/** The rows as they are shown, to the clipboard and as files. */
export function ResultFiles({ result, about }: ResultFilesProps): JSX.Element {
  const { t } = useWords();
  return (
    <div className="result-files">
      <span>{t("query.copy")}</span>
      {COPIES.map(([format, write]) => (
        <CopyButton
          key={format}
          label={t(`query.format.${format}`)}
          title={t("query.copy.as", { format: t(`query.format.${format}`) })}
          icon={null}
          text={() => write(result())}
        />
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
      <Workbook result={result} about={about} />
    </div>
  );
}

function Workbook({ result, about }: ResultFilesProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const [state, setState] = useState<"rest" | "busy" | "failed">("rest");
  const format = t("query.format.xlsx");
  const save = async () => {
    setState("busy");
    try {
      saveWorkbook(await asXlsx(result(), about(), words));
      setState("rest");
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <Button
        size="small"
        variant="minimal"
        text={format}
        title={t("query.save.as", { format })}
        loading={state === "busy"}
        onClick={() => void save()}
      />
      <span role="status">{state === "failed" && t("query.save.failed")}</span>
    </>
  );
}
