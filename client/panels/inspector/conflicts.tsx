import type { JSX } from "react";
import type { ClaimView, Conflict } from "../../../contract/evidence.ts";
import { DATA_LANGUAGE } from "../../text/messages.ts";
import { useWords } from "../../state/use-words.ts";
import { conflictKindWords, datedValue, isContradiction } from "../../text/conflict-words.ts";
import { gradeWords } from "../../text/grade-words.ts";
import { Grade } from "../../ui/marks.tsx";
import { Section } from "../../ui/section.tsx";
import { goToClaim } from "./claim-anchor.ts";
import "./conflicts.css";

export interface ConflictsProps {
  conflicts: readonly Conflict[];
  /** Ids of the claims in the list below: a side leads to its own there. */
  listed: ReadonlySet<string>;
  /** Of a case each stands in full; of a link only the first. */
  isAllOpen?: boolean;
}

/** The claims that are a side of a disagreement. */
export const sidesOf = (conflicts: readonly Conflict[]): ReadonlySet<string> =>
  new Set(conflicts.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims.map(({ id }) => id))));

interface ConflictProps extends Pick<ConflictsProps, "listed"> {
  conflict: Conflict;
}

/** Where sources differ: the first question in full, the others one line each, opened by a click. */
export function Conflicts({ conflicts, listed, isAllOpen = false }: ConflictsProps): JSX.Element | null {
  const { t } = useWords();
  if (conflicts.length === 0) return null;
  return (
    <Section title={t("conflict.title")} count={conflicts.length}>
      {conflicts.map((conflict, index) =>
        index === 0 || isAllOpen ? (
          <ConflictBlock key={conflict.what} conflict={conflict} listed={listed} />
        ) : (
          <ConflictLine key={conflict.what} conflict={conflict} listed={listed} />
        ),
      )}
    </Section>
  );
}

function ConflictBlock({ conflict, listed }: ConflictProps): JSX.Element {
  const { language } = useWords();
  const isHard = isContradiction(conflict.kind);
  return (
    <div className={isHard ? "conflict hard" : "conflict"}>
      <h4>
        <i aria-hidden>{isHard ? "≠" : "≈"}</i>
        <b lang={DATA_LANGUAGE}>{capital(conflict.what)}</b>
        <span>{conflictKindWords(conflict.kind, language)}</span>
      </h4>
      <Sides conflict={conflict} listed={listed} />
    </div>
  );
}

/** A column a value, each with the claims that give it; beneath, what is done about it. */
function Sides({ conflict: { sides, handling }, listed }: ConflictProps): JSX.Element {
  const values = sides.map((side) => side.value);
  return (
    <>
      <div className="sides">
        {sides.map((side) => (
          <div key={side.value}>
            <b lang={DATA_LANGUAGE}>{datedValue(side.value, values)}</b>
            {side.claims.map((claim) => (
              <Voice key={claim.id} claim={claim} isListed={listed.has(claim.id)} />
            ))}
          </div>
        ))}
      </div>
      <p lang={DATA_LANGUAGE}>{handling}</p>
    </>
  );
}

/** Who gives the value. It leads to the claim below, or where that is not listed, to where the source can be read. */
function Voice({ claim, isListed }: { claim: ClaimView; isListed: boolean }): JSX.Element {
  const { t, language } = useWords();
  const { source, credibility } = claim;
  const words = (
    <>
      <Grade
        reliability={source.reliability}
        credibility={credibility}
        label={gradeWords(source.reliability, credibility, language)}
      />
      {/* What stands in brackets tells editions apart; the claim below has it in full. */}
      <span>{source.publisher.replace(/ \([^)]*\)$/, "")}</span>
    </>
  );
  if (isListed) {
    const title = t("conflict.to-claim", { title: source.title });
    return (
      <button type="button" className="voice" title={title} onClick={() => goToClaim(claim.id)}>
        {words}
      </button>
    );
  }
  const title = `${source.title} (${t("claims.open-source")})`;
  return source.url === null ? (
    <span className="voice" title={source.title}>
      {words}
    </span>
  ) : (
    <a className="voice" href={source.url} target="_blank" rel="noreferrer noopener" title={title}>
      {words}
    </a>
  );
}

function ConflictLine({ conflict, listed }: ConflictProps): JSX.Element {
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
            <span lang={DATA_LANGUAGE}>{conflict.what}</span>, {conflictKindWords(conflict.kind, language)}
          </small>
        </span>
      </summary>
      <div className={isHard ? "conflict hard" : "conflict"}>
        <Sides conflict={conflict} listed={listed} />
      </div>
    </details>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
