import type { CSSProperties, JSX } from "react";
import type { HypothesisLine } from "../../graph/hypothesis-line.ts";
import { useWords } from "../../state/use-words.ts";
import { Mark } from "../../ui/marks.tsx";
import { positionOutline } from "../../ui/position-outline.ts";
import { StopNames } from "./stop-names.tsx";
import "./route-item.css";

/**
 * The two legs as a line of four stops; between them, lighter than what any rule concluded, the gap. The inner two are
 * named above it, and here for who listens.
 */
export function GapLine({ line: { stops, legs, hypothesis } }: { line: HypothesisLine }): JSX.Element {
  const { t, figure } = useWords();
  const [first, second] = legs;
  const [start, end, begin, goal] = stops;
  const leg = ({ premise }: typeof first) => ({
    words: `${premise.mode === "unknown" ? "" : t(`manner.${premise.mode}`)} ${figure(premise.confidence)}`.trim(),
    kind: "reported",
    mode: premise.mode,
  });
  const gap = { words: t("hypotheses.gap"), kind: "gap", mode: hypothesis.mode };
  const parts = [
    { stop: start, ...leg(first) },
    { stop: end, ...gap },
    { stop: begin, ...leg(second) },
  ];
  return (
    <>
      <span className="metro">
        {parts.map(({ stop, words, kind, mode }) => (
          <span key={stop.id} className="metro-part">
            <Stop node={stop} />
            <span className={`metro-leg ${kind}`} style={{ "--line": `var(--mode-${mode})` } as CSSProperties}>
              <span className="metro-words">{words}</span>
              <i aria-hidden />
            </span>
          </span>
        ))}
        <span className="metro-part last">
          <Stop node={goal} />
        </span>
      </span>
      <StopNames stops={stops} isOfEnds />
    </>
  );
}

function Stop({ node }: { node: HypothesisLine["stops"][number] }): JSX.Element {
  const { name } = useWords();
  return (
    <span className="metro-stop" title={name(node)}>
      <Mark kind={node.kind} size={13} outline={positionOutline(node)} />
    </span>
  );
}
