import { useMemo, type JSX } from "react";
import { changeOf, type Difference, type DifferenceRow, type DifferenceSum } from "../../graph/difference.ts";
import { lineEnd } from "../../graph/goods.ts";
import { facts } from "../../state/app-store.ts";
import { nameOf } from "../../state/told.ts";
import { useWords } from "../../state/use-words.ts";
import { statusWords } from "../../text/status-words.ts";
import { Line, Mark } from "../../ui/marks.tsx";
import { positionOutline } from "../../ui/position-outline.ts";
import { changeWords, differenceItems, whatWords, type DifferenceItem } from "./difference-items.ts";
import "./difference.css";
import { rowKeys } from "./row-keys.ts";
import { useRowList } from "./use-row-list.ts";
import { useRowSelection, type RowSelection } from "./use-row-selection.ts";

export interface DifferenceTableProps {
  difference: Difference;
  /** The two periods in words. */
  when: readonly [string, string];
}

/** What two periods differ in: sums first, then what is in one alone, then what is in both, with the cases of each. */
export function DifferenceTable({ difference, when }: DifferenceTableProps): JSX.Element {
  const { t } = useWords();
  const items = useMemo(() => differenceItems(difference), [difference]);
  const places = useMemo(() => items.map((item) => ("row" in item ? item.row.id : null)), [items]);
  const ids = useMemo(() => places.filter((id) => id !== null), [places]);
  const { scroller, virtual, isSelected, isOn, stop } = useRowList(places);
  const selection = useRowSelection(ids, "reaches");
  const scrollTo = (index: number) => virtual.scrollToIndex(places.indexOf(ids[index] ?? null));
  const shown = virtual.getVirtualItems();
  const before = shown[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div className="scroller" ref={scroller}>
      <table
        className="difference"
        role="grid"
        aria-label={t("compare.name", { a: when[0], b: when[1] })}
        aria-rowcount={items.length + 1}
        aria-multiselectable
        onKeyDown={rowKeys({ ids, selection, scrollTo })}
      >
        <thead>
          <tr>
            <th>{t("compare.thing")}</th>
            <th>{t("compare.type")}</th>
            <th className="right">{when[0]}</th>
            <th className="right">{when[1]}</th>
            <th className="right">{t("compare.change")}</th>
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden style={{ height: before }} />}
          {shown.map(({ index, key }) => {
            const item = items[index];
            if (item === undefined) return null;
            const id = "row" in item ? item.row.id : null;
            return (
              <Item
                key={key}
                item={item}
                when={when}
                index={index}
                at={id === null ? -1 : ids.indexOf(id)}
                isOn={id !== null && isOn(id)}
                isSelected={id !== null && isSelected(id)}
                isStop={index === stop}
                selection={selection}
              />
            );
          })}
          {after > 0 && <tr aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}

interface ItemProps extends Pick<DifferenceTableProps, "when"> {
  item: DifferenceItem;
  index: number;
  /** Place among the rows that can be selected. */
  at: number;
  isOn: boolean;
  isSelected: boolean;
  isStop: boolean;
  selection: RowSelection;
}

function Item({ item, when, index, at, isOn, isSelected, isStop, selection }: ItemProps): JSX.Element {
  const { t } = useWords();
  if ("sum" in item) return <Sum sum={item.sum} index={index} />;
  if ("head" in item) {
    return (
      <tr className="part" aria-rowindex={index + 2}>
        <th colSpan={5} scope="colgroup">
          {t(`compare.${item.head}`, { a: when[0], b: when[1] })} <span>{item.count}</span>
        </th>
      </tr>
    );
  }
  const { row } = item;
  return (
    <tr
      className={isOn ? "on" : undefined}
      data-row={at}
      aria-selected={isSelected}
      aria-rowindex={index + 2}
      tabIndex={isStop ? 0 : -1}
      onMouseDown={selection.onMouseDown}
      onClick={(event) => selection.pick(row.id, event)}
    >
      <Cells row={row} />
    </tr>
  );
}

function Sum({ sum, index }: { sum: DifferenceSum; index: number }): JSX.Element {
  const { t, number } = useWords();
  const { what, a, b, onlyA, onlyB } = sum;
  return (
    <tr className="sum" aria-rowindex={index + 2}>
      <td>{t(`compare.sum.${what}`)}</td>
      <td>
        <em>{t("compare.gained", { gained: onlyB, lost: onlyA })}</em>
      </td>
      <td className="right num">{number(a)}</td>
      <td className="right num">{number(b)}</td>
      <td className="right num">{changeWords(b - a, number)}</td>
    </tr>
  );
}

function Cells({ row }: { row: DifferenceRow }): JSX.Element {
  const words = useWords();
  const { number } = words;
  const name = nameOf(row.id, words, facts);
  const figure = (count: number | null) => (count === null ? "–" : number(count));
  return (
    <>
      <td title={name}>
        <Sign id={row.id} /> {name}
      </td>
      <td>{whatWords(row, words)}</td>
      <td className="right num">{figure(row.a)}</td>
      <td className="right num">{figure(row.b)}</td>
      <td className="right num">{changeWords(changeOf(row), number)}</td>
    </>
  );
}

/** The mark, or the line as it is drawn. */
function Sign({ id }: { id: string }): JSX.Element | null {
  const words = useWords();
  const node = facts.nodes.get(id);
  if (node !== undefined) return <Mark kind={node.kind} outline={positionOutline(node)} />;
  const edge = facts.edges.get(id);
  if (edge === undefined) return null;
  return (
    <Line
      mode={edge.mode ?? "unknown"}
      status={edge.status ?? "reported"}
      end={lineEnd(edge)}
      length={22}
      label={statusWords(edge, words)}
    />
  );
}
