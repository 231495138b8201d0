import { useMemo, type JSX } from "react";
import type { FlowsAnswer } from "../../contract/flows.ts";
import { indexSlice } from "../graph/index-slice.ts";
import { mergeFlows } from "../graph/flows/merge-flows.ts";
import { useWords } from "../state/use-words.ts";
import { flowWords } from "../text/flow-words.ts";

/** Rows that anybody would listen to; how many there are is said. */
const MOST = 500;

/** Every flow from place to place as a table, for whoever does not see the picture. */
export function FlowTable({ answer }: { answer: FlowsAnswer }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const rows = useMemo(() => {
    const nodes = indexSlice(answer.slice).nodes;
    const flows = mergeFlows(answer.flows, (place) => ({ place, reach: "itself" })).slice(0, MOST);
    return flows.map((flow) => ({ id: flow.id, said: flowWords(flow, nodes, words) }));
  }, [answer, words]);
  return (
    <table className="unseen">
      <caption>{t("flows.list")}</caption>
      <thead>
        <tr>
          {(
            ["flows.from", "flows.where-to", "flows.number", "flows.when", "flows.goods", "flows.how-known"] as const
          ).map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, said }) => (
          <tr key={id}>
            <th scope="row">{said.from}</th>
            <td>{said.isTaken ? `${said.to} (${t("flows.taken")})` : said.to}</td>
            <td>{said.cases}</td>
            <td>{said.when}</td>
            <td>{said.goods}</td>
            <td>{said.known}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
