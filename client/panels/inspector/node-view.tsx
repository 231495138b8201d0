import type { JSX } from "react";
import type { GraphNode } from "../../../contract/slice.ts";
import type { NodeEvidence } from "../../../contract/evidence.ts";
import { useNode, useNodeEvidence } from "../../api/use-queries.ts";
import { useWords } from "../../state/use-words.ts";
import { caseStatusWords } from "../../text/case-words.ts";
import { caseDate } from "../../text/dates.ts";
import { placeKindWords } from "../../text/place-words.ts";
import { Answer } from "../../ui/answer.tsx";
import { Mark } from "../../ui/marks.tsx";
import { positionOutline } from "../../ui/position-outline.ts";
import { Claims } from "./claims.tsx";
import { Conflicts, sidesOf } from "./conflicts.tsx";
import { NamingClaims } from "./naming-claims.tsx";
import { Neighbours } from "./neighbours.tsx";
import { NetworkPart } from "./network-part.tsx";
import { NodeFacts } from "./node-facts.tsx";
import { Notes } from "./notes.tsx";

/** A node: what it is, what it is linked to, and who speaks of it. */
export function NodeView({ node }: { node: GraphNode }): JSX.Element {
  const { name } = useWords();
  const shown = name(node);
  const details = useNode(node.id, shown);
  const evidence = useNodeEvidence(node.id, shown);
  const summary = node.properties["summary"];
  return (
    <>
      {node.place && <p className="path">{node.place.within.join(" › ")}</p>}
      <h2 className="title">
        <Mark kind={node.kind} size={16} outline={positionOutline(node)} />
        {shown}
      </h2>
      <HeadLine node={node} />
      <NodeFacts node={node} />
      {typeof summary === "string" && <p className="summary">{summary}</p>}
      <Answer query={details}>{(data) => <Neighbours node={node} groups={data.groups} />}</Answer>
      {node.place && <NetworkPart place={node.id} />}
      {/* Both ask the same server: one failure is said once, and trying again asks both. */}
      {details.error === null && <Answer query={evidence}>{(data) => <Evidence node={node} data={data} />}</Answer>}
      <Notes about={{ node: node.id }} name={shown} />
    </>
  );
}

function HeadLine({ node }: { node: GraphNode }): JSX.Element {
  const { t, language } = useWords();
  const { place, case: file } = node;
  return (
    <div className="facts">
      <span>{place ? placeKindWords(place.placeKind, language) : t(`kind.${node.kind}`)}</span>
      {place?.code != null && <span className="code">ISO {place.code}</span>}
      {file && <span>{caseDate(file, language)}</span>}
      {file && <span>{caseStatusWords(file.status, language)}</span>}
    </div>
  );
}

function Evidence({ node, data }: { node: GraphNode; data: NodeEvidence }): JSX.Element {
  const { t } = useWords();
  const isCase = node.kind === "case";
  return (
    <section aria-label={t("inspector.evidence")}>
      <Conflicts
        conflicts={data.conflicts}
        listed={new Set(data.claims.map(({ claim }) => claim.id))}
        isAllOpen={isCase}
      />
      {isCase ? (
        <Claims title={t("claims.of-case")} parts={data.claims} voices={data.voices} sides={sidesOf(data.conflicts)} />
      ) : (
        <NamingClaims data={data} />
      )}
    </section>
  );
}
