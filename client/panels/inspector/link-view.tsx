import { ArrowRight } from "@blueprintjs/icons";
import type { JSX } from "react";
import type { RelationshipEvidence } from "../../../contract/evidence.ts";
import type { EntityRef, GraphEdge } from "../../../contract/slice.ts";
import { useLinkEvidence } from "../../api/use-queries.ts";
import { caseOfLink } from "../../graph/case-of-link.ts";
import { lineEnd } from "../../graph/goods.ts";
import { refOf } from "../../graph/view-state.ts";
import { openFound } from "../../state/actions/add-found.ts";
import { facts } from "../../state/app-store.ts";
import { nameOf } from "../../state/told.ts";
import { useWords } from "../../state/use-words.ts";
import { caseDate, intervalWords } from "../../text/dates.ts";
import { typeWords } from "../../text/relationship-words.ts";
import { ruleSentence } from "../../text/rule-words.ts";
import { Answer } from "../../ui/answer.tsx";
import { Line, Mark } from "../../ui/marks.tsx";
import { Section } from "../../ui/section.tsx";
import { Claims } from "./claims.tsx";
import { Conflicts, sidesOf } from "./conflicts.tsx";
import { HypothesisPart, HypothesisWorking } from "./hypothesis-part.tsx";
import { LinkTitle } from "./link-title.tsx";
import { Notes } from "./notes.tsx";
import { Working } from "./working.tsx";

/** A link: its two ends, what it states, how well that is known, and by whom it is said. */
export function LinkView({ edge }: { edge: GraphEdge }): JSX.Element {
  const words = useWords();
  const name = nameOf(edge.id, words, facts);
  const evidence = useLinkEvidence(edge, name);
  return (
    <>
      <LinkTitle edge={edge} />
      <Facts edge={edge} />
      <Answer query={evidence}>{(data) => <Evidence edge={edge} data={data} />}</Answer>
      <Notes about={{ relationship: refOf(edge) }} name={name} />
    </>
  );
}

function Facts({ edge }: { edge: GraphEdge }): JSX.Element {
  const { t, language } = useWords();
  const file = caseOfLink(edge, facts)?.case;
  const when = file ? caseDate(file, language) : intervalWords(edge.dateFrom, edge.dateTo, language);
  return (
    <div className="facts">
      {edge.status !== null && (
        <span className="status">
          <Line status={edge.status} length={16} end="none" />
          {t(`status.${edge.status}`)}
        </span>
      )}
      <span>{typeWords(edge.type, language)}</span>
      {lineEnd(edge) !== "none" && <span>{t(`manner.${edge.mode ?? "unknown"}`)}</span>}
      {(file !== undefined || edge.dateFrom !== null) && <span>{when}</span>}
    </div>
  );
}

function Evidence({ edge, data }: { edge: GraphEdge; data: RelationshipEvidence }): JSX.Element {
  const { t, language } = useWords();
  const { confidence, conflicts, cases, note, premises } = data;
  const isInferred = data.status === "inferred";
  return (
    <>
      {confidence.rules.map((rule) => (
        <p className="rule" key={rule.id}>
          <b>{t("link.rule")}</b> {ruleSentence(rule, language)}
        </p>
      ))}
      {note !== null && <p className="rule">{note}</p>}
      {cases
        .filter(({ id }) => id !== edge.from && id !== edge.to)
        .map((file) => (
          <CaseButton key={file.id} file={file} />
        ))}
      {premises !== undefined && <HypothesisPart edge={edge} premises={premises} />}
      <section aria-label={t("inspector.evidence")}>
        <Conflicts conflicts={conflicts} listed={new Set(confidence.parts.map(({ claim }) => claim.id))} />
        {confidence.parts.length === 0 && edge.status !== null && (
          <Section title={t("confidence.title")}>
            <p className="summary">{t("confidence.none")}</p>
          </Section>
        )}
        {confidence.parts.length > 0 && (
          <Section title={t("confidence.title")} aside={isInferred && t("confidence.inferred")}>
            {premises === undefined ? (
              <Working confidence={confidence} isInferred={isInferred} />
            ) : (
              <HypothesisWorking evidence={data} />
            )}
          </Section>
        )}
        <Claims
          title={t("claims.title")}
          parts={confidence.parts}
          voices={confidence.voices}
          sides={sidesOf(conflicts)}
        />
      </section>
    </>
  );
}

/** The case a link belongs to; on the picture or not, it can be opened. */
function CaseButton({ file }: { file: EntityRef }): JSX.Element {
  const { name } = useWords();
  return (
    <button type="button" className="of-case" onClick={() => void openFound({ id: file.id, name: name(file) })}>
      <Mark kind={file.kind} />
      {name(file)}
      <ArrowRight size={12} />
    </button>
  );
}
