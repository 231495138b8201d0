import { Flows, Graph, LayoutCircle, LayoutGrid, Pin } from "@blueprintjs/icons";
import type { JSX } from "react";
import type { PlainHow } from "../../graph/arrange/arrangement.ts";
import { arrange } from "../../state/actions/arrange.ts";
import { useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { Section } from "../../ui/section.tsx";
import "./arrange-choice.css";

const CHOICES: readonly { how: PlainHow; icon: JSX.Element }[] = [
  { how: "saved", icon: <Pin size={14} /> },
  { how: "layers", icon: <Flows size={14} /> },
  { how: "force", icon: <Graph size={14} /> },
  { how: "ring", icon: <LayoutCircle size={14} /> },
  { how: "kinds", icon: <LayoutGrid size={14} /> },
];

/** How the marks of the graph stand. Chosen again, it arranges again; from the map it goes back to the graph. */
export function ArrangeChoice(): JSX.Element {
  const { t } = useWords();
  const now = useApp(({ present }) =>
    present.mode === "map" || present.mode === "flows" ? null : present.arrangement.how,
  );
  return (
    <Section title={t("arrange.title")}>
      <div className="arrange-choice">
        {CHOICES.map(({ how, icon }) => (
          <button
            key={how}
            type="button"
            aria-pressed={now === how}
            title={t(`arrange.${how}.why`)}
            onClick={() => arrange(how)}
          >
            {icon}
            <span>{t(`arrange.${how}`)}</span>
          </button>
        ))}
      </div>
    </Section>
  );
}
