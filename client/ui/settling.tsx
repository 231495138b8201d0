import type { JSX } from "react";
import type { Slice } from "../../contract/slice.ts";
import type { HypothesisLine } from "../graph/hypothesis-line.ts";
import { indexSlice } from "../graph/index-slice.ts";
import { addPiece } from "../state/actions/add-piece.ts";
import { select } from "../state/actions/select.ts";
import { useWords } from "../state/use-words.ts";
import { againstWords, confirmWords } from "../text/hypothesis-words.ts";
import "./settling.css";

/** What would confirm a hypothesis, and what is told already that speaks against it; each of that leads to its leg. */
export function Settling({ line, slice }: { line: HypothesisLine; slice: Slice }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const { wouldConfirm, againstIt } = line.hypothesis;
  const open = (id: string) => {
    const { nodes, edges } = indexSlice(slice);
    const leg = edges.get(id);
    if (leg === undefined) return;
    addPiece({ nodes: [leg.from, leg.to].flatMap((end) => nodes.get(end) ?? []), edges: [leg] }, "step.add-leg");
    select(id);
  };
  return (
    <div className="settling">
      <h4>{t("hypotheses.confirm")}</h4>
      <ul>
        {wouldConfirm.map(({ kind }) => (
          <li key={kind}>{confirmWords(kind, line, words)}</li>
        ))}
      </ul>
      {againstIt.length > 0 && (
        <>
          <h4 className="against">{t("hypotheses.against")}</h4>
          <ul>
            {againstIt.map((each) => (
              <li key={`${each.kind} ${each.leg}`}>
                <button type="button" onClick={() => open(each.leg)}>
                  {againstWords(each, slice, words)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
