import { ChevronDown, ChevronUp } from "@blueprintjs/icons";
import { useMemo, useRef, useState, type JSX } from "react";
import { useStore } from "zustand";
import { cypherLog } from "../../api/cypher-log.ts";
import type { Difference } from "../../graph/difference.ts";
import { rowCounts, type RowCounts } from "../../graph/row-counts.ts";
import { sentenceGroups, type SentenceGroup } from "../../graph/sentence-rows.ts";
import { plainRows, tableRows, type Sort, type TableRow } from "../../graph/table-rows.ts";
import type { DrawerTab } from "../../graph/view-state.ts";
import { toggleDrawer } from "../../state/actions/toggle-drawer.ts";
import { useApp } from "../../state/app-store.ts";
import { useDifference, usePicture } from "../../state/picture-store.ts";
import { DRAWER_HEIGHT, preferences } from "../../state/preferences.ts";
import { useWords } from "../../state/use-words.ts";
import { intervalWords } from "../../text/dates.ts";
import type { MessageKey } from "../../text/messages.ts";
import type { ScreenWords } from "../../text/words.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Splitter } from "../../ui/splitter.tsx";
import { walkTabs } from "../../ui/walk-tabs.ts";
import { DifferenceTable } from "./difference-table.tsx";
import { LinkTable } from "./link-table.tsx";
import { Log } from "./log.tsx";
import { Sentences } from "./sentences.tsx";
import { DrawerTools } from "./tools.tsx";
import { LOWEST, useHeight } from "./use-height.ts";
import "./drawer.css";

type OpenTab = Exclude<DrawerTab, "closed">;
const TABS = ["table", "sentences", "cypher", "difference"] as const satisfies readonly OpenTab[];
const LABEL: Readonly<Record<OpenTab, MessageKey>> = {
  table: "drawer.table",
  sentences: "drawer.sentences",
  cypher: "drawer.log",
  difference: "compare.tab",
};

/** What the tabs show, so that what is copied and saved is what is seen, in its order. */
export interface Shown {
  rows: readonly TableRow[];
  groups: readonly SentenceGroup[];
}

/** The picture in words: its table, its sentences, and the statements behind every answer. */
export function Drawer(): JSX.Element {
  const { t } = useWords();
  const difference = useDifference();
  // An address may name the list of differences without two periods to compare.
  const open = useApp(({ present: { drawer } }) =>
    drawer === "difference" && difference === null ? "closed" : drawer,
  );
  const when = usePeriodWords();
  const host = useRef<HTMLElement>(null);
  const { height, most } = useHeight(host);
  const picture = usePicture();
  const [sort, setSort] = useState<Sort>({ by: "confidence", descending: true });
  const rows = useMemo(() => tableRows(picture, sort), [picture, sort]);
  const written = useMemo(() => plainRows(picture, sort), [picture, sort]);
  const groups = useMemo(() => sentenceGroups(picture), [picture]);
  return (
    <section
      ref={host}
      className={open === "closed" ? "drawer closed" : "drawer"}
      data-part="drawer"
      style={open === "closed" ? {} : { height }}
      aria-label={t("drawer.name")}
    >
      {open !== "closed" && <HeightHandle height={height} most={most} />}
      <header>
        <Tabs open={open} rows={rows} groups={groups} difference={difference} />
        <span className="grow" />
        {open !== "closed" && <DrawerTools tab={open} {...{ rows, written, groups, difference, when }} />}
        <IconButton
          icon={open === "closed" ? <ChevronUp size={14} /> : <ChevronDown size={14} />}
          label={t(open === "closed" ? "drawer.open" : "drawer.close")}
          onClick={() => toggleDrawer(open === "closed" ? "table" : "closed")}
        />
      </header>
      {open !== "closed" && (
        <div className="drawer-body" role="tabpanel" id="drawer-body" aria-labelledby={`tab-${open}`}>
          {open === "table" && <LinkTable rows={rows} sort={sort} onSort={setSort} />}
          {open === "sentences" && <Sentences groups={groups} />}
          {open === "cypher" && <Log />}
          {open === "difference" && difference !== null && <DifferenceTable difference={difference} when={when} />}
        </div>
      )}
    </section>
  );
}

/** The two periods that are compared, in words. */
function usePeriodWords(): readonly [string, string] {
  const { language } = useWords();
  const periods = useApp((state) => state.present.filter.periods);
  const [a = "", b = ""] = periods.map(({ from, to }) => intervalWords(from, to, language));
  return useMemo(() => [a, b], [a, b]);
}

function HeightHandle({ height, most }: { height: number; most: number }): JSX.Element {
  const { t } = useWords();
  return (
    <Splitter
      runs="across"
      label={t("drawer.height")}
      value={height}
      min={LOWEST}
      max={most}
      usual={DRAWER_HEIGHT}
      perPixel={-1}
      step={24}
      onChange={(drawerHeight) => preferences.setState({ drawerHeight })}
    />
  );
}

interface TabsProps extends Shown {
  open: DrawerTab;
  difference: Difference | null;
}

function Tabs({ open, rows, groups, difference }: TabsProps): JSX.Element {
  const { t, number } = useWords();
  const entries = useStore(cypherLog, (state) => state.entries.length);
  const counts: Readonly<Record<OpenTab, RowCounts | null>> = {
    table: rowCounts(rows),
    sentences: rowCounts(groups.flatMap((group) => group.rows)),
    cypher: null,
    difference: null,
  };
  const figures: Readonly<Record<"cypher" | "difference", number>> = {
    cypher: entries,
    difference: difference === null ? 0 : difference.onlyA.length + difference.onlyB.length,
  };
  const figuresIn = (tab: OpenTab): string => {
    if (tab === "cypher" || tab === "difference") return number(figures[tab]);
    const own = counts[tab];
    return own === null ? "" : figuresOf(own, number);
  };
  return (
    <div role="tablist" aria-label={t("drawer.name")} onKeyDown={walkTabs}>
      {TABS.filter((tab) => tab !== "difference" || difference !== null).map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={open === tab}
          aria-controls={open === tab ? "drawer-body" : undefined}
          tabIndex={open === tab || (open === "closed" && tab === "table") ? 0 : -1}
          title={titleOf(counts[tab], t)}
          onClick={() => toggleDrawer(tab)}
        >
          {t(LABEL[tab])}
          <span>{figuresIn(tab)}</span>
        </button>
      ))}
    </div>
  );
}

/** "81 + 1": links, as the status line counts them, and rows that are none. */
function figuresOf({ links, others }: RowCounts, number: ScreenWords["number"]): string {
  return others === 0 ? number(links) : `${number(links)} + ${number(others)}`;
}

function titleOf(counts: RowCounts | null, t: ScreenWords["t"]): string | undefined {
  return counts === null || counts.others === 0 ? undefined : t("drawer.counts", { ...counts });
}
