import { Button } from "@blueprintjs/core";
import { Cross } from "@blueprintjs/icons";
import { useId, useState, type JSX } from "react";
import type { FlowsAnswer } from "../../contract/flows.ts";
import type { GraphNode } from "../../contract/slice.ts";
import { openFromFlows } from "../state/actions/flows.ts";
import { select } from "../state/actions/select.ts";
import { facts } from "../state/app-store.ts";
import { useWords } from "../state/use-words.ts";
import { caseDate } from "../text/dates.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Mark } from "../ui/marks.tsx";
import { Section } from "../ui/section.tsx";
import type { ToldCases } from "./without-arrow.ts";

/** Rows of one list; how many there are beyond is said. */
const MOST = 100;

/** What no arrow shows, counted, and each of it to be opened: cases by why they have none, places that stand nowhere. */
export function Tray({ answer, told }: { answer: FlowsAnswer; told: ToldCases }): JSX.Element | null {
  const { t } = useWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { without: cases, lists, homeless } = told;
  if (cases + homeless.length === 0) return null;
  const words = [
    ...(cases > 0 ? [t("flows.without", { count: cases })] : []),
    ...(homeless.length > 0 ? [t("flows.homeless", { count: homeless.length })] : []),
  ];
  return (
    <div className="flow-tray">
      <Button
        size="small"
        variant="minimal"
        aria-expanded={isOpen}
        aria-controls={id}
        text={words.join(", ")}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <section id={id} className="flow-tray-list" aria-label={t("flows.tray")}>
          <header>
            <b>{t("flows.tray")}</b>
            <IconButton icon={<Cross size={13} />} label={t("flows.tray.close")} onClick={() => setOpen(false)} />
          </header>
          {lists.map(({ reason, cases: ids }) => (
            <Cases key={reason} title={t(`flows.tray.${reason}`)} ids={ids} answer={answer} />
          ))}
          {homeless.length > 0 && (
            <Section title={t("flows.tray.homeless")} count={homeless.length}>
              {homeless.slice(0, MOST).map((node) => (
                <Place key={node.id} node={node} />
              ))}
            </Section>
          )}
        </section>
      )}
    </div>
  );
}

interface CasesProps {
  title: string;
  ids: readonly string[];
  answer: FlowsAnswer;
}

function Cases({ title, ids, answer }: CasesProps): JSX.Element | null {
  const words = useWords();
  if (ids.length === 0) return null;
  const told = new Map(answer.cases.map((each) => [each.id, each]));
  return (
    <Section title={title} count={ids.length}>
      {ids.slice(0, MOST).map((id) => {
        const node = facts.nodes.get(id);
        const file = told.get(id);
        const name = node === undefined ? (file === undefined ? id : words.name(file)) : words.title(node);
        return (
          <button key={id} type="button" className="flow-row" onClick={() => select(id)}>
            <Mark kind="case" />
            <span>{name}</span>
            {node?.case !== undefined && <em>{caseDate(node.case, words.language)}</em>}
          </button>
        );
      })}
      {ids.length > MOST && <p>{words.t("flows.tray.more", { count: ids.length - MOST })}</p>}
    </Section>
  );
}

function Place({ node }: { node: GraphNode }): JSX.Element {
  const { name } = useWords();
  return (
    <button type="button" className="flow-row" onClick={() => openFromFlows(node.id, [node])}>
      <Mark kind={node.kind} />
      <span>{name(node)}</span>
    </button>
  );
}
