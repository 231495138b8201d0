import { Button } from "@blueprintjs/core";
import { ChevronDown, ChevronUp } from "@blueprintjs/icons";
import { useMemo, useState, type JSX } from "react";
import type { Edit } from "../../../contract/edits.ts";
import { useEdit, useEdits } from "../../api/ask-edits.ts";
import { useWords } from "../../state/use-words.ts";
import { momentWords } from "../../text/dates.ts";
import { editWords } from "../../text/edit-words.ts";
import { Answer } from "../../ui/answer.tsx";
import { TakeBack } from "./take-back.tsx";
import { TouchedView } from "./touched-view.tsx";
import "./edits.css";

export interface EditHistoryProps {
  /** Puts a statement with its values where it can be changed and looked at again. */
  onPut: (statement: string, parameters: Readonly<Record<string, unknown>>) => void;
}

/** What was changed in this graph by edit mode, the latest first. */
export function EditHistory({ onPut }: EditHistoryProps): JSX.Element {
  const { t } = useWords();
  const query = useEdits();
  return (
    <section className="edit-history" aria-label={t("query.edits")}>
      <Answer query={query}>
        {({ pages }) => {
          const edits = pages.flatMap((page) => page.edits);
          const total = pages.at(-1)?.total ?? 0;
          if (edits.length === 0) return <p className="edit-said">{t("edits.history.none")}</p>;
          return (
            <>
              <Entries edits={edits} onPut={onPut} />
              <footer>
                <span className="num">{t("edits.history.shown", { shown: edits.length, total })}</span>
                {query.hasNextPage && (
                  <Button
                    size="small"
                    disabled={query.isFetchingNextPage}
                    text={t("edits.history.earlier")}
                    onClick={() => void query.fetchNextPage()}
                  />
                )}
              </footer>
            </>
          );
        }}
      </Answer>
    </section>
  );
}

function Entries({ edits, onPut }: EditHistoryProps & { edits: readonly Edit[] }): JSX.Element {
  const byId = useMemo(() => new Map(edits.map((edit) => [edit.id, edit])), [edits]);
  return (
    <ol>
      {edits.map((edit) => (
        <Entry key={edit.id} edit={edit} back={byId.get(edit.reverts ?? "")} onPut={onPut} />
      ))}
    </ol>
  );
}

/** Letters of a statement that stand in the list. */
const MOST = 400;

interface EntryProps extends EditHistoryProps {
  edit: Edit;
  /** The edit that it takes back, where the list has come to it. */
  back: Edit | undefined;
}

function Entry({ edit, back, onPut }: EntryProps): JSX.Element {
  const words = useWords();
  const { t, language } = words;
  const [isOpen, setIsOpen] = useState(false);
  const { statement, parameters, note } = edit;
  const takenBack = back?.statement ?? null;
  return (
    <li>
      <p className="num">
        <time dateTime={edit.at}>{momentWords(edit.at, language)}</time>
        {` · ${editWords(edit.counters, "did", words) ?? t("edits.did.nothing")}`}
        {edit.revertedBy !== null && <b> · {t("edits.history.taken-back")}</b>}
      </p>
      {note !== "" && <p dir="auto">{note}</p>}
      {statement !== null && <pre>{statement.trim().slice(0, MOST)}</pre>}
      {statement === null && (
        <pre>
          {takenBack === null
            ? t("edits.history.takes-back-one")
            : t("edits.history.takes-back", { statement: takenBack.trim().slice(0, MOST) })}
        </pre>
      )}
      <div className="edit-acts">
        <Button
          size="small"
          variant="minimal"
          icon={isOpen ? <ChevronUp size={12} /> : <ChevronDown size={12} />}
          text={t("edits.history.open")}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        />
        {statement !== null && (
          <Button
            size="small"
            variant="minimal"
            text={t("edits.history.put")}
            onClick={() => onPut(statement, parameters)}
          />
        )}
        <TakeBack edit={edit} />
      </div>
      {isOpen && <Changes id={edit.id} />}
    </li>
  );
}

function Changes({ id }: { id: string }): JSX.Element {
  const query = useEdit(id);
  return <Answer query={query}>{({ touched }) => <TouchedView touched={touched} isDone />}</Answer>;
}
