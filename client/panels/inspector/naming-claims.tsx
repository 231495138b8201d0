import type { JSX } from "react";
import type { NodeEvidence, WeighedClaim } from "../../../contract/evidence.ts";
import { useWords } from "../../state/use-words.ts";
import { dateWords } from "../../text/dates.ts";
import { DATA_LANGUAGE } from "../../text/messages.ts";
import { gradeWords } from "../../text/grade-words.ts";
import { Grade } from "../../ui/marks.tsx";
import { Section } from "../../ui/section.tsx";
import { claimAnchor } from "./claim-anchor.ts";

/** Claims that name a place or a service, best graded first; a cut says so. */
export function NamingClaims({ data: { claims, total, truncated } }: { data: NodeEvidence }): JSX.Element {
  const { t } = useWords();
  const aside = truncated ? t("claims.shown", { shown: claims.length, total }) : t("claims.best-first");
  return (
    <Section title={t("claims.named")} count={total} aside={claims.length === 0 ? undefined : aside}>
      {claims.length === 0 && <p className="summary">{t("claims.none")}</p>}
      {claims.map((part) => (
        <Named key={part.claim.id} part={part} />
      ))}
    </Section>
  );
}

function Named({ part: { claim } }: { part: WeighedClaim }): JSX.Element {
  const { t, language } = useWords();
  const { source } = claim;
  const label = `${source.publisher}, ${dateWords(source.published, language)}`;
  return (
    <article id={claimAnchor(claim.id)} tabIndex={-1} className="named">
      <div className="by">
        <Grade
          reliability={source.reliability}
          credibility={claim.credibility}
          label={gradeWords(source.reliability, claim.credibility, language)}
        />
        {source.url === null ? (
          <span title={source.title}>{label}</span>
        ) : (
          <a
            href={source.url}
            target="_blank"
            rel="noreferrer noopener"
            title={`${source.title} (${t("claims.open-source")})`}
          >
            {label}
          </a>
        )}
      </div>
      <p lang={DATA_LANGUAGE}>{claim.text}</p>
    </article>
  );
}
