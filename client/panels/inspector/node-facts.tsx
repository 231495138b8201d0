import type { JSX } from "react";
import type { GraphNode } from "../../../contract/slice.ts";
import { useWords } from "../../state/use-words.ts";
import { dateWords } from "../../text/dates.ts";
import { precisionWords } from "../../text/place-words.ts";

/** Other names shown; a port may have a dozen. */
const NAMES_SHOWN = 5;

/** Other names and how exact the position is; of a source, where it was published. */
export function NodeFacts({ node }: { node: GraphNode }): JSX.Element | null {
  const { t } = useWords();
  const { place } = node;
  if (node.kind === "source") return <SourceFacts node={node} />;
  const others = otherNames(node).slice(0, NAMES_SHOWN).join(", ");
  if (place === undefined && others === "") return null;
  return (
    <dl>
      <dt>{t("node.also")}</dt>
      <dd>{others === "" ? t("node.no-other") : others}</dd>
      {place && (
        <>
          <dt>{t("node.position")}</dt>
          <dd>
            <Position place={place} />
          </dd>
        </>
      )}
    </dl>
  );
}

function Position({ place: { precision, lat, lon } }: { place: NonNullable<GraphNode["place"]> }): JSX.Element {
  const { t, figure, language } = useWords();
  if (lat === null || lon === null) return <>{t("node.no-position")}</>;
  return (
    <>
      {precision !== null && precisionWords(precision, language)}
      <small className="num">
        {figure(lat)}, {figure(lon)}
      </small>
    </>
  );
}

function SourceFacts({ node: { properties } }: { node: GraphNode }): JSX.Element {
  const { t, language } = useWords();
  const { publisher, published, url } = properties;
  return (
    <dl>
      <dt>{t("node.publisher")}</dt>
      <dd>{String(publisher ?? "")}</dd>
      <dt>{t("node.published")}</dt>
      <dd>{dateWords(typeof published === "string" ? published : null, language)}</dd>
      {typeof url === "string" && (
        <>
          <dt>{t("node.title-of-source")}</dt>
          <dd>
            <a href={url} target="_blank" rel="noreferrer noopener">
              {String(properties["title"] ?? url)}
            </a>
          </dd>
        </>
      )}
    </dl>
  );
}

function otherNames({ name, nameFr, properties }: GraphNode): string[] {
  const { names } = properties;
  const all = [nameFr, ...(Array.isArray(names) ? names.map(String) : [])];
  return [...new Set(all.filter((other): other is string => other !== null && other !== name))];
}
