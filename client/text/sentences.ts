import type { GraphEdge } from "../../contract/slice.ts";
import type { Facts } from "../graph/facts.ts";
import { isHypothesis } from "../graph/hypothesis-line.ts";
import type { PictureEdge, PictureNode } from "../graph/picture.ts";
import type { SentenceGroup, SentenceRow } from "../graph/sentence-rows.ts";
import { linkDate } from "./link-date.ts";
import { typeWords } from "./relationship-words.ts";
import type { ScreenWords } from "./words.ts";

/** Part of a sentence: words, a mark with its name, or a grade, which has one form everywhere. */
export type Piece = { words: string } | { end: PictureNode } | { grade: NonNullable<GraphEdge["grade"]> };

/** A row of the picture as one sentence, in pieces, so that marks and grades keep their shapes. */
export function sentenceOf(row: SentenceRow, words: ScreenWords, facts: Facts): Piece[] {
  const { t } = words;
  if ("link" in row) {
    return fillPieces(t(row.link.edge.disputed ? "sentence.link-disputed" : "sentence.link"), {
      source: [{ end: row.source }],
      what: clausesOf(row.link, words, facts),
      target: [{ end: row.target }],
    });
  }
  if ("told" in row) {
    const key = row.disputed ? "sentence.told-disputed" : "sentence.told";
    return fillPieces(t(key), { place: [{ end: row.told }], what: [{ words: row.text }] });
  }
  const { second } = row.lone.label;
  return second === null
    ? fillPieces(t("sentence.lone"), { name: [{ end: row.lone }] })
    : fillPieces(t("sentence.lone-dated"), { name: [{ end: row.lone }], when: [{ words: second }] });
}

/** The sentence as plain text: for a file, the clipboard and whoever cannot see the shapes. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if ("words" in piece) return piece.words;
      return "end" in piece ? piece.end.label.title : `${piece.grade.reliability}${piece.grade.credibility}`;
    })
    .join("");
}

export function groupTitle({ kind, head }: SentenceGroup, { t }: ScreenWords): string {
  if (head !== null) return t(head.disputed ? "sentence.case-disputed" : "sentence.case", { what: head.text });
  return t(kind === "alone" ? "sentence.group-alone" : "sentence.group-between");
}

/** How, said by whom, how well graded, how sure, when: as far as the link states it. */
function clausesOf(link: PictureEdge, words: ScreenWords, facts: Facts): Piece[] {
  const { t, figure, language } = words;
  const { edge } = link;
  const when = linkDate(edge, facts, language);
  const confidence = edge.status === "inferred" ? "sentence.confidence-most" : "sentence.confidence";
  const clauses: Piece[][] = [
    ...mannerOf(link, words).map((text): Piece[] => [{ words: text }]),
    ...statusOf(edge, words).map((text): Piece[] => [{ words: text }]),
    ...(edge.grade === null ? [] : [fillPieces(t("sentence.graded"), { grade: [{ grade: edge.grade }] })]),
    ...(edge.confidence === null ? [] : [[{ words: t(confidence, { figure: figure(edge.confidence) }) }]]),
    ...(when === "" ? [] : [[{ words: when }]]),
  ];
  return clauses.flatMap((clause, index) => (index === 0 ? clause : [{ words: ", " }, ...clause]));
}

/** Of a movement how the goods went and what became of them; of any other link what it says. */
function mannerOf({ edge, end }: PictureEdge, { t, language }: ScreenWords): string[] {
  if (end === "none") return [typeWords(edge.type, language)];
  const manner = t(`sentence.by.${edge.mode ?? "unknown"}`);
  if (end === "bar") return [manner, t("sentence.taken")];
  if (end === "open") return [manner, t("sentence.bound")];
  return edge.type === "VIA" ? [manner, t("sentence.passing")] : [manner];
}

function statusOf({ id, status, voices, claims }: GraphEdge, { t }: ScreenWords): string[] {
  if (isHypothesis(id)) return [t("hypotheses.in-sentence")];
  if (status === null) return [];
  if (status === "fictional" || claims.length === 0) return [t(`sentence.bare.${status}`)];
  if (status === "inferred") return [t("sentence.inferred", { count: claims.length })];
  return voices === claims.length
    ? [t("sentence.reported", { count: voices })]
    : [t("sentence.reported-copied", { count: voices, claims: claims.length })];
}

/** A sentence whose gaps are filled by pieces; the words around them stay whole, so each language has its order. */
function fillPieces(template: string, values: Readonly<Record<string, readonly Piece[]>>): Piece[] {
  return template.split(/(\{\w+\})/).flatMap((part): readonly Piece[] => {
    if (part === "") return [];
    return values[part.slice(1, -1)] ?? [{ words: part }];
  });
}
