import { Cross } from "@blueprintjs/icons";
import type { JSX } from "react";
import type { FoundWay } from "../../graph/found-way.ts";
import { isFlowId } from "../../graph/flows/flow-id.ts";
import { isGroupId, isMergedId } from "../../graph/groups.ts";
import { selectionOf } from "../../graph/selection.ts";
import { light } from "../../state/actions/light.ts";
import { select } from "../../state/actions/select.ts";
import { facts, useApp } from "../../state/app-store.ts";
import { useFoundWay } from "../../state/use-found-way.ts";
import { useWords } from "../../state/use-words.ts";
import type { ScreenWords } from "../../text/words.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { lazily } from "../../ui/lazily.tsx";
import { StartView } from "./start-view.tsx";
import "./inspector.css";

const NotesTool = lazily(async () => (await import("./notes-tool.tsx")).NotesTool);
const CompareView = lazily(async () => (await import("./compare-view.tsx")).CompareView);
const RouteView = lazily(async () => (await import("./route-view.tsx")).RouteView);
const SelectionTools = lazily(async () => (await import("./selection-tools.tsx")).SelectionTools);
const SelectionView = lazily(async () => (await import("./selection-view.tsx")).SelectionView);

/** What is selected, and who says so; without a selection, the start page. It never changes the picture. */
export function Inspector(): JSX.Element {
  const { t } = useWords();
  const selected = useApp((state) => state.present.selected);
  // Read again when facts come in: a selection from an address may be known only then.
  useApp((state) => state.factsVersion);
  const node = selected === null ? undefined : facts.nodes.get(selected);
  const edge = selected === null ? undefined : facts.edges.get(selected);
  const several = useApp((state) => state.present.several);
  const lit = useApp(({ present }) => (present.lit?.by === "route" ? present.lit.value : null));
  const against = useApp(({ present }) => (present.lit?.by === "route" ? present.against : null));
  const route = useFoundWay(lit);
  const other = useFoundWay(against);
  const chosen = several.length > 0 ? t("several.kind") : (kindWords(selected, t) ?? (node && t(`kind.${node.kind}`)));
  const kind = chosen ?? (route === null ? undefined : routeWords(route, other, t));
  const close = () => (chosen === undefined ? light(null) : select(null));
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
          <IconButton icon={<Cross size={13} />} label={t("inspector.close")} onClick={close} />
        </div>
      )}
      <div className="inspector-scroll" key={selected}>
        {chosen !== undefined ? (
          <SelectionView selected={selected} several={several} />
        ) : route === null ? (
          <StartView />
        ) : other === null ? (
          <RouteView {...route} />
        ) : (
          <CompareView first={route} second={other} />
        )}
      </div>
    </aside>
  );
}

function routeWords({ rank, count }: FoundWay, other: FoundWay | null, t: ScreenWords["t"]): string {
  if (other !== null) return t("compare.kind");
  return rank === null ? t("routes.unranked") : t("routes.of", { rank, count });
}

function kindWords(selected: string | null, t: ScreenWords["t"]): string | undefined {
  if (selected === null) return undefined;
  if (isFlowId(selected)) return t("flow.kind");
  if (isGroupId(selected)) return t("group.kind");
  const edge = facts.edges.get(selected);
  if (edge !== undefined) return t(edge.type === "ROUTE" ? "leg.kind" : "link.kind");
  return isMergedId(selected) ? t("link.kind") : undefined;
}
