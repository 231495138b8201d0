import type { JSX } from "react";
import type { Kind } from "../../../contract/kinds.ts";
import { useWords } from "../../state/use-words.ts";
import { Mark } from "../../ui/marks.tsx";

/** One thing of a question with its way out. */
export function ChipName({ name, kind, onRemove }: { name: string; kind?: Kind; onRemove: () => void }): JSX.Element {
  const { t } = useWords();
  return (
    <span className="chip-name" title={name}>
      {kind && <Mark kind={kind} size={11} />}
      <span>{name}</span>
      <button type="button" aria-label={t("routes.remove", { name })} onClick={onRemove}>
        ×
      </button>
    </span>
  );
}
