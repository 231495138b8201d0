import type { JSX } from "react";
import { useWords } from "../../state/use-words.ts";

/** The heads of a table of two routes, each on its shade of the highlighter. */
export function Heads({ corner }: { corner: string }): JSX.Element {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{corner}</th>
        <th scope="col">
          <span className="swatch first">{t("compare.first")}</span>
        </th>
        <th scope="col">
          <span className="swatch second">{t("compare.second")}</span>
        </th>
      </tr>
    </thead>
  );
}
