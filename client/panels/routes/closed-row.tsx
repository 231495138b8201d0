import type { JSX } from "react";
import { Mode } from "../../../contract/kinds.ts";
import type { Closed } from "../../../contract/routes.ts";
import type { SearchHit } from "../../../contract/search.ts";
import type { GraphNode } from "../../../contract/slice.ts";
import { close } from "../../state/actions/ways.ts";
import { useWords } from "../../state/use-words.ts";
import { ChipName } from "./chip-name.tsx";
import { NameRow } from "./name-row.tsx";
import { CLOSABLE } from "./place-kinds.ts";
import "./closed-row.css";

export interface ClosedRowProps {
  closed: Closed | null;
  nodes: ReadonlyMap<string, GraphNode>;
  /** In which legs of the answer were told. */
  years: readonly number[];
}

/** What a model closes: places, legs and sources by name, a manner and a year by choice. */
export function ClosedRow({ closed, nodes, years }: ClosedRowProps): JSX.Element {
  const { t } = useWords();
  const { places = [], legs = [], sources = [], modes = [], years: closedYears = [] } = closed ?? {};
  const openModes = Mode.options.filter((mode) => !modes.includes(mode));
  const openYears = years.filter((year) => !closedYears.includes(year));
  return (
    <>
      <NameRow
        title={t("routes.what-if")}
        ids={[...places, ...legs, ...sources]}
        nodes={nodes}
        kinds={CLOSABLE}
        placeholder={t("routes.pick.closed")}
        empty={null}
        most={40}
        onChange={(ids, picked) => closeThese(ids, picked, closed)}
      >
        {modes.map((mode) => (
          <ChipName
            key={mode}
            name={t(`closed.mode.${mode}`)}
            onRemove={() => close({ modes: modes.filter((other) => other !== mode) })}
          />
        ))}
        {closedYears.map((year) => (
          <ChipName
            key={year}
            name={t("closed.year", { year: String(year) })}
            onRemove={() => close({ years: closedYears.filter((other) => other !== year) })}
          />
        ))}
      </NameRow>
      <div className="closed-adders">
        <Adder
          label={t("closed.mode")}
          options={openModes.map((mode) => ({ value: mode, name: t(`closed.mode.${mode}`) }))}
          onAdd={(mode) => close({ modes: [...modes, Mode.parse(mode)] })}
        />
        <Adder
          label={t("closed.years")}
          options={openYears.map((year) => ({ value: String(year), name: String(year) }))}
          onAdd={(year) => close({ years: [...closedYears, Number(year)].sort((one, other) => one - other) })}
        />
      </div>
    </>
  );
}

/** Legs are closed elsewhere; here they are only opened again. */
function closeThese(ids: readonly string[], picked: SearchHit | undefined, closed: Closed | null): void {
  const { legs = [], sources = [] } = closed ?? {};
  const isSource = (id: string) => sources.includes(id) || (picked?.id === id && picked.kind === "source");
  close({
    places: ids.filter((id) => !legs.includes(id) && !isSource(id)),
    legs: ids.filter((id) => legs.includes(id)),
    sources: ids.filter(isSource),
  });
}

interface AdderProps {
  label: string;
  options: readonly { value: string; name: string }[];
  onAdd: (value: string) => void;
}

/** A list of which one entry is taken; it keeps none. */
function Adder({ label, options, onAdd }: AdderProps): JSX.Element | null {
  if (options.length === 0) return null;
  return (
    <select className="closed-adder" aria-label={label} value="" onChange={({ target }) => onAdd(target.value)}>
      <option value="">{label}</option>
      {options.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
