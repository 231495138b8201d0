import { Fragment, type JSX, type ReactNode } from "react";
import type { Kind } from "../../../contract/kinds.ts";
import { legendOf, type LegendContent } from "../../graph/legend.ts";
import { useApp } from "../../state/app-store.ts";
import { storyOf, usePicture } from "../../state/picture-store.ts";
import { useWords } from "../../state/use-words.ts";
import type { ScreenWords } from "../../text/words.ts";
import { Line, Mark } from "../../ui/marks.tsx";
import "./legend.css";

/** Built from what is shown, nothing else. */
export function Legend(): JSX.Element | null {
  const words = useWords();
  const picture = usePicture();
  const isFolded = useApp((state) => state.folded > 0);
  if (picture.nodes.length === 0) return null;
  const content = legendOf(isFolded ? storyOf(picture) : picture);
  const groups = [kindEntries, mannerEntries, endEntries, knownEntries]
    .map((entries) => entries(content, words))
    .filter((entries) => entries.length > 0);
  return (
    <section className="legend" aria-label={words.t("legend.name")}>
      {groups.map((entries, index) => (
        // The four groups stand in this order always.
        <Fragment key={entries[0]?.key}>
          {index > 0 && <i />}
          {entries.map(({ key, sample, text }) => (
            <span key={key}>
              {sample}
              {text}
            </span>
          ))}
        </Fragment>
      ))}
    </section>
  );
}

interface Entry {
  key: string;
  sample: ReactNode;
  text: string;
}

function kindEntries({ kinds, hasRough, hasSea, hasGroups }: LegendContent, { t }: ScreenWords): Entry[] {
  const isWide = (kind: Kind) => kind === "country" || kind === "area";
  const listed = kinds.filter((kind) => !(kind === "area" && kinds.includes("country")));
  return [
    ...listed.map((kind) => ({
      key: kind,
      sample: <Mark kind={kind} />,
      text: t(isWide(kind) ? "legend.country" : `kind.${kind}`),
    })),
    ...(hasRough ? [{ key: "rough", sample: <Mark kind="country" outline="rough" />, text: t("legend.rough") }] : []),
    ...(hasSea ? [{ key: "at-sea", sample: <Mark kind="area" outline="sea" />, text: t("legend.sea-position") }] : []),
    ...(hasGroups ? [{ key: "group", sample: <b className="pill">n</b>, text: t("legend.group") }] : []),
  ];
}

function mannerEntries({ manners }: LegendContent, { t }: ScreenWords): Entry[] {
  return manners.map((mode) => ({
    key: `manner-${mode}`,
    sample: <Line mode={mode} length={22} />,
    text: t(`manner.${mode}`),
  }));
}

function endEntries({ ends }: LegendContent, { t }: ScreenWords): Entry[] {
  return ends.flatMap((end) =>
    end === "open" || end === "bar"
      ? [{ key: end, sample: <Line length={20} end={end} />, text: t(`legend.${end}`) }]
      : [],
  );
}

function knownEntries({ statuses, maxVoices, hasConflicts }: LegendContent, { t }: ScreenWords): Entry[] {
  const widths = [1.2, 2.4, 4].slice(0, Math.min(3, maxVoices));
  return [
    ...statuses.map((status) => ({
      key: status,
      sample: <Line status={status} length={20} end="none" />,
      text: t(`status.${status}`),
    })),
    ...(maxVoices > 1
      ? [
          {
            key: "widths",
            sample: widths.map((width) => <Line key={width} length={12} width={width} end="none" />),
            text: t(maxVoices > 2 ? "legend.widths" : "legend.widths-2"),
          },
        ]
      : []),
    ...(hasConflicts ? [{ key: "conflict", sample: <b aria-hidden>≠</b>, text: t("legend.conflict") }] : []),
  ];
}
