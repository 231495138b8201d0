import { isHypothesis } from "../../graph/hypothesis-line.ts";
import type { PlainRow } from "../../graph/table-rows.ts";
import { facts } from "../../state/app-store.ts";
import { caseOfLink } from "../../graph/case-of-link.ts";
import type { PictureEdge } from "../../graph/picture.ts";
import { typeWords } from "../../text/relationship-words.ts";
import type { ScreenWords } from "../../text/words.ts";

const COLUMNS = [
  "id",
  "from-id",
  "from",
  "to-id",
  "to",
  "type",
  "words",
  "manner",
  "status",
  "date-from",
  "date-to",
  "days",
  "grade",
  "voices",
  "claims",
  "claim-ids",
  "bound",
  "confidence",
  "disputed",
  "cases",
] as const;
type Cells = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/** Between several ids in one cell: no id of ours holds it. */
const AND = "; ";

/** The table as it stands, for a file or the clipboard: its head, then its rows with what a program needs besides. */
export function tableCells(rows: readonly PlainRow[], words: ScreenWords): string[][] {
  const head = COLUMNS.map((column) => words.t(`csv.${column}`));
  const lines = rows.map((row): Cells => {
    if ("lone" in row)
      return { id: row.id, "from-id": row.id, from: row.lone.label.title, words: words.t("table.no-link") };
    const ends = {
      "from-id": row.source.id,
      from: row.source.label.title,
      "to-id": row.target.id,
      to: row.target.label.title,
    };
    return { id: row.id, ...ends, ...linkCells(row.link, words) };
  });
  return [head, ...lines.map((cells) => COLUMNS.map((column) => cells[column] ?? ""))];
}

/** Dates as the graph holds them and figures with a point, whatever the language: a program reads them. */
function linkCells({ edge, end }: PictureEdge, { t, language }: ScreenWords): Cells {
  const file = caseOfLink(edge, facts)?.case;
  return {
    type: edge.type,
    words: isHypothesis(edge.id)
      ? `${typeWords(edge.type, language)}, ${t("hypotheses.in-sentence")}`
      : typeWords(edge.type, language),
    manner: end === "none" ? "" : t(`manner.${edge.mode ?? "unknown"}`),
    status: edge.status === null ? "" : t(`status.${edge.status}`),
    "date-from": file?.dateFrom ?? edge.dateFrom ?? "",
    "date-to": file?.dateTo ?? edge.dateTo ?? "",
    days: [...new Set(file?.days)].sort().join(AND),
    grade: edge.grade === null ? "" : `${edge.grade.reliability}${edge.grade.credibility}`,
    voices: edge.claims.length === 0 ? "" : String(edge.voices),
    claims: edge.claims.length === 0 ? "" : String(edge.claims.length),
    "claim-ids": edge.claims.join(AND),
    bound: edge.confidence !== null && edge.status === "inferred" ? "≤" : "",
    confidence: edge.confidence === null ? "" : String(Math.round(edge.confidence * 10_000) / 10_000),
    disputed: t(edge.disputed ? "csv.yes" : "csv.no"),
    cases: [...new Set([...edge.cases, ...casesAtEnds(edge)])].join(AND),
  };
}

const casesAtEnds = ({ from, to }: PictureEdge["edge"]) =>
  [from, to].filter((id) => facts.nodes.get(id)?.case !== undefined);
