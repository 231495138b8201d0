import { Button } from "@blueprintjs/core";
import { useRef, type JSX } from "react";
import type { CanvasHandle } from "./canvas/picture-canvas.tsx";
import { isFiltering } from "./graph/filter.ts";
import type { ZoomHandle } from "./flows/use-zoom.ts";
import { Panes } from "./panes.tsx";
import { Drawer } from "./panels/drawer/panel.tsx";
import { Legend } from "./panels/legend/panel.tsx";
import { PictureMenu } from "./panels/menu/panel.tsx";
import { Notices } from "./panels/notices/panel.tsx";
import { TimeLine } from "./panels/time-line/panel.tsx";
import { StageHead, type StageRefs } from "./stage-head.tsx";
import { clearFilter } from "./state/actions/filter.ts";
import { useApp } from "./state/app-store.ts";
import { usePicture } from "./state/picture-store.ts";
import { start } from "./state/start.ts";
import { useProblem } from "./state/use-problem.ts";
import { useWords } from "./state/use-words.ts";
import { Card } from "./ui/card.tsx";
import { lazily } from "./ui/lazily.tsx";

const FlowsView = lazily(async () => (await import("./flows/flows-view.tsx")).FlowsView);

/** The picture with its head, its legend and its drawer. */
export function Stage(): JSX.Element {
  const first = useRef<CanvasHandle>(null);
  const second = useRef<CanvasHandle>(null);
  const flows = useRef<ZoomHandle>(null);
  const isFlows = useApp(({ present }) => present.mode === "flows");
  return (
    <main className="stage" id="stage" tabIndex={-1}>
      <StageHead first={first} second={second} flows={flows} />
      <div className="picture">
        <PictureOrState first={first} second={second} flows={flows} />
        <Notices />
      </div>
      {!isFlows && <Legend />}
      <TimeLine />
      <Drawer />
      <PictureMenu />
    </main>
  );
}

function PictureOrState({ flows, ...canvases }: StageRefs): JSX.Element {
  const { t } = useWords();
  const isBegun = useApp((state) => state.isBegun);
  const isEmpty = useApp((state) => state.first?.slice.nodes.length === 0 && state.present.nodes.length === 0);
  const problem = useApp((state) => state.startProblem);
  const isFlows = useApp(({ present }) => present.mode === "flows");
  if (isBegun && isEmpty) {
    return (
      <div className="centre">
        <Card tone="plain" headline={t("stage.empty")} why={t("stage.empty.why")} />
      </div>
    );
  }
  if (isBegun && isFlows) return <FlowsView handle={flows} />;
  if (isBegun) {
    return (
      <>
        <Panes {...canvases} />
        <AllFolded />
      </>
    );
  }
  if (problem !== null) return <StartFailure problem={problem} />;
  return <div className="centre" role="status" aria-label={t("stage.loading")} />;
}

/** Filters that leave nothing: the canvas stays below, for what comes back. */
function AllFolded(): JSX.Element | null {
  const { t } = useWords();
  const picture = usePicture();
  const isFiltered = useApp(({ present }) => isFiltering(present.filter) && present.nodes.length > 0);
  const isEmpty = picture.nodes.length + picture.withoutPosition.length === 0;
  if (!isFiltered || !isEmpty || picture.away.folded === 0) return null;
  return (
    <div className="all-folded">
      <Card tone="plain" headline={t("filters.none")} why={t("filters.none.why")}>
        <Button size="small" text={t("status.folded.clear")} onClick={clearFilter} />
      </Card>
    </div>
  );
}

function StartFailure({ problem }: { problem: Error }): JSX.Element {
  const { t } = useWords();
  const { sentence, hint, small } = useProblem(problem);
  const again = { label: t("notice.again"), onClick: () => void start() };
  return (
    <div className="centre">
      <Card tone="bad" headline={sentence} why={hint} small={small} again={again} />
    </div>
  );
}
