import { ChevronDown, ChevronRight } from "@blueprintjs/icons";
import { useId, useState, type JSX } from "react";
import type { RelationshipEvidence } from "../../../contract/evidence.ts";
import type { FlowCase } from "../../../contract/flows.ts";
import type { Status } from "../../../contract/kinds.ts";
import { useLinksEvidence } from "../../api/use-queries.ts";
import { select } from "../../state/actions/select.ts";
import { facts } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { caseDate, intervalWords } from "../../text/dates.ts";
import { Answer } from "../../ui/answer.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Line, Mark } from "../../ui/marks.tsx";
import { Claims } from "./claims.tsx";

export interface CaseOfFlowProps {
  id: string;
  /** Of both its ends together. */
  status: Status;
  file: FlowCase | undefined;
  /** The only one of its flow: what is claimed stands open. */
  isAlone: boolean;
}

/** A case of a flow: opens as itself, or shows here what is claimed of its ends. */
export function CaseOfFlow({ id, status, file, isAlone }: CaseOfFlowProps): JSX.Element {
  const words = useWords();
  const { t, language } = words;
  const claims = useId();
  const [isOpen, setOpen] = useState(isAlone);
  const node = facts.nodes.get(id);
  const name = node === undefined ? (file === undefined ? id : words.name(file)) : words.title(node);
  const when = node?.case
    ? caseDate(node.case, language)
    : intervalWords(file?.dateFrom ?? null, file?.dateTo ?? null, language);
  return (
    <div className="flow-case">
      <div className="flow-case-row">
        <IconButton
          icon={isOpen ? <ChevronDown size={13} /> : <ChevronRight size={13} />}
          label={t("flow.claims", { name })}
          aria-expanded={isOpen}
          aria-controls={claims}
          onClick={() => setOpen(!isOpen)}
        />
        <button type="button" title={name} onClick={() => select(id)}>
          <Mark kind="case" />
          <span>{name}</span>
          <em>{when}</em>
          <Line status={status} length={14} end="none" label={t(`status.${status}`)} />
        </button>
      </div>
      <div id={claims}>{isOpen && file !== undefined && <ClaimsOfEnds file={file} name={name} />}</div>
    </div>
  );
}

/** What is claimed of where it began and where it ended, each claim once. */
function ClaimsOfEnds({ file, name }: { file: FlowCase; name: string }): JSX.Element {
  const { t } = useWords();
  const ends = [...file.origins, ...(file.destinations.length > 0 ? file.destinations : file.taken)];
  const queries = useLinksEvidence(
    ends.map(({ type, relationship }) => ({ ref: { from: file.id, type, id: relationship }, name })),
  );
  const failed = queries.find(({ error, data }) => error !== null && data === undefined);
  const waiting = queries.find(({ data }) => data === undefined);
  const query = failed ?? waiting;
  if (query !== undefined) return <Answer query={query}>{() => null}</Answer>;
  const parts = partsOf(queries.flatMap(({ data }) => data ?? []));
  if (parts.length === 0) return <p className="flow-more">{t("flow.no-claims")}</p>;
  const voices = parts.filter(({ counted }) => counted).length;
  return <Claims title={t("claims.title")} parts={parts} voices={voices} />;
}

function partsOf(evidence: readonly RelationshipEvidence[]): RelationshipEvidence["confidence"]["parts"] {
  const all = evidence.flatMap(({ confidence }) => confidence.parts);
  return [...new Map(all.map((part) => [part.claim.id, part])).values()];
}
