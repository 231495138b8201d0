import type { JSX } from "react";
import type { WeighedClaim } from "../../../contract/evidence.ts";
import { useWords } from "../../state/use-words.ts";
import { dateWords } from "../../text/dates.ts";
import { gradeWords } from "../../text/grade-words.ts";
import { Grade } from "../../ui/marks.tsx";
import { Section } from "../../ui/section.tsx";
import "./claims.css";

export interface ClaimsProps {
  title: string;
  parts: readonly WeighedClaim[];
  voices: number;
}

/** Claims one by one: what is said, in whose words, by whom and when, and whether it is a voice of its own. */
export function Claims({ title, parts, voices }: ClaimsProps): JSX.Element | null {
  const { t } = useWords();
  if (parts.length === 0) return null;
  return (
    <Section title={title} count={parts.length} aside={t("claims.independent", { count: voices })}>
      {parts.map((part, index) => (
        <ClaimCard key={part.claim.id} part={part} number={index + 1} voices={voices} total={parts.length} />
      ))}
    </Section>
  );
}

interface ClaimCardProps {
  part: WeighedClaim;
  number: number;
  voices: number;
  total: number;
}

function ClaimCard({ part, number, voices, total }: ClaimCardProps): JSX.Element {
  const { language } = useWords();
  const { claim, counted } = part;
  const { source } = claim;
  return (
    <article className={counted ? "claim" : "claim copy"}>
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
      <p>{claim.text}</p>
      {claim.quote !== null && <blockquote lang={source.language ?? undefined}>{claim.quote}</blockquote>}
      <footer>
        <SourceLine part={part} />
        <span className={counted ? "independence" : "independence not"}>
          <Independence part={part} voices={voices} total={total} />
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

function Independence({ part, voices, total }: Omit<ClaimCardProps, "number">): JSX.Element {
  const { t } = useWords();
  const whom = part.claim.source.originPublisher;
  if (!part.counted) return <>{whom === null ? t("claims.repeats") : t("claims.copies", { whom })}</>;
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
