import type { JSX } from "react";
import type { ClaimView, Conflict } from "../../../contract/evidence.ts";
import { useWords } from "../../state/use-words.ts";
import { conflictKindWords, datedValue, isContradiction } from "../../text/conflict-words.ts";
import { gradeWords } from "../../text/grade-words.ts";
import { Grade } from "../../ui/marks.tsx";
import { Section } from "../../ui/section.tsx";
import "./conflicts.css";

export interface ConflictsProps {
  conflicts: readonly Conflict[];
  /** Of a case each stands in full; of a link only the first. */
  isAllOpen?: boolean;
}

/** Where sources differ: the first question in full, the others one line each, opened by a click. */
export function Conflicts({ conflicts, isAllOpen = false }: ConflictsProps): JSX.Element | null {
  const { t } = useWords();
  if (conflicts.length === 0) return null;
  return (
    <Section title={t("conflict.title")} count={conflicts.length}>
      {conflicts.map((conflict, index) =>
        index === 0 || isAllOpen ? (
          <ConflictBlock key={conflict.what} conflict={conflict} />
        ) : (
          <ConflictLine key={conflict.what} conflict={conflict} />
        ),
      )}
    </Section>
  );
}

function ConflictBlock({ conflict }: { conflict: Conflict }): JSX.Element {
  const { language } = useWords();
  const isHard = isContradiction(conflict.kind);
  return (
    <div className={isHard ? "conflict hard" : "conflict"}>
      <h4>
        <i aria-hidden>{isHard ? "≠" : "≈"}</i>
        {capital(conflict.what)}
        <span>{conflictKindWords(conflict.kind, language)}</span>
      </h4>
      <Sides conflict={conflict} />
    </div>
  );
}

/** A column a value, each with the claims that give it; beneath, what is done about it. */
function Sides({ conflict: { sides, handling } }: { conflict: Conflict }): JSX.Element {
  const values = sides.map((side) => side.value);
  return (
    <>
      <div className="sides">
        {sides.map((side) => (
          <div key={side.value}>
            <b>{datedValue(side.value, values)}</b>
            {side.claims.map((claim) => (
              <Voice key={claim.id} claim={claim} />
            ))}
          </div>
        ))}
      </div>
      <p>{handling}</p>
    </>
  );
}

function Voice({ claim: { source, credibility } }: { claim: ClaimView }): JSX.Element {
  const { language } = useWords();
  return (
    <span className="voice" title={source.title}>
      <Grade
        reliability={source.reliability}
        credibility={credibility}
        label={gradeWords(source.reliability, credibility, language)}
      />
      {/* What stands in brackets tells editions apart; the claim below has it in full. */}
      {source.publisher.replace(/ \([^)]*\)$/, "")}
    </span>
  );
}

function ConflictLine({ conflict }: { conflict: Conflict }): JSX.Element {
  const { t, language } = useWords();
  const isHard = isContradiction(conflict.kind);
  const values = conflict.sides.map((side) => side.value);
  const joined = conflict.sides.map((side) => `${datedValue(side.value, values)} (${side.claims.length})`);
  return (
    <details className={isHard ? "conflict-line hard" : "conflict-line"}>
      <summary>
        <i aria-hidden>{isHard ? "≠" : "≈"}</i>
        <span>
          {joined.join(` ${t(isHard ? "conflict.or" : "conflict.and")} `)}
          <small>
            {conflict.what}, {conflictKindWords(conflict.kind, language)}
          </small>
        </span>
      </summary>
      <div className={isHard ? "conflict hard" : "conflict"}>
        <Sides conflict={conflict} />
      </div>
    </details>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
