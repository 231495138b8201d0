import { Fragment, type JSX } from "react";
import { useNoted } from "../../api/use-notes.ts";
import { legendOf } from "../../graph/legend.ts";
import { hasSigns, notedAs } from "../../graph/noted.ts";
import { useApp } from "../../state/app-store.ts";
import { storyOf, usePicture } from "../../state/picture-store.ts";
import { useWords } from "../../state/use-words.ts";
import { legendEntries, type LegendEntry } from "../../text/legend-entries.ts";
import { Line, Mark } from "../../ui/marks.tsx";
import { NoteSign } from "../../ui/note-sign.tsx";
import "./legend.css";

/** Built from what is shown, nothing else. */
export function Legend(): JSX.Element | null {
  const words = useWords();
  const picture = usePicture();
  const isFolded = useApp((state) => state.folded > 0);
  const isSmall = useApp((state) => state.folded > 0 || state.crowded > 0);
  const withMap = useApp((state) => state.present.mode !== "graph");
  const noted = useNoted();
  if (picture.nodes.length === 0) return null;
  const shown = isFolded ? storyOf(picture) : picture;
  const groups = legendEntries(legendOf(shown, { withMap, tellsCases: !isSmall }), words);
  // In a saved picture notes have no place, so they are no entry of the legend that goes with it.
  const hasNotes = hasSigns(shown, notedAs(shown, noted));
  return (
    <section className="legend" aria-label={words.t("legend.name")}>
      {groups.map((entries, index) => (
        // The four groups stand in this order always.
        <Fragment key={entries[0]?.key}>
          {index > 0 && <i />}
          {entries.map(({ key, sample, text }) => (
            <span key={key}>
              <Sample sample={sample} />
              {text}
            </span>
          ))}
        </Fragment>
      ))}
      {hasNotes && (
        <>
          <i />
          <span>
            <NoteSign />
            {words.t("legend.note")}
          </span>
        </>
      )}
    </section>
  );
}

function Sample({ sample }: Pick<LegendEntry, "sample">): JSX.Element {
  if ("mark" in sample) return <Mark {...sample.mark} />;
  if ("sign" in sample) return <b aria-hidden>≠</b>;
  if ("tint" in sample) return <b className="tint" aria-hidden />;
  if ("count" in sample) return <b className="pill">{sample.count}</b>;
  return (
    <>
      {sample.lines.map((line) => (
        <Line key={line.width} {...line} />
      ))}
    </>
  );
}
