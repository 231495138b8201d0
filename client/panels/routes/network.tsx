import { useState, type JSX } from "react";
import { NetworkConditions, type NetworkAnswer, type NetworkBody } from "../../../contract/network.ts";
import type { RoutesBody } from "../../../contract/routes.ts";
import { useNetwork } from "../../api/ask-network.ts";
import { useWords } from "../../state/use-words.ts";
import { Answer } from "../../ui/answer.tsx";
import { ModelBadge } from "../../ui/model-badge.tsx";
import { Section } from "../../ui/section.tsx";
import { AskButton } from "./ask-button.tsx";
import { Disruption } from "./disruption.tsx";
import { NetworkTable } from "./network-table.tsx";
import { isAskable } from "./tidy-body.ts";
import "./network.css";

type Rank = NonNullable<NetworkBody["rank"]>;
type Pairs = NonNullable<NetworkBody["pairs"]>;

/** What a question says of legs, without its ends. */
export type LegConditions = Pick<RoutesBody, keyof NetworkConditions>;

const CONDITIONS = NetworkConditions.keyof().options;

/** On which places and legs the ways of the whole graph depend; measured when somebody asks. */
export function Network({ body }: { body: RoutesBody }): JSX.Element {
  const { t } = useWords();
  const conditions = conditionsOf(body);
  const key = JSON.stringify(conditions);
  const [asked, setAsked] = useState<string | null>(null);
  const [rank, setRank] = useState<Rank>("legs");
  const [pairs, setPairs] = useState<Pairs>("cases");
  const isAsked = asked === key;
  const query = useNetwork(isAsked ? { ...conditions, rank, pairs } : null);
  return (
    <Section
      title={t("network.title")}
      aside={<AskButton isAsked={isAsked} isFetching={query.isFetching} onAsk={() => setAsked(key)} />}
    >
      {isAsked ? (
        <>
          <Choices rank={rank} pairs={pairs} onRank={setRank} onPairs={setPairs} />
          <Answer query={query}>{(answer) => <Measured answer={answer} canClose={isAskable(body)} />}</Answer>
          <Disruption conditions={conditions} rank={rank} />
        </>
      ) : (
        <p className="section-why">{t("network.why")}</p>
      )}
    </Section>
  );
}

/** In one order, whichever of them was said first: the same conditions are asked once. */
function conditionsOf(body: RoutesBody): LegConditions {
  return Object.fromEntries(CONDITIONS.flatMap((key) => (body[key] === undefined ? [] : [[key, body[key]]])));
}

interface ChoicesProps {
  rank: Rank;
  pairs: Pairs;
  onRank: (rank: Rank) => void;
  onPairs: (pairs: Pairs) => void;
}

function Choices({ rank, pairs, onRank, onPairs }: ChoicesProps): JSX.Element {
  const { t } = useWords();
  return (
    <div className="network-choices">
      <select
        aria-label={t("network.pairs")}
        value={pairs}
        onChange={({ target }) => onPairs(target.value === "all" ? "all" : "cases")}
      >
        {(["cases", "all"] as const).map((each) => (
          <option key={each} value={each}>
            {t(`network.pairs.${each}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t("network.rank")}
        value={rank}
        onChange={({ target }) => onRank(target.value === "legs" ? "legs" : "confidence")}
      >
        {(["legs", "confidence"] as const).map((each) => (
          <option key={each} value={each}>
            {t(`network.rank.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Measured({ answer, canClose }: { answer: NetworkAnswer; canClose: boolean }): JSX.Element {
  const { t } = useWords();
  const { counts, isExact, isComplete, sources, outOf } = answer;
  if (counts.legs === 0) return <p className="section-why">{t("network.none")}</p>;
  return (
    <>
      <p className="network-summary" role="status">
        <b>{t("network.count", { count: counts.ways })}</b> {!isComplete && <>{t("network.late")} </>}
        {!isExact && <>{t("network.estimate", { sources, total: outOf })} </>}
        <ModelBadge /> {t("network.model")}
      </p>
      <NetworkTable of="places" answer={answer} canClose={canClose} />
      <NetworkTable of="legs" answer={answer} canClose={canClose} />
      <p className="section-why">{t("network.share.why")}</p>
      <p className="section-why">{t("network.parting.why")}</p>
      {!canClose && <p className="section-why">{t("network.close-first")}</p>}
    </>
  );
}
