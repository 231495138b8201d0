import { Button } from "@blueprintjs/core";
import { useMemo, useState, type JSX } from "react";
import type { RoutesBody } from "../../../contract/routes.ts";
import { useBridges } from "../../api/ask-hypotheses.ts";
import { lineOf } from "../../graph/hypothesis-line.ts";
import { useWords } from "../../state/use-words.ts";
import { HypothesisItem } from "./hypothesis-item.tsx";

/** Days between two legs that a question looks at by itself. */
const USUAL_WINDOW = 60;

/** Under a question that no way answers: the hypotheses that would, where all of them could be tried. */
export function Bridges({ body }: { body: RoutesBody }): JSX.Element | null {
  const { t } = useWords();
  const { data } = useBridges(body);
  const [isOpen, setOpen] = useState(false);
  const lines = useMemo(() => data?.hypotheses.flatMap((each) => lineOf(each, data.slice) ?? []) ?? [], [data]);
  if (data === undefined || !data.isComplete || data.total === 0) return null;
  return (
    <>
      <div className="bridges">
        <Button
          size="small"
          aria-expanded={isOpen}
          text={t("hypotheses.bridges", { count: data.total })}
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      {isOpen && (
        <ol className="routes" aria-label={t("hypotheses.bridges", { count: data.total })}>
          {lines.map((line) => (
            <HypothesisItem key={line.hypothesis.id} line={line} slice={data.slice} windowDays={USUAL_WINDOW} />
          ))}
        </ol>
      )}
    </>
  );
}
