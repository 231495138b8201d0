import { Button, ButtonGroup, SegmentedControl } from "@blueprintjs/core";
import { Download, Flash, Link, Moon, Redo, Undo } from "@blueprintjs/icons";
import type { JSX, ReactNode } from "react";
import type { ViewMode } from "../../graph/view-state.ts";
import { changeMode } from "../../state/actions/change-mode.ts";
import { copyAddress } from "../../state/actions/copy-address.ts";
import { openExport } from "../../state/actions/open-export.ts";
import { redoStep } from "../../state/actions/redo.ts";
import { undoStep } from "../../state/actions/undo.ts";
import { useApp } from "../../state/app-store.ts";
import { preferences, usePreferences } from "../../state/preferences.ts";
import { useTell, useWords } from "../../state/use-words.ts";
import { BrandSign } from "./brand-sign.tsx";
import "./top-bar.css";

/** `children` is the search. */
export function TopBar({ children }: { children: ReactNode }): JSX.Element {
  const { t } = useWords();
  const mode = useApp((state) => state.present.mode);
  return (
    <header className="top-bar" data-part="top">
      <div className="brand">
        <BrandSign />
        <h1>{t("app.name")}</h1>
      </div>
      {children}
      <SegmentedControl
        size="small"
        aria-label={t("top.mode")}
        value={mode}
        onValueChange={(value) => changeMode(value as ViewMode)}
        options={[
          { label: t("top.graph"), value: "graph" },
          { label: t("top.map"), value: "map" },
          { label: t("top.both"), value: "both" },
          { label: t("top.flows"), value: "flows" },
        ]}
      />
      <div className="grow" />
      <HistoryButtons />
      <i className="separator" />
      <Button
        className="copy-address"
        variant="minimal"
        size="small"
        icon={<Link size={14} />}
        text={<span className="wide-only">{t("top.copy-address")}</span>}
        aria-label={t("top.copy-address")}
        onClick={() => void copyAddress()}
      />
      <ExportButton />
      <PersonalButtons />
    </header>
  );
}

function ExportButton(): JSX.Element {
  const { t } = useWords();
  const isPossible = useApp(openExport.isPossible);
  return (
    <Button
      variant="minimal"
      size="small"
      icon={<Download size={14} />}
      text={<span className="wide-only">{t("export.title")}</span>}
      aria-label={t("export.title")}
      title={`${t("keys.export")} (x)`}
      aria-haspopup="dialog"
      disabled={!isPossible}
      onClick={openExport.perform}
    />
  );
}

function HistoryButtons(): JSX.Element {
  const { t } = useWords();
  const tell = useTell();
  const last = useApp((state) => state.past.at(-1)?.told);
  const next = useApp((state) => state.future[0]?.told);
  const undoWords = last === undefined ? t("top.nothing-to-undo") : t("top.undo", { step: tell(last) });
  const redoWords = next === undefined ? t("top.nothing-to-redo") : t("top.redo", { step: tell(next) });
  return (
    <ButtonGroup className="history" variant="minimal" size="small">
      <Button
        icon={<Undo size={14} />}
        aria-label={undoWords}
        title={undoWords}
        disabled={last === undefined}
        onClick={undoStep.perform}
      />
      {last !== undefined && (
        <span className="undo-label" aria-hidden>
          {tell(last)}
        </span>
      )}
      <Button
        icon={<Redo size={14} />}
        aria-label={redoWords}
        title={redoWords}
        disabled={next === undefined}
        onClick={redoStep.perform}
      />
    </ButtonGroup>
  );
}

function PersonalButtons(): JSX.Element {
  const { t } = useWords();
  const theme = usePreferences((state) => state.theme);
  const language = usePreferences((state) => state.language);
  const other =
    language === "en" ? ({ code: "fr", name: "Français" } as const) : ({ code: "en", name: "English" } as const);
  const themeWords = t(theme === "light" ? "top.dark" : "top.light");
  return (
    <ButtonGroup variant="minimal" size="small">
      <Button
        lang={other.code}
        text={other.code.toUpperCase()}
        aria-label={`${other.code.toUpperCase()}: ${other.name}`}
        title={other.name}
        onClick={() => preferences.setState({ language: other.code })}
      />
      <Button
        icon={theme === "light" ? <Moon size={14} /> : <Flash size={14} />}
        aria-label={themeWords}
        title={themeWords}
        onClick={() => preferences.setState({ theme: theme === "light" ? "dark" : "light" })}
      />
    </ButtonGroup>
  );
}
