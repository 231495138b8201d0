import type { JSX } from "react";
import { useWords } from "../../state/use-words.ts";
import { spokenFlow } from "../../text/flow-words.ts";
import { PieceButtons } from "../piece-buttons.tsx";
import type { DrawnLink } from "./draw-sankey.ts";

interface BandsProps {
  links: readonly DrawnLink[];
  /** Selected cases. */
  lit: ReadonlySet<string>;
  /** Cases that the pointer or the keyboard rests on; null: on none. */
  on: ReadonlySet<string> | null;
  onRest: (link: DrawnLink | null) => void;
  onOpen: (link: DrawnLink) => void;
}

/** The bands as buttons, those of most cases first: one stop of the keyboard. */
export function Bands({ links, lit, on, onRest, onOpen }: BandsProps): JSX.Element {
  const words = useWords();
  return (
    <PieceButtons
      items={links}
      label={words.t("sankey.bands")}
      className={on === null ? undefined : "pointing"}
      describe={({ link, told, pieces, whole }) => ({
        key: link.id,
        className: on !== null && shares(link.cases, on) ? "band on" : "band",
        label: spokenFlow(told, words),
        isPressed: shares(link.cases, lit),
        whole,
        pieces,
      })}
      onOpen={onOpen}
      onRest={onRest}
    />
  );
}

function shares(cases: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const [few, many] = cases.size < others.size ? [cases, others] : [others, cases];
  for (const id of few) if (many.has(id)) return true;
  return false;
}
