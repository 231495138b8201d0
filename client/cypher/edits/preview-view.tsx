import type { JSX } from "react";
import { useCypherDesk } from "../../state/cypher-desk.ts";
import type { EditPreview } from "../../../contract/edits.ts";
import { useWords } from "../../state/use-words.ts";
import { warningWords } from "../../text/edit-words.ts";
import { ApplyForm } from "./apply-form.tsx";
import { apply, isOutdated, type EditRun } from "./edit-desk.ts";
import { isNothing, wouldWords } from "./said.ts";
import { GivenRows } from "./given-rows.tsx";
import { TouchedView } from "./touched-view.tsx";

export interface PreviewViewProps {
  tab: number;
  own: EditRun;
  preview: EditPreview;
  /** The same once more. */
  onAgain: () => void;
  /** What stands in the tab by now. */
  onAnew: () => void;
  onDiscard: () => void;
}

/** What a statement would change, with the way to have it done and the way to let it be. */
export function PreviewView({ tab, own, preview, onAgain, onAnew, onDiscard }: PreviewViewProps): JSX.Element {
  const words = useWords();
  const { t, language } = words;
  // That nothing would change is said above already.
  const warnings = preview.warnings.filter(({ rule }) => rule !== "nothing-changed");
  const isStale = useCypherDesk((desk) => isOutdated(own, tab, desk));
  return (
    <section className="edit-view" aria-label={t("edits.preview")}>
      <header>
        <p>
          <b>{wouldWords(preview, words)}</b> {t("edits.nothing-yet")}
        </p>
        {warnings.map((warning) => (
          <p key={`${warning.rule} ${warning.sentence}`} className="edit-warning">
            {warningWords(warning, language)}
          </p>
        ))}
        <ApplyForm
          preview={preview}
          isStale={isStale}
          isApplying={own.state === "applying"}
          problem={own.problem}
          onApply={(note) => void apply(tab, note)}
          onAgain={isStale ? onAnew : onAgain}
          onDiscard={onDiscard}
        />
      </header>
      <div className="edit-body" tabIndex={0} role="group" aria-label={t("edits.touched")}>
        {!isNothing(preview) && <TouchedView touched={preview.touched} isDone={false} />}
        <GivenRows {...preview} />
      </div>
    </section>
  );
}
