import { Button } from "@blueprintjs/core";
import { Flows } from "@blueprintjs/icons";
import { useMemo, useState, type JSX } from "react";
import type { LeftOut, RoutesAnswer, RoutesBody } from "../../../contract/routes.ts";
import { indexSlice } from "../../graph/index-slice.ts";
import { litWay, waysOf, type Way } from "../../graph/ways.ts";
import { layOutRoutes } from "../../state/actions/lay-out-routes.ts";
import { useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { Card } from "../../ui/card.tsx";
import { CypherStatement } from "../../ui/cypher-statement.tsx";
import { Section } from "../../ui/section.tsx";
import { RouteItem } from "./route-item.tsx";

interface AnswerProps {
  answer: RoutesAnswer;
  question: RoutesBody;
  onAsk: (more: Partial<RoutesBody>) => void;
}

/** What was found, what it means, and what was left out of it. */
export function RouteAnswer({ answer, question, onAsk }: AnswerProps): JSX.Element {
  const { t } = useWords();
  const ways = useMemo(() => waysOf(answer.routes, answer), [answer]);
  const apart = useMemo(() => waysOf(answer.asFarAs, answer), [answer]);
  return (
    <>
      {ways.length === 0 ? (
        <None answer={answer} onAsk={onAsk} />
      ) : (
        <Found answer={answer} ways={ways} question={question} />
      )}
      {apart.length > 0 && (
        <Section title={t("routes.as-far")} count={apart.length}>
          <p className="section-why">{t("routes.as-far.why")}</p>
          <Ways ways={apart} answer={answer} question={question} isRanked={false} />
        </Section>
      )}
      {answer.leftOut.length > 0 && <LeftOutList answer={answer} />}
    </>
  );
}

function Found({ answer, ways, question }: Pick<WaysProps, "answer" | "ways" | "question">): JSX.Element {
  const { t } = useWords();
  const held = useMemo(() => waysOf(answer.held, answer), [answer]);
  const [areCopiesShown, showCopies] = useState(false);
  const inferred = ways.filter(({ isInferred }) => isInferred).length;
  return (
    <>
      <p className="route-summary" role="status">
        <b>{t("routes.count", { count: ways.length })}</b>{" "}
        {inferred > 0 && <>{t("routes.inferred", { count: inferred })} </>}
        {t("routes.caveat")}
        {!answer.isComplete && <> {t("routes.late")}</>}
        {answer.unranked > 0 && <> {t("routes.unranked-legs", { count: answer.unranked })}</>}
        {!answer.isRankingCertain && <> {t("routes.uncertain")}</>}
      </p>
      <Together ways={ways} answer={answer} />
      <Ways ways={ways} answer={answer} question={question} isRanked />
      {held.length > 0 && (
        <div className="copies">
          <Button
            size="small"
            variant="minimal"
            aria-expanded={areCopiesShown}
            text={areCopiesShown ? t("routes.copies.hide") : t("routes.copies", { count: held.length })}
            onClick={() => showCopies(!areCopiesShown)}
          />
          {areCopiesShown && <Ways ways={held} answer={answer} question={question} isRanked={false} />}
        </div>
      )}
    </>
  );
}

/** What can be done with all routes of an answer at once. */
function Together({ ways, answer }: Pick<WaysProps, "ways" | "answer">): JSX.Element {
  const { t } = useWords();
  const [isCypherShown, showCypher] = useState(false);
  return (
    <>
      <div className="together">
        {ways.length > 1 && (
          <Button
            size="small"
            variant="minimal"
            icon={<Flows size={12} />}
            title={t("lay.all.why")}
            text={t("lay.all")}
            onClick={() => layOutRoutes(ways)}
          />
        )}
        <Button
          size="small"
          variant="minimal"
          aria-expanded={isCypherShown}
          title={t("cypher.legs")}
          text={t("cypher.title")}
          onClick={() => showCypher(!isCypherShown)}
        />
      </div>
      {isCypherShown && <CypherStatement cypher={answer.cypher} />}
    </>
  );
}

interface WaysProps {
  ways: readonly Way[];
  answer: RoutesAnswer;
  question: RoutesBody;
  isRanked: boolean;
}

function Ways({ ways, answer, question, isRanked }: WaysProps): JSX.Element {
  const { name } = useWords();
  const lit = useApp(({ present }) => litWay(ways, present));
  const { nodes, edges } = indexSlice(answer.slice);
  /** The end at which the other side's leg differs. */
  const rivalOf = (leg: string, instead: string): string[] => {
    const [own, other] = [edges.get(leg), edges.get(instead)];
    if (own === undefined || other === undefined) return [];
    const place = nodes.get(own.to === other.to ? other.from : other.to);
    return place === undefined ? [] : [name(place)];
  };
  return (
    <ol className="routes">
      {ways.map((way, index) => (
        <RouteItem
          key={way.route.id}
          way={way}
          rank={isRanked ? index + 1 : null}
          isLit={way === lit}
          question={question}
          instead={answer.instead.flatMap(({ leg, instead }) =>
            way.legs.some(({ view }) => view.id === leg) ? rivalOf(leg, instead) : [],
          )}
        />
      ))}
    </ol>
  );
}

/** No route: which condition left none, and what to change. */
function None({ answer: { emptiedBy, leftOutCount, unranked }, onAsk }: Omit<AnswerProps, "question">): JSX.Element {
  const { t } = useWords();
  return (
    <div className="inset">
      <Card tone="plain" headline={t("routes.none")} why={t(`routes.none.${emptiedBy ?? "connection"}`)}>
        {unranked > 0 && <p>{t("routes.unranked-legs", { count: unranked })}</p>}
        {leftOutCount > 0 && (
          <Button size="small" text={t("routes.none.any-goods")} onClick={() => onAsk({ chain: "any" })} />
        )}
      </Card>
    </div>
  );
}

function LeftOutList({ answer }: { answer: RoutesAnswer }): JSX.Element {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { leftOut, leftOutCount, isLeftOutCounted } = answer;
  return (
    <Section
      title={t("routes.left-out")}
      count={isLeftOutCounted ? leftOutCount : `≥ ${leftOutCount}`}
      aside={
        <Button
          size="small"
          variant="minimal"
          aria-expanded={isOpen}
          text={t(isOpen ? "routes.less" : "routes.more")}
          onClick={() => setOpen(!isOpen)}
        />
      }
    >
      {isOpen && (
        <ul className="left-out">
          {leftOut.map((each) => (
            <li key={each.legs.join(" ")}>
              <LeftOutWay each={each} answer={answer} />
            </li>
          ))}
          {leftOutCount > leftOut.length && <li>{t("routes.left-out.more")}</li>}
        </ul>
      )}
    </Section>
  );
}

function LeftOutWay({ each, answer: { slice } }: { each: LeftOut; answer: RoutesAnswer }): JSX.Element {
  const { t, name } = useWords();
  const { nodes, edges } = indexSlice(slice);
  const nameOf = (id: string | undefined) => {
    const node = nodes.get(id ?? "");
    return node === undefined ? (id ?? "") : name(node);
  };
  const legName = (id: string) => `${nameOf(edges.get(id)?.from)} → ${nameOf(edges.get(id)?.to)}`;
  const legs = each.legs.flatMap((id) => edges.get(id) ?? []);
  const stops = [legs[0]?.from, ...legs.map(({ to }) => to)].map(nameOf);
  return (
    <>
      <b>{stops.join(" → ")}</b>{" "}
      {t(`routes.left-out.${each.reason}`, { first: legName(each.first), second: legName(each.second) })}
    </>
  );
}
