import type { JSX, ReactNode } from "react";
import type { Noted } from "../../graph/noted.ts";
import type { PictureEdge, PictureNode } from "../../graph/picture.ts";
import type { TableRow } from "../../graph/table-rows.ts";
import { facts } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { gradeWords } from "../../text/grade-words.ts";
import { linkDate } from "../../text/link-date.ts";
import { shortTypeWords } from "../../text/relationship-words.ts";
import { statusWords } from "../../text/status-words.ts";
import { ConfidenceFigure } from "../../ui/confidence.tsx";
import { Grade, Line, Mark } from "../../ui/marks.tsx";
import { positionOutline } from "../../ui/position-outline.ts";
import { NoteTag } from "./note-tag.tsx";
import type { RowSelection } from "./use-row-selection.ts";

export interface TableLineProps {
  row: TableRow;
  noted: Noted;
  /** Place among all rows, from 0. */
  index: number;
  isOn: boolean;
  isSelected: boolean;
  /** The Tab key comes to it. */
  isStop: boolean;
  selection: RowSelection;
}

export function TableLine({ row, noted, index, isOn, isSelected, isStop, selection }: TableLineProps): JSX.Element {
  return (
    <tr
      className={isOn ? "on" : undefined}
      data-row={index}
      aria-selected={isSelected}
      aria-rowindex={index + 2}
      tabIndex={isStop ? 0 : -1}
      onMouseDown={selection.onMouseDown}
      onClick={(event) => selection.pick(row.id, event)}
    >
      <Cells row={row} noted={noted} />
    </tr>
  );
}

function Cells({ row, noted }: Pick<TableLineProps, "row" | "noted">): JSX.Element {
  const { t } = useWords();
  if ("lone" in row) return <NodeCells node={row.lone} noted={noted} says={t("table.no-link")} />;
  if ("link" in row) return <LinkCells {...row} noted={noted} />;
  const { label, node } = row.group;
  return (
    <NodeCells
      node={row.group}
      noted={noted}
      says={t("table.inside", { count: row.links, name: node.name || label.title })}
    />
  );
}

function NodeCells({ node, noted, says }: { node: PictureNode; noted: Noted; says: string }): JSX.Element {
  return (
    <>
      <td />
      <td>
        <End node={node} noted={noted} />
      </td>
      <td colSpan={6}>
        <em>{says}</em>
      </td>
    </>
  );
}

function LinkCells({
  link,
  source,
  target,
  noted,
}: {
  link: PictureEdge;
  source: PictureNode;
  target: PictureNode;
  noted: Noted;
}): JSX.Element {
  const words = useWords();
  const { t, figure, language } = words;
  const { edge, end } = link;
  const manner =
    end === "none"
      ? ""
      : `, ${t(edge.mode === null || edge.mode === "unknown" ? "manner.short" : `manner.${edge.mode}`)}`;
  const merged = link.merged.length === 0 ? "" : ` · ${t("status.links", { count: link.merged.length })}`;
  return (
    <>
      <td>
        <Line
          mode={edge.mode ?? "unknown"}
          status={edge.status ?? "reported"}
          end={end}
          length={22}
          label={statusWords(edge, words)}
        />
      </td>
      <Cell title={source.label.title}>
        <End node={source} noted={noted} />
      </Cell>
      <Cell title={target.label.title}>
        <End node={target} noted={noted} />
      </Cell>
      <Cell title={`${shortTypeWords(edge.type, language)}${manner}${merged}`}>
        <NoteTag count={noted.get(link.id)} />
        {link.merged.length > 0 && <b>{link.merged.length} × </b>}
        {shortTypeWords(edge.type, language)}
        {manner}
      </Cell>
      <When edge={edge} />
      <td>
        {edge.grade && (
          <Grade {...edge.grade} label={gradeWords(edge.grade.reliability, edge.grade.credibility, language)} />
        )}
      </td>
      <td className="right num">
        {edge.claims.length > 0 && (
          <>
            {edge.voices}
            <em> {t("table.of", { total: edge.claims.length })}</em>
          </>
        )}
      </td>
      <td>
        {edge.confidence !== null && (
          <ConfidenceFigure
            value={edge.confidence}
            figure={figure(edge.confidence)}
            width={38}
            inferred={edge.status === "inferred"}
          />
        )}
      </td>
    </>
  );
}

function When({ edge }: { edge: PictureEdge["edge"] }): JSX.Element {
  const { t, language } = useWords();
  const text = linkDate(edge, facts, language);
  return (
    <td className="num" title={text}>
      {text}
      {edge.disputed && (
        <i className="differ" role="img" aria-label={t("table.dates-differ")} title={t("table.dates-differ")}>
          ≠
        </i>
      )}
    </td>
  );
}

function End({ node, noted }: { node: PictureNode; noted: Noted }): JSX.Element {
  return (
    <>
      <Mark kind={node.node.kind} outline={positionOutline(node.node)} /> <NoteTag count={noted.get(node.id)} />
      {node.label.title}
    </>
  );
}

function Cell({ title, children }: { title: string; children: ReactNode }): JSX.Element {
  return <td title={title}>{children}</td>;
}
