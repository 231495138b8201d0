import { Code, Compass } from "@blueprintjs/icons";
import type { JSX } from "react";
import { showKeys } from "../../state/actions/show-keys.ts";
import { isPanelOpen, togglePanel } from "../../state/actions/toggle-panel.ts";
import { useApp } from "../../state/app-store.ts";
import { useWide } from "../../state/use-wide.ts";
import { useWords } from "../../state/use-words.ts";
import "./rail.css";

export function Rail(): JSX.Element {
  const { t } = useWords();
  const isWide = useWide();
  const isOpen = useApp((state) => isPanelOpen(state.present.panel, isWide));
  return (
    <nav className="rail" aria-label={t("rail.tools")}>
      <button type="button" className={isOpen ? "on" : ""} aria-pressed={isOpen} onClick={() => togglePanel(isWide)}>
        <Compass size={16} />
        <span>{t("rail.explore")}</span>
      </button>
      <div className="grow" />
      <button type="button" aria-haspopup="dialog" onClick={showKeys.perform}>
        <Code size={16} />
        <span>{t("rail.keys")}</span>
      </button>
    </nav>
  );
}
