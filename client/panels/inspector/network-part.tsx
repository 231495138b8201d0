import type { JSX } from "react";
import { indexSlice } from "../../graph/index-slice.ts";
import { useNetworkOnScreen } from "../../state/use-network-on-screen.ts";
import { useWords } from "../../state/use-words.ts";
import { partingWords } from "../../text/parting-words.ts";
import { percent } from "../../text/percent.ts";
import { Section } from "../../ui/section.tsx";
import "./network-part.css";

/** How much of the network that was asked for depends on a place; nothing where none was, or it tells nothing of it. */
export function NetworkPart({ place }: { place: string }): JSX.Element | null {
  const words = useWords();
  const { t } = words;
  const answer = useNetworkOnScreen();
  const told = answer?.places.find((each) => each.place === place);
  if (answer === null || told === undefined) return null;
  const { counts, isComplete, isExact, sources, outOf, slice } = answer;
  return (
    <Section title={t("network.title")}>
      <div className="network-part">
        <p>{t("network.share.one", { share: percent(told.share, words), count: counts.ways })}</p>
        {told.parting !== null && <p>{partingWords(told.parting, indexSlice(slice).nodes, words)}</p>}
        <p className="why">
          {!isComplete && <>{t("network.late")} </>}
          {!isExact && <>{t("network.estimate", { sources, total: outOf })} </>}
          {t("routes.model")}. {t("network.model")}
        </p>
      </div>
    </Section>
  );
}
