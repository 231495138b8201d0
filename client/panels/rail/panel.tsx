import { Bookmark, Code, Compass, Console, Database, Route } from "@blueprintjs/icons";
import type { JSX } from "react";
import { showKeys } from "../../state/actions/show-keys.ts";
import { openPanel, togglePanel, type Panel } from "../../state/actions/toggle-panel.ts";
import { useApp } from "../../state/app-store.ts";
import { useWide } from "../../state/use-window.ts";
import { useWords } from "../../state/use-words.ts";
import "./rail.css";

const PANELS: readonly { panel: Panel; icon: JSX.Element }[] = [
  { panel: "explore", icon: <Compass size={16} /> },
  { panel: "routes", icon: <Route size={16} /> },
  { panel: "cypher", icon: <Console size={16} /> },
  { panel: "views", icon: <Bookmark size={16} /> },
  { panel: "data", icon: <Database size={16} /> },
];

export function Rail(): JSX.Element {
  const { t } = useWords();
  const isWide = useWide();
  const open = useApp((state) => openPanel(state.present.panel, isWide));
  return (
    <nav className="rail" data-part="rail" aria-label={t("rail.tools")}>
      {PANELS.map(({ panel, icon }) => (
        <button
          key={panel}
          type="button"
          className={open === panel ? `to-${panel} on` : `to-${panel}`}
          aria-pressed={open === panel}
          onClick={() => togglePanel(panel, isWide)}
        >
          {icon}
          <span>{t(`rail.${panel}`)}</span>
        </button>
      ))}
      <div className="grow" />
      <button type="button" aria-haspopup="dialog" onClick={showKeys.perform}>
        <Code size={16} />
        <span>{t("rail.keys")}</span>
      </button>
    </nav>
  );
}
