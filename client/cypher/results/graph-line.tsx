import { Button } from "@blueprintjs/core";
import { useMemo, useState, type JSX } from "react";
import { addFromCypher, MOST_TAKEN } from "../../state/actions/add-cypher.ts";
import { useWords } from "../../state/use-words.ts";
import type { CypherRow } from "../../api/run-cypher.ts";
import { foundEntities, type FoundEntities } from "./found-entities.ts";
import { useAddStep } from "./use-add-step.ts";

/** What of a result can stand on the picture, and the way there; nothing where it holds no node. */
export function GraphLine({ rows }: { rows: readonly CypherRow[] }): JSX.Element | null {
  const { t } = useWords();
  const found = useMemo(() => foundEntities(rows), [rows]);
  const [among, setAmong] = useState(true);
  const { isBusy, said, add } = useAddStep();
  const ids = useMemo(() => [...found.ids, ...found.named], [found]);
  const put = (replaces: boolean) =>
    add(async () => (await addFromCypher({ ids, links: found.links, among, replaces })) && !replaces);
  if (ids.length + found.otherNodes + found.looseLinks === 0) return null;
  return (
    <div className="graph-line">
      <p>
        {found.ids.length > 0 && <b>{foundWords(found, t)}</b>} <Undrawn found={found} />
      </p>
      {ids.length > 0 && (
        <div className="graph-acts">
          <Button size="small" disabled={isBusy} text={t("query.found.add")} onClick={() => put(false)} />
          <Button size="small" disabled={isBusy} text={t("query.found.replace")} onClick={() => put(true)} />
          <label>
            <input type="checkbox" checked={among} onChange={({ target }) => setAmong(target.checked)} />
            {t("query.found.among")}
          </label>
          <span role="status">{said}</span>
        </div>
      )}
    </div>
  );
}

type Say = ReturnType<typeof useWords>["t"];

function foundWords({ ids, links }: FoundEntities, t: Say): string {
  if (links.length === 0) return t("query.found.nodes", { count: ids.length });
  return t("query.found", { nodes: ids.length, links: links.length });
}

function Undrawn({ found: { ids, named, otherNodes, looseLinks } }: { found: FoundEntities }): JSX.Element {
  const { t } = useWords();
  const notes = [
    named.length > 0 ? t("query.found.named", { count: named.length }) : "",
    otherNodes > 0 ? t("query.found.others", { count: otherNodes }) : "",
    looseLinks > 0 ? t("query.found.loose", { count: looseLinks }) : "",
    ids.length + named.length > MOST_TAKEN ? t("query.found.most", { count: MOST_TAKEN }) : "",
  ];
  return <>{notes.filter((note) => note !== "").join(" ")}</>;
}
