import type { JSX } from "react";
import type { WeighedClaim } from "../../../contract/evidence.ts";
import { useWords } from "../../state/use-words.ts";
import { dateWords } from "../../text/dates.ts";
import { DATA_LANGUAGE } from "../../text/messages.ts";
import { gradeWords } from "../../text/grade-words.ts";
import { Grade } from "../../ui/marks.tsx";
import { Section } from "../../ui/section.tsx";
import { claimAnchor } from "./claim-anchor.ts";
import "./claims.css";

export interface ClaimsProps {
  title: string;
  parts: readonly WeighedClaim[];
  voices: number;
  /** Ids of claims that are a side of a disagreement told above. */
  sides?: ReadonlySet<string>;
}

const NO_SIDES: ReadonlySet<string> = new Set();

/** Claims one by one: what is said, in whose words, by whom and when, and whether it is a voice of its own. */
export function Claims({ title, parts, voices, sides = NO_SIDES }: ClaimsProps): JSX.Element | null {
  const { t } = useWords();
  if (parts.length === 0) return null;
  return (
    <Section title={title} count={parts.length} aside={t("claims.independent", { count: voices })}>
      {parts.map((part, index) => (
        <ClaimCard
          key={part.claim.id}
          part={part}
          number={index + 1}
          voices={voices}
          total={parts.length}
          isSide={sides.has(part.claim.id)}
        />
      ))}
    </Section>
  );
}

interface ClaimCardProps {
  part: WeighedClaim;
  number: number;
  voices: number;
  total: number;
  isSide: boolean;
}

function ClaimCard({ part, number, voices, total, isSide }: ClaimCardProps): JSX.Element {
  const { language } = useWords();
  const { claim, counted } = part;
  const { source } = claim;
  return (
    <article id={claimAnchor(claim.id)} tabIndex={-1} className={counted ? "claim" : "claim copy"}>
      <header>
        <span className="number">{number}</span>
        <span className="publisher" title={source.publisher}>
          {source.publisher}
        </span>
        <span className="published">{dateWords(source.published, language)}</span>
        <Grade
          reliability={source.reliability}
          credibility={claim.credibility}
          label={gradeWords(source.reliability, claim.credibility, language)}
        />
      </header>
      <p lang={DATA_LANGUAGE}>{claim.text}</p>
      {claim.quote !== null && <blockquote lang={source.language ?? undefined}>{claim.quote}</blockquote>}
      <footer>
        <SourceLine part={part} />
        <span className={counted ? "independence" : "independence not"}>
          <Independence part={part} voices={voices} total={total} isSide={isSide} />
        </span>
      </footer>
    </article>
  );
}

function SourceLine({ part: { claim } }: { part: WeighedClaim }): JSX.Element {
  const { t } = useWords();
  const { source, locator } = claim;
  return (
    <span className="source" title={source.title} lang={source.language ?? undefined}>
      {source.url === null ? (
        <q>{source.title}</q>
      ) : (
        <a href={source.url} target="_blank" rel="noreferrer noopener" title={t("claims.open-source")}>
          {source.title}
        </a>
      )}
      {locator !== null && `, ${locator}`}
    </span>
  );
}

function Independence({ part, voices, total, isSide }: Omit<ClaimCardProps, "number">): JSX.Element {
  const { t } = useWords();
  const whom = part.claim.source.originPublisher;
  if (!part.counted) {
    if (whom === null) return <>{t(isSide ? "claims.repeats-side" : "claims.repeats")}</>;
    return <>{t(isSide ? "claims.copies-side" : "claims.copies", { whom })}</>;
  }
  const copied = whom === null ? "" : `${t("claims.copies-counted", { whom })}; `;
  if (voices > 1) {
    return (
      <>
        {copied}
        {t("claims.independent-of", { count: voices - 1 })}
      </>
    );
  }
  if (whom !== null) return <>{t("claims.copies-counted", { whom })}</>;
  return <>{total === 1 ? t("claims.only") : t("claims.independent", { count: 1 })}</>;
}
