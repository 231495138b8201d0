import { useMemo, type CSSProperties, type JSX } from "react";
import type { FlowsAnswer, FlowsBody } from "../../../contract/flows.ts";
import type { GraphNode } from "../../../contract/slice.ts";
import { useClaimSources, useFlows } from "../../api/ask-flows.ts";
import { flowOf, type MergedFlow } from "../../graph/flows/merge-flows.ts";
import { openFromFlows } from "../../state/actions/flows.ts";
import { useAskedFlows } from "../../state/picture-store.ts";
import { useWords } from "../../state/use-words.ts";
import { flowWords } from "../../text/flow-words.ts";
import { Answer } from "../../ui/answer.tsx";
import { Card } from "../../ui/card.tsx";
import { Line, Mark } from "../../ui/marks.tsx";
import { positionOutline } from "../../ui/position-outline.ts";
import { Section } from "../../ui/section.tsx";
import { CaseOfFlow } from "./case-of-flow.tsx";
import { FlowAmounts } from "./flow-amounts.tsx";
import { SourceList } from "./source-list.tsx";
import "./flow.css";

/** Cases of one list; how many there are is beside its head. */
const MOST = 100;

/** A flow: from where to where, which cases say so and in whose words, what may be added of it and what not. */
export function FlowView({ id }: { id: string }): JSX.Element {
  const { t } = useWords();
  const { body } = useAskedFlows();
  const query = useFlows(body);
  const gone = (
    <div className="inset">
      <Card tone="plain" headline={t("flow.gone")} why={t("flow.gone.why")} />
    </div>
  );
  if (body === null) return gone;
  return (
    <Answer query={query}>
      {(answer) => {
        const flow = flowOf(id, answer);
        return flow === null ? gone : <Told flow={flow} answer={answer} body={body} />;
      }}
    </Answer>
  );
}

interface ToldProps {
  flow: MergedFlow;
  answer: FlowsAnswer;
  body: FlowsBody;
}

function Told({ flow, answer, body }: ToldProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const nodes = useMemo(() => new Map(answer.slice.nodes.map((node) => [node.id, node])), [answer]);
  const said = flowWords(flow, nodes, words);
  const cases = new Map(answer.cases.map((file) => [file.id, file]));
  const style = { "--line": `var(--mode-${flow.modes.length === 1 ? flow.modes[0] : "unknown"})` } as CSSProperties;
  return (
    <>
      <h2 className={`title link ${flow.status} end-${flow.end === "taken" ? "bar" : "head"}`} style={style}>
        <Stop end={flow.from} node={nodes.get(flow.from.place)} />
        <Stop end={flow.to} node={nodes.get(flow.to.place)} />
      </h2>
      <div className="facts">
        <span className="status">
          <Line status={flow.status} length={16} end="none" />
          {said.known}
        </span>
        {said.isTaken && <span>{t("flows.taken")}</span>}
        {said.when !== null && <span>{said.when}</span>}
        {said.goods !== null && <span>{said.goods}</span>}
      </div>
      <Section title={t("flow.cases")} count={flow.cases.length}>
        {flow.cases.slice(0, MOST).map(({ id, status }) => (
          <CaseOfFlow key={id} id={id} status={status} file={cases.get(id)} isAlone={flow.cases.length === 1} />
        ))}
        {flow.cases.length > MOST && (
          <p className="flow-more">{t("flows.tray.more", { count: flow.cases.length - MOST })}</p>
        )}
      </Section>
      <FlowAmounts flow={flow} answer={answer} body={body} />
      <Sources claims={flow.claims} />
      <p className="route-caveat">{t("flows.caveat")}</p>
    </>
  );
}

function Stop({ end, node }: { end: MergedFlow["from"]; node: GraphNode | undefined }): JSX.Element {
  const { t, name } = useWords();
  if (node === undefined) return <span>{end.place}</span>;
  return (
    <button type="button" onClick={() => openFromFlows(node.id, [node])}>
      <Mark kind={node.kind} size={15} outline={positionOutline(node)} />
      {end.reach === "itself" ? name(node) : t("flows.all-of", { name: name(node) })}
    </button>
  );
}

function Sources({ claims }: { claims: readonly string[] }): JSX.Element | null {
  const { t } = useWords();
  const query = useClaimSources(claims);
  if (claims.length === 0) return null;
  return (
    <Section title={t("flow.sources")} {...(query.data === undefined ? {} : { count: query.data.sources.length })}>
      <Answer query={query}>{({ sources }) => <SourceList sources={sources} isStill />}</Answer>
    </Section>
  );
}
