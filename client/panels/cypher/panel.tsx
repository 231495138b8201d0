import type { JSX } from "react";
import { tabInFront, useCypherDesk } from "../../state/cypher-desk.ts";
import { CYPHER_WIDTH, preferences } from "../../state/preferences.ts";
import { useQuestionDesk } from "../../state/question-desk.ts";
import { LEAST_CYPHER, useMostCypherWidth, usePanelWidth } from "../../state/use-window.ts";
import { useWords } from "../../state/use-words.ts";
import { Splitter } from "../../ui/splitter.tsx";
import { Desk } from "./desk.tsx";
import { Questions } from "./questions/questions.tsx";
import { Tabs } from "./tabs.tsx";
import "./cypher.css";

/** Saved questions, and statements that somebody writes, each in a tab, over what it brought. */
export function CypherPanel(): JSX.Element {
  const { t } = useWords();
  const tab = useCypherDesk(tabInFront);
  const isAsking = useQuestionDesk((desk) => desk.isOpen);
  return (
    <aside className="explore cypher-panel" data-part="panel" aria-label={t("rail.cypher")}>
      <Tabs />
      {isAsking ? <Questions /> : <Desk key={tab.id} tab={tab} />}
      <WidthHandle />
    </aside>
  );
}

function WidthHandle(): JSX.Element {
  const { t } = useWords();
  const width = usePanelWidth();
  const most = useMostCypherWidth();
  return (
    <Splitter
      runs="down"
      label={t("query.width")}
      value={width}
      min={LEAST_CYPHER}
      max={most}
      usual={CYPHER_WIDTH}
      perPixel={1}
      step={24}
      onChange={(cypherWidth) => preferences.setState({ cypherWidth })}
    />
  );
}
