import { Button } from "@blueprintjs/core";
import { Download } from "@blueprintjs/icons";
import type { JSX } from "react";
import { cypherLog } from "../../api/cypher-log.ts";
import { cypherFile } from "../../api/cypher-text.ts";
import { logMethods } from "../../api/log-methods.ts";
import { logNotebook } from "../../api/log-notebook.ts";
import { useStatus } from "../../api/use-queries.ts";
import type { Difference } from "../../graph/difference.ts";
import type { SentenceGroup } from "../../graph/sentence-rows.ts";
import type { PlainRow, TableRow } from "../../graph/table-rows.ts";
import type { DrawerTab } from "../../graph/view-state.ts";
import { saveFile } from "../../state/actions/save-file.ts";
import { modelCaveat } from "../../state/model-caveat.ts";
import { facts, useApp } from "../../state/app-store.ts";
import { useEmphasis } from "../../state/picture-store.ts";
import { useWords } from "../../state/use-words.ts";
import { toCsv, toTabbed } from "../../text/csv.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { differenceCells, PARTS } from "./difference-items.ts";
import { sentenceText } from "./sentence-text.ts";
import { tableCells } from "./table-cells.ts";

export interface DrawerToolsProps {
  tab: Exclude<DrawerTab, "closed">;
  rows: readonly TableRow[];
  /** The same rows with every link of a group by itself: a file loses nothing. */
  written: readonly PlainRow[];
  groups: readonly SentenceGroup[];
  difference: Difference | null;
  /** The two periods that it tells apart. */
  when: readonly [string, string];
}

/** Copy and save what the open tab shows, in the order in which it shows it; and how much of it is selected. */
export function DrawerTools({ tab, rows, written, groups, difference, when }: DrawerToolsProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const differing = () => (difference === null ? [] : differenceCells(difference, when, words));
  const closed = useApp(({ present }) => present.closed);
  const caveat = () => modelCaveat(closed, words, facts);
  const withCaveat = (cells: readonly (readonly string[])[]) => {
    const said = caveat();
    return said === null ? cells : [...cells, [said]];
  };
  const cells = () => withCaveat(tableCells(written, words));
  const told = () => [sentenceText(groups, words), caveat() ?? []].flat().join("\n");
  const texts = {
    table: { copied: () => toTabbed(cells()), saved: () => toCsv(cells()) },
    sentences: { copied: told, saved: () => `\uFEFF${told()}` },
    difference: { copied: () => toTabbed(withCaveat(differing())), saved: () => toCsv(withCaveat(differing())) },
    cypher: { copied: null, saved: () => cypherFile(cypherLog.getState().entries, words.say) },
  }[tab];
  const ids = {
    table: () => rows.map(({ id }) => id),
    sentences: () => groups.flatMap((group) => group.rows.map(({ id }) => id)),
    difference: () => PARTS.flatMap((part) => difference?.[part].map(({ id }) => id) ?? []),
    cypher: () => [],
  }[tab]();
  return (
    <>
      {tab !== "cypher" && <SelectedCount ids={ids} />}
      {tab !== "cypher" && texts.copied !== null && (
        <CopyButton label={t("drawer.copy")} title={t(`drawer.copy.${tab}`)} text={texts.copied} />
      )}
      <Button
        size="small"
        variant="minimal"
        icon={<Download size={12} />}
        text={t(`drawer.save.${tab}`)}
        onClick={() => saveFile(tab, texts.saved())}
      />
      {tab === "cypher" && <LogFiles />}
    </>
  );
}

/** The log in two further forms: to be run again elsewhere, and to be read in a report. */
function LogFiles(): JSX.Element {
  const words = useWords();
  const { t, say } = words;
  const status = useStatus();
  const entries = () => cypherLog.getState().entries;
  const saved = {
    notebook: () =>
      logNotebook(entries(), {
        say,
        title: t("methods.notebook.title", { day: new Date().toISOString().slice(0, 10) }),
        about: t("methods.notebook.about"),
      }),
    methods: () => logMethods(entries(), status.data ?? null, words),
  };
  return (
    <>
      {(["notebook", "methods"] as const).map((what) => (
        <Button
          key={what}
          size="small"
          variant="minimal"
          icon={<Download size={12} />}
          text={t(`drawer.save.${what}`)}
          title={t(`drawer.save.${what}.title`)}
          onClick={() => saveFile(what, saved[what]())}
        />
      ))}
    </>
  );
}

function SelectedCount({ ids }: { ids: readonly string[] }): JSX.Element | null {
  const { t } = useWords();
  const { selected, several } = useEmphasis();
  const count = ids.filter((id) => id === selected || several.has(id)).length;
  return count === 0 ? null : (
    <span className="selected-count">{t("drawer.selected", { count, total: ids.length })}</span>
  );
}
