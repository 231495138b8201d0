import { Button } from "@blueprintjs/core";
import { useEffect, useRef, type JSX } from "react";
import type { Edit, RevertPreview } from "../../../contract/edits.ts";
import type { ApiProblem } from "../../api/problem.ts";
import { setEditMode, useEditMode } from "../../state/edit-mode.ts";
import { useProblem } from "../../state/use-problem.ts";
import { useWords } from "../../state/use-words.ts";
import { editWords, obstacleWords } from "../../text/edit-words.ts";
import { Card } from "../../ui/card.tsx";
import { TouchedView } from "./touched-view.tsx";
import { useTakeBack } from "./use-take-back.ts";

/** Takes an edit back once its effect was seen; or says why it cannot be. */
export function TakeBack({ edit }: { edit: Edit }): JSX.Element | null {
  const { t } = useWords();
  const mode = useEditMode();
  const taking = useTakeBack(edit.id);
  const done = useDoneFocus(edit, taking.state);
  if (edit.revertedBy !== null) {
    return (
      <small role="status" tabIndex={-1} ref={done}>
        {t("edits.back.done")}
      </small>
    );
  }
  if (edit.irrevertible !== null) return <small>{t(`edits.irrevertible.${edit.irrevertible}`)}</small>;
  if (mode.allowed !== true) return null;
  if (!mode.isOn) {
    return (
      <>
        <Button size="small" text={t("edits.turn-on")} onClick={() => setEditMode(true)} />
        <small>{t("edits.back.needs-mode")}</small>
      </>
    );
  }
  return (
    <>
      <Button
        size="small"
        text={t("edits.back")}
        title={t("edits.back.title")}
        aria-expanded={taking.preview !== null}
        disabled={taking.state === "looking" || taking.state === "applying"}
        onClick={taking.preview === null ? taking.look : taking.leave}
      />
      {taking.preview === null && taking.problem !== null && <Problem problem={taking.problem} />}
      {taking.preview !== null && <BackPreview taking={taking} preview={taking.preview} />}
    </>
  );
}

/** What was pressed is gone once it was taken back here: the keyboard goes on at the word that says so. */
function useDoneFocus({ revertedBy }: Edit, state: ReturnType<typeof useTakeBack>["state"]) {
  const done = useRef<HTMLElement>(null);
  const wasApplied = useRef(false);
  useEffect(() => {
    if (state === "applying") wasApplied.current = true;
    if (wasApplied.current && revertedBy !== null) done.current?.focus();
  }, [state, revertedBy]);
  return done;
}

interface BackPreviewProps {
  taking: ReturnType<typeof useTakeBack>;
  preview: RevertPreview;
}

function BackPreview({ taking, preview: { obstacles, effect } }: BackPreviewProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const what = effect === null ? null : editWords(effect.counters, "do", words);
  const isOther = taking.problem?.code === "edit_changed";
  return (
    <div className="back-preview" role="group" aria-label={t("edits.back.preview")}>
      {obstacles.length > 0 && <b>{t("edits.back.not")}</b>}
      <ul className="back-obstacles">
        {obstacles.map((obstacle) => (
          <li key={`${obstacle.why} ${obstacle.sentence}`}>{obstacleWords(obstacle, words)}</li>
        ))}
      </ul>
      {effect !== null && (
        <p role="status">
          <b>{what === null ? t("edits.back.would-nothing") : t("edits.back.would", { what })}</b>{" "}
          {t("edits.nothing-yet")}
        </p>
      )}
      {taking.problem !== null && <Problem problem={taking.problem} />}
      <div className="edit-acts">
        {effect !== null && !isOther && (
          <Button
            size="small"
            intent="primary"
            disabled={taking.state === "applying"}
            text={what === null ? t("edits.back.apply-nothing") : t("edits.back.apply", { what })}
            onClick={taking.apply}
          />
        )}
        {(isOther || obstacles.length > 0) && <Button size="small" text={t("edits.again")} onClick={taking.look} />}
        <Button
          size="small"
          disabled={taking.state === "applying"}
          text={t("edits.back.leave")}
          onClick={taking.leave}
        />
      </div>
      {effect !== null && <TouchedView touched={effect.touched} isDone={false} />}
    </div>
  );
}

function Problem({ problem }: { problem: ApiProblem }): JSX.Element {
  const { sentence, hint } = useProblem(problem);
  return <Card tone="bad" headline={sentence} why={hint} />;
}
