import { Button } from "@blueprintjs/core";
import { Plus } from "@blueprintjs/icons";
import { useState, type JSX } from "react";
import { MAX_PATH_LINKS, type PathsAnswer, type PathsBody } from "../../../contract/graph.ts";
import { STATING } from "../../../contract/kinds.ts";
import { usePaths } from "../../api/use-queries.ts";
import { connectionsOf, isShown } from "../../graph/connections.ts";
import { addPiece } from "../../state/actions/add-piece.ts";
import { facts, useApp } from "../../state/app-store.ts";
import { nameOf } from "../../state/told.ts";
import { useWords } from "../../state/use-words.ts";
import { Answer } from "../../ui/answer.tsx";
import { Card } from "../../ui/card.tsx";
import { Section } from "../../ui/section.tsx";
import { ConnectionItem } from "./connection-item.tsx";
import "./connections.css";

/** What may be followed besides the movements: each joins almost anything to anything, so each is asked for. */
const THROUGH = { hierarchy: ["WITHIN"], goods: ["SEIZED", "USED"], agencies: ["HANDLED"] } as const;
type Through = keyof typeof THROUGH;
const ALL_THROUGH = Object.keys(THROUGH) as Through[];
const SHARED = new Set<string>(Object.values(THROUGH).flat());
const USUAL = STATING.filter((type) => !SHARED.has(type));

/** Links that a connection has at most, until longer ones are asked for. */
const USUAL_LENGTH = 6;
const FIRST_LIMIT = 20;
const LAST_LIMIT = 200;

interface Asked {
  through: readonly Through[];
  maxLinks: number;
  limit: number;
}

/** The shortest ways from one mark to another through the whole graph, and what each of them rests on. */
export function Connections({ from, to }: { from: string; to: string }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const [asked, setAsked] = useState<Asked>({ through: [], maxLinks: USUAL_LENGTH, limit: FIRST_LIMIT });
  const ask = (more: Partial<Asked>) => setAsked({ ...asked, ...more });
  const name = `${nameOf(from, words, facts)} – ${nameOf(to, words, facts)}`;
  const query = usePaths(bodyOf(from, to, asked), name);
  const toggle = (one: Through) =>
    ask({
      through: asked.through.includes(one) ? asked.through.filter((other) => other !== one) : [...asked.through, one],
    });
  const found = query.data?.paths.length ?? 0;
  const count = found === 0 ? {} : { aside: t("connections.count", { count: found, links: query.data?.links ?? 0 }) };
  return (
    <Section title={t("connections.title")} {...count}>
      <div className="connection-options" role="group" aria-label={t("connections.through")}>
        <span>{t("connections.through")}</span>
        {ALL_THROUGH.map((one) => (
          <button key={one} type="button" aria-pressed={asked.through.includes(one)} onClick={() => toggle(one)}>
            {t(`connections.through.${one}`)}
          </button>
        ))}
      </div>
      <Answer query={query}>
        {(data) =>
          data.paths.length === 0 ? <None asked={asked} onAsk={ask} /> : <List data={data} asked={asked} onAsk={ask} />
        }
      </Answer>
    </Section>
  );
}

function bodyOf(from: string, to: string, { through, maxLinks, limit }: Asked): PathsBody {
  const types = through.length === 0 ? {} : { types: [...USUAL, ...through.flatMap((one) => THROUGH[one])] };
  return { from, to, maxLinks, limit, ...types };
}

interface PartProps {
  asked: Asked;
  onAsk: (more: Partial<Asked>) => void;
}

function List({ data, asked, onAsk }: PartProps & { data: PathsAnswer }): JSX.Element {
  const { t } = useWords();
  const connections = connectionsOf(data);
  const isAllShown = useApp(({ present }) => connections.every((one) => isShown(one, present)));
  return (
    <>
      <ol className="connections">
        {connections.map((one, index) => (
          <ConnectionItem key={one.links.map(({ id }) => id).join(" ")} connection={one} rank={index + 1} />
        ))}
      </ol>
      {data.truncated && (
        <p className="connections-note">
          {t("connections.cut", { count: connections.length })}
          {asked.limit < LAST_LIMIT && (
            <Button
              size="small"
              text={t("connections.more", { count: LAST_LIMIT })}
              onClick={() => onAsk({ limit: LAST_LIMIT })}
            />
          )}
        </p>
      )}
      {connections.length > 1 && !isAllShown && (
        <div className="acts">
          <Button
            size="small"
            icon={<Plus size={12} />}
            text={t("connections.add-all", { count: connections.length })}
            onClick={() => addPiece({ nodes: data.slice.nodes, edges: data.slice.edges }, "step.add-connection")}
          />
        </div>
      )}
    </>
  );
}

/** Nothing found: what would still be worth a look. */
function None({ asked, onAsk }: PartProps): JSX.Element {
  const { t } = useWords();
  const isLongest = asked.maxLinks >= MAX_PATH_LINKS;
  const isWidest = asked.through.length === ALL_THROUGH.length;
  return (
    <div className="inset">
      <Card
        tone="plain"
        headline={t("connections.none", { count: asked.maxLinks })}
        why={t(isLongest && isWidest ? "connections.none.all" : "connections.none.why")}
      >
        <div className="connection-ways-on">
          {!isLongest && (
            <Button
              size="small"
              text={t("connections.none.longer", { count: MAX_PATH_LINKS })}
              onClick={() => onAsk({ maxLinks: MAX_PATH_LINKS })}
            />
          )}
          {!isWidest && (
            <Button size="small" text={t("connections.none.wider")} onClick={() => onAsk({ through: ALL_THROUGH })} />
          )}
        </div>
      </Card>
    </div>
  );
}
