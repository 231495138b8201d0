import type { JSX } from "react";
import { useWords } from "../../state/use-words.ts";
import { useIsTaken } from "./use-views.ts";

/** Says while a name is typed that another view bears it. `own`: the view that is renamed. */
export function Taken({ name, own = null }: { name: string; own?: string | null }): JSX.Element {
  const { t } = useWords();
  const isTaken = useIsTaken(name, own);
  // The place where it is said is there before, or no screen reader says it.
  return (
    <small className="taken" role="status">
      {isTaken && t("views.name-taken")}
    </small>
  );
}
