import { useMemo, type JSX } from "react";
import { NO_FILTER, type Filter } from "../../graph/filter.ts";
import { useFoldedBy } from "../../state/picture-store.ts";
import { useWords } from "../../state/use-words.ts";

/** How much one filter folds by itself. */
export function Folds({ part }: { part: Partial<Filter> }): JSX.Element {
  const { t } = useWords();
  // A part is made anew by each drawing; its text says whether it is another one.
  const text = JSON.stringify(part);
  const filter = useMemo(() => ({ ...NO_FILTER, ...(JSON.parse(text) as Partial<Filter>) }), [text]);
  const { marks, links } = useFoldedBy(filter);
  const some = { marks: t("filters.some-marks", { count: marks }), links: t("status.links", { count: links }) };
  return <p className="folds num">{t("filters.folds", some)}</p>;
}
