import { Button } from "@blueprintjs/core";
import { ChevronDown, ChevronUp } from "@blueprintjs/icons";
import type { JSX, KeyboardEvent } from "react";
import { useStore } from "zustand";
import { cypherLog } from "../../api/cypher-log.ts";
import { toggleDrawer } from "../../state/actions/toggle-drawer.ts";
import { useApp } from "../../state/app-store.ts";
import { usePicture } from "../../state/picture-store.ts";
import { useWords } from "../../state/use-words.ts";
import { LinkTable } from "./link-table.tsx";
import { Log } from "./log.tsx";
import "./drawer.css";

const TABS = ["table", "cypher"] as const;

/** The picture in words: its table, and the statements behind every answer. */
export function Drawer(): JSX.Element {
  const { t } = useWords();
  const open = useApp((state) => state.present.drawer);
  const rows = usePicture().edges.length;
  const entries = useStore(cypherLog, (state) => state.entries.length);
  return (
    <section className={open === "closed" ? "drawer closed" : "drawer"} aria-label={t("drawer.name")}>
      <header>
        <div role="tablist" aria-label={t("drawer.name")} onKeyDown={walkTabs}>
          {TABS.map((tab) => (
            <button
              key={tab}
              type="button"
              role="tab"
              id={`tab-${tab}`}
              aria-selected={open === tab}
              aria-controls={open === tab ? "drawer-body" : undefined}
              tabIndex={open === tab || (open === "closed" && tab === "table") ? 0 : -1}
              onClick={() => toggleDrawer(tab)}
            >
              {t(tab === "table" ? "drawer.table" : "drawer.log")}
              <span>{tab === "table" ? rows : entries}</span>
            </button>
          ))}
        </div>
        <span className="grow" />
        <Button
          variant="minimal"
          size="small"
          icon={open === "closed" ? <ChevronUp size={14} /> : <ChevronDown size={14} />}
          aria-label={t(open === "closed" ? "drawer.open" : "drawer.close")}
          onClick={() => toggleDrawer(open === "closed" ? "table" : "closed")}
        />
      </header>
      {open !== "closed" && (
        <div className="drawer-body" role="tabpanel" id="drawer-body" aria-labelledby={`tab-${open}`}>
          {open === "table" ? <LinkTable /> : <Log />}
        </div>
      )}
    </section>
  );
}

/** Left and right move between the tabs, as everywhere. */
function walkTabs(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const at = tabs.indexOf(document.activeElement as HTMLElement);
  tabs[(at + 1) % tabs.length]?.focus();
  event.preventDefault();
}
