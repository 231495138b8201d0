import { Button } from "@blueprintjs/core";
import { useMemo, useState, type JSX } from "react";
import type { RoutesBody } from "../../../contract/routes.ts";
import { useBridges } from "../../api/ask-hypotheses.ts";
import { linesOf } from "../../graph/hypothesis-line.ts";
import { useWords } from "../../state/use-words.ts";
import { HypothesisList } from "./hypothesis-list.tsx";
import { USUAL_WINDOW } from "./usual-window.ts";

/** Under a question that no way answers: the hypotheses that would, where all of them could be tried. */
export function Bridges({ body }: { body: RoutesBody }): JSX.Element | null {
  const { t } = useWords();
  const { data } = useBridges(body);
  const [isOpen, setOpen] = useState(false);
  const lines = useMemo(() => (data === undefined ? [] : linesOf(data)), [data]);
  if (data === undefined || !data.isComplete || data.total === 0) return null;
  const label = t("hypotheses.bridges", { count: data.total });
  return (
    <>
      <div className="bridges">
        <Button size="small" aria-expanded={isOpen} text={label} onClick={() => setOpen(!isOpen)} />
      </div>
      {isOpen && <HypothesisList label={label} lines={lines} slice={data.slice} windowDays={USUAL_WINDOW} />}
    </>
  );
}
