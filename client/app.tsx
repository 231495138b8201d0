import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, type CSSProperties, type JSX } from "react";
import { queryClient } from "./api/query-client.ts";
import { useRecovery } from "./api/use-recovery.ts";
import { Explore } from "./panels/explore/panel.tsx";
import { Inspector } from "./panels/inspector/panel.tsx";
import { Rail } from "./panels/rail/panel.tsx";
import { Search } from "./panels/search/panel.tsx";
import { StatusLine } from "./panels/status-line/panel.tsx";
import { TourBar } from "./panels/tour/panel.tsx";
import { TopBar } from "./panels/top-bar/panel.tsx";
import { Broken } from "./broken.tsx";
import { Stage } from "./stage.tsx";
import { openPanel, type Panel } from "./state/actions/toggle-panel.ts";
import { useApp } from "./state/app-store.ts";
import { usePreferences } from "./state/preferences.ts";
import { useShortcuts } from "./state/use-shortcuts.ts";
import { useTell, useWords } from "./state/use-words.ts";
import { usePanelWidth, useWide } from "./state/use-window.ts";
import { ErrorBoundary } from "./ui/error-boundary.tsx";
import { fetchTheRest, lazily } from "./ui/lazily.tsx";

const Routes = lazily(async () => (await import("./panels/routes/panel.tsx")).Routes);
const Cypher = lazily(async () => (await import("./panels/cypher/panel.tsx")).CypherPanel);
const Views = lazily(async () => (await import("./panels/views/panel.tsx")).Views);
const Data = lazily(async () => (await import("./panels/data/panel.tsx")).Data);
const Keys = lazily(async () => (await import("./panels/keys/panel.tsx")).Keys);
const Export = lazily(async () => (await import("./panels/export/panel.tsx")).Export);

/** Milliseconds after the first picture. */
const REST_MS = 1500;

export function App(): JSX.Element {
  usePersonalLook();
  useTheRest();
  return (
    <ErrorBoundary renderBroken={(details) => <Broken details={details} />}>
      <QueryClientProvider client={queryClient}>
        <Frame />
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

/** Each part stands behind its own boundary: a broken inspector leaves the picture, a broken picture its table. */
function Frame(): JSX.Element {
  const { t } = useWords();
  const isWide = useWide();
  const panel = useApp((state) => openPanel(state.present.panel, isWide));
  const width = usePanelWidth();
  const isTouring = useApp((state) => state.tour !== null);
  const renderBroken = (details: string) => <Broken details={details} />;
  useShortcuts();
  useRecovery();
  return (
    <div
      className={`app${panel === null ? " without-panel" : ""}${isTouring ? " touring" : ""}`}
      style={{ "--panel-width": `${width}px` } as CSSProperties}
    >
      <a className="skip" href="#stage" onClick={skipToStage}>
        {t("app.skip")}
      </a>
      <TopBar>
        <Search />
      </TopBar>
      <TourBar />
      <Rail />
      {panel !== null && (
        <ErrorBoundary key={panel} renderBroken={renderBroken}>
          <PanelOf panel={panel} />
        </ErrorBoundary>
      )}
      <ErrorBoundary renderBroken={renderBroken}>
        <Stage />
      </ErrorBoundary>
      <ErrorBoundary renderBroken={renderBroken}>
        <Inspector />
      </ErrorBoundary>
      <StatusLine />
      <Announcer />
      <Dialogs />
    </div>
  );
}

/** Which one is open is said by the state, so none of them is there before. */
function Dialogs(): JSX.Element {
  const isKeysOpen = useApp((state) => state.isKeysOpen);
  const isExportOpen = useApp((state) => state.isExportOpen);
  return (
    <ErrorBoundary key={`${isKeysOpen} ${isExportOpen}`} renderBroken={(details) => <Broken details={details} />}>
      {isKeysOpen && <Keys />}
      {isExportOpen && <Export />}
    </ErrorBoundary>
  );
}

/** What the first picture did not need, once it stands. */
function useTheRest(): void {
  const isBegun = useApp((state) => state.isBegun);
  useEffect(() => {
    if (!isBegun) return undefined;
    const timer = setTimeout(() => void fetchTheRest(), REST_MS);
    return () => clearTimeout(timer);
  }, [isBegun]);
}

const PANELS = { explore: Explore, routes: Routes, cypher: Cypher, views: Views, data: Data } as const;

function PanelOf({ panel }: { panel: Panel }): JSX.Element {
  const Own = PANELS[panel];
  return <Own />;
}

/** Says in words what the picture shows by moving: "12 added, 3 known". */
function Announcer(): JSX.Element {
  const tell = useTell();
  const announcement = useApp((state) => state.announcement);
  return (
    <div className="unseen" role="status" aria-live="polite">
      {announcement !== null && <p key={announcement.count}>{tell(announcement.told)}</p>}
    </div>
  );
}

/** The address bar holds the view, so a plain link to an anchor would overwrite it. */
function skipToStage(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("#stage")?.focus();
}

function usePersonalLook(): void {
  const theme = usePreferences((state) => state.theme);
  const language = usePreferences((state) => state.language);
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
    document.documentElement.lang = language;
    // The kit's own dark colours hang on this class.
    document.body.className = theme === "dark" ? "bp6-dark" : "light";
  }, [theme, language]);
}
