import { useState, type JSX } from "react";
import type { Format } from "../../export/save-picture.ts";
import { sizeOfPicture } from "../../export/size-of-picture.ts";
import { app, notify, useApp } from "../../state/app-store.ts";
import { preferences } from "../../state/preferences.ts";
import { problemWords } from "../../state/use-problem.ts";
import { useWords } from "../../state/use-words.ts";
import type { ScreenWords } from "../../text/words.ts";
import { Dialog } from "../../ui/dialog.tsx";
import type { Theme } from "../../ui/tokens.ts";
import "./export.css";

const close = () => app.setState({ isExportOpen: false });

/** Saves what is shown as a file. */
export function Export(): JSX.Element {
  const words = useWords();
  const { t } = words;
  const [theme, setTheme] = useState<Theme>(preferences.getState().theme);
  const { save, isBusy, failure } = useSaving(theme, words);
  const { width, height } = sizeOfPicture();
  const folded = useApp((state) => state.folded);
  return (
    <Dialog
      className="export"
      title={t("export.title")}
      closeLabel={t("export.close")}
      focus=".ways button"
      onClose={close}
    >
      <p>
        {t("export.what", { size: `${words.number(width)}\u00A0×\u00A0${words.number(height)}` })} {t("export.around")}
        {folded > 0 && ` ${t("export.unfolded", { count: folded })}`}
      </p>
      <Themes theme={theme} onChoose={setTheme} />
      <div className="ways">
        {(["svg", "png"] as const).map((format) => (
          <button key={format} type="button" disabled={isBusy} onClick={() => void save(format)}>
            <b>{t(`export.${format}`)}</b>
            {t(`export.${format}.why`)}
          </button>
        ))}
      </div>
      <p className="state" role="status">
        {isBusy && `${t("export.busy")} …`}
        {failure !== null && <span className="warn">{failure}</span>}
      </p>
    </Dialog>
  );
}

function Themes({ theme, onChoose }: { theme: Theme; onChoose: (theme: Theme) => void }): JSX.Element {
  const { t } = useWords();
  return (
    <fieldset>
      <legend>{t("export.theme")}</legend>
      {(["light", "dark"] as const).map((each) => (
        <label key={each}>
          <input type="radio" name="export-theme" checked={theme === each} onChange={() => onChoose(each)} />
          {t(`export.theme.${each}`)}
        </label>
      ))}
    </fieldset>
  );
}

interface Saving {
  save: (format: Format) => Promise<void>;
  isBusy: boolean;
  failure: string | null;
}

function useSaving(theme: Theme, words: ScreenWords): Saving {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (format: Format) => {
    setBusy(true);
    setFailure(null);
    try {
      // The exporter is fetched when it is first wanted.
      const { savePicture } = await import("../../export/save-picture.ts");
      const file = await savePicture(format, theme);
      notify({ kind: "done", headline: { key: "export.done", values: { file } } });
      close();
    } catch (error) {
      setFailure(failureWords(error, words));
      setBusy(false);
    }
  };
  return { save, isBusy, failure };
}

function failureWords(error: unknown, words: ScreenWords): string {
  if (error instanceof Error && error.name === "TooLarge") return words.t("export.too-large");
  const isServer = error instanceof Error && error.name === "ApiProblem";
  const { sentence } = problemWords(error, words);
  return words.t(isServer ? "export.no-sources" : "export.failed", { reason: sentence });
}
