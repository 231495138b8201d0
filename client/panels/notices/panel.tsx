import { Button } from "@blueprintjs/core";
import { Cross } from "@blueprintjs/icons";
import { useEffect, type JSX } from "react";
import { showFirst } from "../../state/actions/show-first.ts";
import { dismiss, useApp, type AppState, type Notice } from "../../state/app-store.ts";
import { deltaFromBase } from "../../state/base-picture.ts";
import { useProblem } from "../../state/use-problem.ts";
import { useRested } from "../../ui/use-rested.ts";
import { useTell, useWords } from "../../state/use-words.ts";
import { Card } from "../../ui/card.tsx";

/** Milliseconds before running work is worth a word, and before a word of success goes by itself. */
const WORK_MS = 350;
const DONE_MS = 5000;
/** A word of success that can be undone waits longer. */
const UNDO_MS = 20_000;

/** What floats over the picture: running work with Cancel, a failure, an address that could not be read. */
export function Notices(): JSX.Element {
  const offer = useApp((state) => state.offer);
  const notice = useApp((state) => state.notice);
  return (
    <div className="notices">
      <Work />
      {[offer, notice].map((each) => each !== null && <OneNotice key={keyOf(each)} notice={each} />)}
    </div>
  );
}

const keys = new WeakMap<Notice, number>();
let lastKey = 0;

/** A notice that moves up when another one comes stays the same one: it is not said again, and its time goes on. */
function keyOf(notice: Notice): number {
  const key = keys.get(notice) ?? ++lastKey;
  keys.set(notice, key);
  return key;
}

function OneNotice({ notice }: { notice: Notice }): JSX.Element {
  if (notice.kind === "problem") return <ProblemNotice notice={notice} />;
  return notice.kind === "address" ? <AddressNotice notice={notice} /> : <DoneNotice notice={notice} />;
}

function Work(): JSX.Element | null {
  const { t } = useWords();
  const tell = useTell();
  const busy = useApp((state) => state.busy);
  const rested = useRested(busy, WORK_MS);
  if (busy === null || rested !== busy) return null;
  return (
    <Card
      tone="plain"
      headline={`${tell(busy.told)} …`}
      act={<Button size="small" icon={<Cross size={12} />} text={t("work.cancel")} onClick={busy.cancel} />}
    />
  );
}

function ProblemNotice({ notice }: { notice: Extract<Notice, { kind: "problem" }> }): JSX.Element {
  const { problem, again } = notice;
  const { t } = useWords();
  const { sentence, hint, small } = useProblem(problem);
  return (
    <Card
      tone="bad"
      headline={sentence}
      why={hint}
      small={small}
      again={again === null ? undefined : { label: t("notice.again"), onClick: again }}
      onClose={{ label: t("notice.close"), onClick: () => dismiss(notice) }}
    />
  );
}

function AddressNotice({ notice }: { notice: Extract<Notice, { kind: "address" }> }): JSX.Element {
  const { t } = useWords();
  const tell = useTell();
  const isFirst = useApp((state) => state.past.length === 0 && isBaseView(state));
  return (
    <Card
      tone="plain"
      headline={tell(notice.headline)}
      why={tell(notice.why)}
      onClose={{ label: t("notice.close"), onClick: () => dismiss(notice) }}
    >
      {!isFirst && <Button size="small" text={t("notice.first")} onClick={showFirst} />}
    </Card>
  );
}

/** Only a view that stands apart from the first picture offers the way back to it. */
function isBaseView({ first, present }: AppState): boolean {
  return first !== null && Object.keys(deltaFromBase(present)).length === 0;
}

function DoneNotice({ notice }: { notice: Extract<Notice, { kind: "done" }> }): JSX.Element {
  const { t } = useWords();
  const tell = useTell();
  useEffect(() => {
    const timer = setTimeout(() => dismiss(notice), notice.undo ? UNDO_MS : DONE_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const { undo } = notice;
  const answer = () => {
    dismiss(notice);
    undo?.perform();
  };
  return (
    <Card
      tone="plain"
      headline={tell(notice.headline)}
      why={notice.why === undefined ? undefined : tell(notice.why)}
      act={undo && <Button size="small" text={t(undo.key)} onClick={answer} />}
      onClose={{ label: t("notice.close"), onClick: () => dismiss(notice) }}
    />
  );
}
