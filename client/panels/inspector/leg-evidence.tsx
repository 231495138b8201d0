import type { JSX } from "react";
import { useLinkEvidence } from "../../api/use-queries.ts";
import type { WayLeg } from "../../graph/ways.ts";
import { facts } from "../../state/app-store.ts";
import { nameOf } from "../../state/told.ts";
import { useWords } from "../../state/use-words.ts";
import { Answer } from "../../ui/answer.tsx";
import { Claims } from "./claims.tsx";
import { Conflicts, sidesOf } from "./conflicts.tsx";

/** What one leg of a route rests on, without leaving the route: disagreements first, then its claims. */
export function LegEvidence({ leg: { edge } }: { leg: WayLeg }): JSX.Element {
  const words = useWords();
  const evidence = useLinkEvidence(edge, nameOf(edge.id, words, facts));
  return (
    <div className="leg-evidence">
      <Answer query={evidence}>
        {({ conflicts, confidence: { parts, voices } }) => (
          <>
            <Conflicts conflicts={conflicts} listed={new Set(parts.map(({ claim }) => claim.id))} />
            <Claims title={words.t("claims.title")} parts={parts} voices={voices} sides={sidesOf(conflicts)} />
          </>
        )}
      </Answer>
    </div>
  );
}
