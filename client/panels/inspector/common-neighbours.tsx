import { Button } from "@blueprintjs/core";
import { Plus, Search } from "@blueprintjs/icons";
import { useState, type JSX } from "react";
import type { ExpandAnswer } from "../../../contract/graph.ts";
import { useNeighbours } from "../../api/use-queries.ts";
import { commonNeighbours, type CommonNeighbour } from "../../graph/sharing.ts";
import { addPiece } from "../../state/actions/add-piece.ts";
import { linkedToAtLeast, selectLinkedToAtLeast } from "../../state/actions/select-more.ts";
import { facts, useApp } from "../../state/app-store.ts";
import { usePicture } from "../../state/picture-store.ts";
import { nameOf } from "../../state/told.ts";
import { useWords } from "../../state/use-words.ts";
import { Answer } from "../../ui/answer.tsx";
import { Mark } from "../../ui/marks.tsx";
import { positionOutline } from "../../ui/position-outline.ts";
import { Section } from "../../ui/section.tsx";

/** Marks whose links are read; more would keep the server busy for one question. */
const MOST_ASKED = 20;
const MOST_LISTED = 30;

/** Who is linked to several of the selected marks: on the picture, and where it is wanted in the whole graph. */
export function CommonNeighbours({ marks }: { marks: readonly string[] }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const [wish, setLeast] = useState(2);
  const [isWhole, setIsWhole] = useState(false);
  const least = Math.min(wish, marks.length);
  const onPicture = linkedToAtLeast(usePicture(), new Set(marks), least);
  const asked = marks.slice(0, MOST_ASKED).map((id) => ({ id, name: nameOf(id, words, facts) }));
  const query = useNeighbours(asked, isWhole);
  return (
    <Section title={t("sharing.neighbours")}>
      <div className="sharing-least">
        <span>{t("sharing.least")}</span>
        <Button
          size="small"
          text="−"
          aria-label={t("sharing.fewer")}
          disabled={least <= 1}
          onClick={() => setLeast(least - 1)}
        />
        <output className="num">{t("sharing.of", { count: least, total: marks.length })}</output>
        <Button
          size="small"
          text="+"
          aria-label={t("sharing.more")}
          disabled={least >= marks.length}
          onClick={() => setLeast(least + 1)}
        />
      </div>
      <p className="sharing-found">
        <span className="num">{t("sharing.on-picture", { count: onPicture.length })}</span>
        {onPicture.length > 0 && (
          <Button
            size="small"
            text={t("sharing.select")}
            title={t("sharing.select.title", { count: least })}
            onClick={() => selectLinkedToAtLeast(least)}
          />
        )}
        {!isWhole && (
          <Button size="small" icon={<Search size={11} />} text={t("sharing.whole")} onClick={() => setIsWhole(true)} />
        )}
      </p>
      {isWhole && (
        <Answer query={query}>
          {(pages) => (
            <InGraph
              found={commonNeighbours(marks, pages, least)}
              least={least}
              isCut={marks.length > MOST_ASKED || pages.some(isPart)}
            />
          )}
        </Answer>
      )}
    </Section>
  );
}

const isPart = ({ remaining }: ExpandAnswer) => remaining > 0;

interface InGraphProps {
  found: readonly CommonNeighbour[];
  least: number;
  isCut: boolean;
}

function InGraph({ found, least, isCut }: InGraphProps): JSX.Element {
  const { t } = useWords();
  const shown = useApp(({ present }) => present.nodes);
  const drawn = useApp(({ present }) => present.edges);
  const listed = found.slice(0, MOST_LISTED);
  const held = new Set([...shown, ...drawn.map(({ id }) => id)]);
  const missing = listed.filter(({ node, edges }) => [node, ...edges].some(({ id }) => !held.has(id)));
  const add = (ones: readonly CommonNeighbour[]) =>
    addPiece({ nodes: ones.map(({ node }) => node), edges: ones.flatMap(({ edges }) => edges) }, "step.add-common");
  if (found.length === 0) return <p className="sharing-note">{t("sharing.none-in-graph", { count: least })}</p>;
  return (
    <>
      <p className="sharing-found">
        <span className="num">{t("sharing.in-graph", { count: found.length })}</span>
        {missing.length > 1 && (
          <Button
            size="small"
            icon={<Plus size={11} />}
            text={t("sharing.add-all", { count: missing.length })}
            onClick={() => add(missing)}
          />
        )}
      </p>
      {listed.map((one) => (
        <Neighbour key={one.node.id} one={one} isShown={!missing.includes(one)} onAdd={() => add([one])} />
      ))}
      {isCut && <p className="sharing-note">{t("sharing.cut", { count: MOST_ASKED })}</p>}
    </>
  );
}

function Neighbour({
  one,
  isShown,
  onAdd,
}: {
  one: CommonNeighbour;
  isShown: boolean;
  onAdd: () => void;
}): JSX.Element {
  const { t, title } = useWords();
  const { node, count } = one;
  const name = title(node);
  return (
    <p className="sharing-row" title={name}>
      <Mark kind={node.kind} outline={positionOutline(node)} />
      <span>{name}</span>
      <em className="num">{count}</em>
      {isShown ? (
        <em className="there">✓</em>
      ) : (
        <Button
          size="small"
          icon={<Plus size={11} />}
          aria-label={t("sharing.add", { name })}
          title={t("sharing.add", { name })}
          onClick={onAdd}
        />
      )}
    </p>
  );
}
