import { useEffect, type JSX } from "react";
import type { SourceView } from "../../../contract/evidence.ts";
import type { GraphEdge } from "../../../contract/slice.ts";
import { useLinksEvidence, useNodes } from "../../api/use-queries.ts";
import { sharingOf, spokenOf, type Sharing as Shares } from "../../graph/sharing.ts";
import { openFound } from "../../state/actions/add-found.ts";
import { facts, remember } from "../../state/app-store.ts";
import { usePicture } from "../../state/picture-store.ts";
import { nameOf } from "../../state/told.ts";
import { useWords } from "../../state/use-words.ts";
import { goodsName } from "../../text/goods-names.ts";
import { gradeWords } from "../../text/grade-words.ts";
import { Grade, Mark } from "../../ui/marks.tsx";
import { Section } from "../../ui/section.tsx";
import "./sharing.css";

/** Links whose sources are read at once. */
const MOST_LINKS = 20;
const MOST_LISTED = 6;

/** What selected things are, and what they have in common. */
export function Sharing({ ids }: { ids: readonly string[] }): JSX.Element {
  const { t } = useWords();
  const { kinds, cases, goods, links } = sharingOf(ids, usePicture(), facts);
  return (
    <>
      {kinds.length > 0 && (
        <p className="sharing-kinds">
          {kinds.map(({ kind, count }) => (
            <span key={kind}>
              <Mark kind={kind} /> <b className="num">{count}</b>{" "}
              {t(count === 1 ? `kind.${kind}` : `kinds.${kind}`).toLowerCase()}
            </span>
          ))}
        </p>
      )}
      <Cases cases={cases} total={ids.length} />
      <Goods goods={goods} total={ids.length} />
      {links.length > 0 && <Sources links={links} />}
    </>
  );
}

function Cases({ cases, total }: { cases: Shares["cases"]; total: number }): JSX.Element | null {
  const words = useWords();
  const unknown = cases.map(({ id }) => id).filter((id) => !facts.nodes.has(id));
  const { data } = useNodes(unknown, { key: "log.common-cases" });
  useEffect(() => {
    if (data !== undefined) remember(data.slice);
  }, [data]);
  // What only its id tells waits for its name.
  const named = cases.filter(({ id }) => facts.nodes.has(id));
  if (named.length === 0) return null;
  return (
    <Section title={words.t("sharing.cases")} count={named.length}>
      {named.map(({ id, count }) => {
        const name = nameOf(id, words, facts);
        return (
          <button
            key={id}
            type="button"
            className="sharing-row"
            title={name}
            onClick={() => void openFound({ id, name })}
          >
            <Mark kind="case" />
            <span>{name}</span>
            <em className="num">{words.t("sharing.of", { count, total })}</em>
          </button>
        );
      })}
    </Section>
  );
}

function Goods({ goods, total }: { goods: Shares["goods"]; total: number }): JSX.Element | null {
  const { t, language } = useWords();
  if (goods.length === 0) return null;
  return (
    <Section title={t("sharing.goods")} count={goods.length}>
      {goods.map(({ id, name, count }) => (
        <p key={id} className="sharing-row">
          <Mark kind="commodity" />
          <span>{goodsName(name, language)}</span>
          <em className="num">{t("sharing.of", { count, total })}</em>
        </p>
      ))}
    </Section>
  );
}

/** Every source of the links among them, asked link by link: claims of one origin count once over all of them. */
function Sources({ links }: { links: readonly GraphEdge[] }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const asked = links.slice(0, MOST_LINKS);
  const answers = useLinksEvidence(asked.map((ref) => ({ ref, name: nameOf(ref.id, words, facts) })));
  const { sources, claims, voices } = spokenOf(answers.flatMap(({ data }) => data ?? []));
  const isWhole = answers.every(({ data }) => data !== undefined);
  return (
    <Section
      title={t("sharing.sources")}
      {...(isWhole ? { aside: t("sharing.voices", { count: voices, claims }) } : {})}
    >
      {sources.slice(0, MOST_LISTED).map((one) => (
        <SourceRow key={one.source.id} {...one} />
      ))}
      {sources.length > MOST_LISTED && (
        <p className="sharing-note">{t("sharing.sources-more", { count: sources.length - MOST_LISTED })}</p>
      )}
      {links.length > MOST_LINKS && <p className="sharing-note">{t("sharing.first-links", { count: MOST_LINKS })}</p>}
    </Section>
  );
}

function SourceRow({ source, links }: { source: SourceView; links: number }): JSX.Element {
  const { t, language } = useWords();
  const { reliability } = source;
  return (
    <p className="sharing-row" title={source.title}>
      <Grade reliability={reliability} credibility={null} label={gradeWords(reliability, null, language)} />
      <span>{source.publisher}</span>
      <em className="num">{t("sharing.source-links", { count: links })}</em>
    </p>
  );
}
