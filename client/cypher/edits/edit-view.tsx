import { Button } from "@blueprintjs/core";
import { useEffect, useRef, type JSX } from "react";
import type { Edit } from "../../../contract/edits.ts";
import { useEdit } from "../../api/ask-edits.ts";
import { useWords } from "../../state/use-words.ts";
import { editWords } from "../../text/edit-words.ts";
import { Answer } from "../../ui/answer.tsx";
import { useRested } from "../../ui/use-rested.ts";
import { ProblemView, type ProblemViewProps } from "../results/problem-view.tsx";
import { discard, isBusy, type EditRun } from "./edit-desk.ts";
import { focusRun } from "./focus-run.ts";
import { AllOnPicture } from "./on-picture.tsx";
import { PreviewView } from "./preview-view.tsx";
import { TakeBack } from "./take-back.tsx";
import { TouchedView } from "./touched-view.tsx";
import "./edits.css";

export interface EditViewProps extends Omit<ProblemViewProps, "problem"> {
  tab: number;
  own: EditRun;
  /** Looks at what stands in the tab by now. */
  onAnew: () => void;
}

/** What a statement that writes would change, or has changed, in place of a result. */
export function EditView({ tab, own, onAnew, ...more }: EditViewProps): JSX.Element | null {
  if (own.state === "failed" && own.problem !== null) return <ProblemView {...more} problem={own.problem} />;
  if (own.state === "applied" && own.applied !== null) return <AppliedView tab={tab} applied={own.applied} />;
  if (own.preview !== null) {
    const ways = { onAgain: more.onAgain, onAnew, onDiscard: () => leave(tab) };
    return <PreviewView tab={tab} own={own} preview={own.preview} {...ways} />;
  }
  return isBusy(own) ? <Looking /> : null;
}

/** Milliseconds before waiting is worth a word. */
const WAIT_MS = 300;

function Looking(): JSX.Element | null {
  const { t } = useWords();
  const isLong = useRested(true, WAIT_MS, false);
  return isLong ? <p className="edit-said">{t("edits.looking")}</p> : null;
}

/** What was done, and how it stands by now. */
function AppliedView({ tab, applied }: { tab: number; applied: Edit }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const query = useEdit(applied.id);
  const head = useRef<HTMLElement>(null);
  // What was pressed is gone: the keyboard goes on here.
  useEffect(() => head.current?.focus(), []);
  const edit = query.data?.edit ?? applied;
  const touched = query.data?.touched ?? null;
  const what = editWords(edit.counters, "did", words);
  return (
    <section className="edit-view whole" aria-label={t("edits.applied")} tabIndex={-1} ref={head}>
      <header>
        <p>
          <b>{what === null ? t("edits.done-nothing") : t("edits.done", { what })}</b>
        </p>
        <div className="edit-acts">
          <TakeBack edit={edit} />
          {touched !== null && edit.revertedBy === null && <AllOnPicture touched={touched} />}
          <Button size="small" variant="minimal" text={t("edits.close")} onClick={() => leave(tab)} />
        </div>
      </header>
      <div className="edit-body">
        <Answer query={query}>{(answer) => <TouchedView touched={answer.touched} isDone />}</Answer>
      </div>
    </section>
  );
}

function leave(tab: number): void {
  discard(tab);
  focusRun();
}
