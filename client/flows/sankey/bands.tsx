import type { JSX } from "react";
import { useWords } from "../../state/use-words.ts";
import { spokenFlow } from "../../text/flow-words.ts";
import { Pieces } from "../pieces.tsx";
import { useRoving } from "../use-roving.ts";
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
  const open = (index: number) => {
    const link = links[index];
    if (link !== undefined) onOpen(link);
  };
  const { host, onKeyDown, itemOf } = useRoving(links.length, open);
  return (
    <g
      ref={host}
      role="group"
      aria-label={words.t("sankey.bands")}
      className={on === null ? undefined : "pointing"}
      onKeyDown={onKeyDown}
    >
      {links.map((drawn, index) => {
        const { link, told, pieces, whole } = drawn;
        const item = itemOf(index);
        const isLit = shares(link.cases, lit);
        const isOn = on !== null && shares(link.cases, on);
        return (
          <g
            key={link.id}
            className={`band${isLit ? " lit" : ""}${isOn ? " on" : ""}`}
            role="button"
            aria-pressed={isLit}
            aria-label={spokenFlow(told, words)}
            {...item}
            onFocus={() => {
              item.onFocus();
              onRest(drawn);
            }}
            onBlur={() => onRest(null)}
            onPointerEnter={() => onRest(drawn)}
            onPointerLeave={() => onRest(null)}
            onClick={() => onOpen(drawn)}
          >
            <path className="hit" d={whole} />
            <Pieces pieces={pieces} />
          </g>
        );
      })}
    </g>
  );
}

function shares(cases: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const [few, many] = cases.size < others.size ? [cases, others] : [others, cases];
  for (const id of few) if (many.has(id)) return true;
  return false;
}
