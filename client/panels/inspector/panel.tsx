import { Button } from "@blueprintjs/core";
import { Cross } from "@blueprintjs/icons";
import type { JSX } from "react";
import { isGroupId, isMergedId } from "../../graph/groups.ts";
import { selectionOf } from "../../graph/selection.ts";
import { select } from "../../state/actions/select.ts";
import { facts, useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import type { ScreenWords } from "../../text/words.ts";
import { GroupView, MergedView } from "./group-view.tsx";
import { LinkView } from "./link-view.tsx";
import { NodeView } from "./node-view.tsx";
import { NotesTool } from "./notes-tool.tsx";
import { SelectionTools } from "./selection-tools.tsx";
import { SeveralView } from "./several-view.tsx";
import { StartView } from "./start-view.tsx";
import "./inspector.css";

/** What is selected, and who says so; without a selection, the start page. It never changes the picture. */
export function Inspector(): JSX.Element {
  const { t } = useWords();
  const selected = useApp((state) => state.present.selected);
  // Read again when facts come in: a selection from an address may be known only then.
  useApp((state) => state.factsVersion);
  const node = selected === null ? undefined : facts.nodes.get(selected);
  const edge = selected === null ? undefined : facts.edges.get(selected);
  const several = useApp((state) => state.present.several);
  const kind = several.length > 0 ? t("several.kind") : (kindWords(selected, t) ?? (node && t(`kind.${node.kind}`)));
  return (
    <aside
      className={kind === undefined ? "inspector" : "inspector chosen"}
      id="inspector"
      data-part="inspector"
      aria-label={t("inspector.name")}
      tabIndex={-1}
    >
      {kind !== undefined && (
        <div className="tools">
          <span>{kind}</span>
          {selected !== null && (node ?? edge) !== undefined && <NotesTool id={selected} />}
          <SelectionTools ids={selectionOf({ selected, several })} />
          <Button
            variant="minimal"
            size="small"
            icon={<Cross size={13} />}
            aria-label={t("inspector.close")}
            onClick={() => select(null)}
          />
        </div>
      )}
      <div className="inspector-scroll" key={selected}>
        {edge && <LinkView edge={edge} />}
        {node && <NodeView node={node} />}
        {several.length > 0 && <SeveralView ids={several} />}
        {selected !== null && isGroupId(selected) && <GroupView id={selected} />}
        {selected !== null && isMergedId(selected) && <MergedView id={selected} />}
        {kind === undefined && <StartView />}
      </div>
    </aside>
  );
}

function kindWords(selected: string | null, t: ScreenWords["t"]): string | undefined {
  if (selected === null) return undefined;
  if (isGroupId(selected)) return t("group.kind");
  const edge = facts.edges.get(selected);
  if (edge !== undefined) return t(edge.type === "ROUTE" ? "leg.kind" : "link.kind");
  return isMergedId(selected) ? t("link.kind") : undefined;
}
