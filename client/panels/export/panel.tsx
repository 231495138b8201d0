import { useState, type JSX } from "react";
import type { Format, SavedMode } from "../../export/save-picture.ts";
import { SCALES, type Scale } from "../../export/scales.ts";
import { sizeOfPicture } from "../../export/size-of-picture.ts";
import { comparedPeriods, type Side } from "../../graph/compared-periods.ts";
import { app, notify, useApp } from "../../state/app-store.ts";
import { shownMode, usePictureIn } from "../../state/picture-store.ts";
import { preferences } from "../../state/preferences.ts";
import { problemWords } from "../../state/use-problem.ts";
import { useWords } from "../../state/use-words.ts";
import { intervalWords } from "../../text/dates.ts";
import type { ScreenWords } from "../../text/words.ts";
import { Dialog } from "../../ui/dialog.tsx";
import type { Theme } from "../../ui/tokens.ts";
import "./export.css";

/** Of graph and map beside each other the graph, until somebody chooses. */
const shownToSave = (): SavedMode => (app.getState().present.mode === "flows" ? "flows" : shownMode());
const SIDES: readonly Side[] = [0, 1];
const close = () => app.setState({ isExportOpen: false });

/** Saves what is shown as a file. */
export function Export(): JSX.Element {
  const words = useWords();
  const { t } = words;
  const [theme, setTheme] = useState<Theme>(preferences.getState().theme);
  const isBoth = useApp((state) => state.present.mode === "both");
  const [chosen, setChosen] = useState<SavedMode>(shownToSave);
  const [scale, setScale] = useState<Scale>(2);
  const isCompared = useApp((state) => comparedPeriods(state.present) !== null);
  const periods = useApp((state) => state.present.filter.periods);
  const [chosenSide, setSide] = useState<Side>(0);
  const side = isCompared ? chosenSide : null;
  const { save, isBusy, failure } = useSaving(chosen, { side, theme, scale }, words);
  const { width, height } = sizeOfPicture();
  const folded = useFolded(chosen, side);
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
      {isBoth && (
        <Radios
          title={t("export.which")}
          name="export-which"
          options={[
            ["graph", t("top.graph")],
            ["map", t("top.map")],
          ]}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      {side !== null && (
        <Radios
          title={t("export.which")}
          name="export-period"
          options={SIDES.map((each) => {
            const { from = null, to = null } = periods[each] ?? {};
            return [each, intervalWords(from, to, words.language)] as const;
          })}
          chosen={side}
          onChoose={setSide}
        />
      )}
      <Radios
        title={t("export.theme")}
        name="export-theme"
        options={[
          ["light", t("export.theme.light")],
          ["dark", t("export.theme.dark")],
        ]}
        chosen={theme}
        onChoose={setTheme}
      />
      <Radios
        title={t("export.scale")}
        name="export-scale"
        options={SCALES.map((times) => [times, t("export.scale.times", { times })] as const)}
        chosen={scale}
        onChoose={setScale}
      />
      <div className="ways">
        {(["svg", "png"] as const).map((format) => (
          <button key={format} type="button" disabled={isBusy} onClick={() => void save(format)}>
            <b>{t(`export.${format}`)}</b>
            {t(`export.${format}.why`, { scale })}
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

/** Context marks that its canvas folds away and a saved picture has. */
function useFolded(mode: SavedMode, side: Side | null): number {
  const { nodes } = usePictureIn(mode === "flows" ? "graph" : mode, side);
  const folds = useApp((state) => state.folded > 0);
  return folds ? nodes.filter(({ story }) => !story).length : 0;
}

interface RadiosProps<Value extends string | number> {
  title: string;
  name: string;
  options: readonly (readonly [Value, string])[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

function Radios<Value extends string | number>({
  title,
  name,
  options,
  chosen,
  onChoose,
}: RadiosProps<Value>): JSX.Element {
  return (
    <fieldset>
      <legend>{title}</legend>
      {options.map(([value, words]) => (
        <label key={value}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          {words}
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

function useSaving(
  mode: SavedMode,
  chosen: { side: Side | null; theme: Theme; scale: Scale },
  words: ScreenWords,
): Saving {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (format: Format) => {
    setBusy(true);
    setFailure(null);
    try {
      // The exporter is fetched when it is first wanted.
      const { savePicture } = await import("../../export/save-picture.ts");
      const file = await savePicture(mode, { format, ...chosen });
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
