import type { JSX } from "react";
import { literal } from "../api/cypher-text.ts";
import type { Cypher } from "../../contract/slice.ts";
import { useWords } from "../state/use-words.ts";

interface ParametersProps {
  parameters: Cypher["parameters"];
}

/** Values beyond this are counted in the line; the table has them all. */
const LISTED = 3;

/** The values a statement was run with, in one line: a statement never stands without them. */
export function ParameterLine({ parameters }: ParametersProps): JSX.Element {
  const { t } = useWords();
  const entries = Object.entries(parameters);
  const short = (value: unknown) =>
    Array.isArray(value) && value.length > LISTED ? t("log.values", { count: value.length }) : literal(value);
  return (
    <p className="parameters">
      {entries.length === 0
        ? t("log.no-parameters")
        : entries.map(([name, value]) => `$${name} = ${short(value)}`).join(", ")}
    </p>
  );
}

export function ParameterTable({ parameters }: ParametersProps): JSX.Element {
  const { t } = useWords();
  const entries = Object.entries(parameters);
  if (entries.length === 0) return <p className="parameters">{t("log.no-parameters")}</p>;
  return (
    <table className="parameter-table">
      <thead>
        <tr>
          <th>{t("log.parameter")}</th>
          <th>{t("log.value")}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(([name, value]) => (
          <tr key={name}>
            <td>${name}</td>
            <td>{Array.isArray(value) ? <ValueList values={value} /> : literal(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ValueList({ values }: { values: readonly unknown[] }): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <em>{t("log.values", { count: values.length })}</em> {values.map(literal).join(", ")}
    </>
  );
}
