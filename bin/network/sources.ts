import type { Reliability } from "../../contract/kinds.ts";
import type { SourceData } from "../../server/imports/bundled-types.ts";
import { NOTE } from "./world.ts";

const WHY: Readonly<Record<Reliability, string>> = {
  A: "A made-up service on its own work.",
  B: "A made-up newsroom with named editors.",
  C: "A made-up local title.",
  D: "A made-up unsigned page.",
  E: "A made-up altered copy.",
  F: "A made-up letter whose writer is unknown.",
};

interface Given {
  reliability: Reliability;
  kind: string;
  language?: string;
  /** The slug of what it copies. */
  copies?: string;
}

function source(
  slug: string,
  publisher: string,
  title: string,
  { reliability, kind, language = "en", copies }: Given,
): SourceData {
  return {
    id: idOfSource(slug),
    title,
    publisher: `${publisher} (fictional)`,
    // After everything that is told.
    published: "2023-09-01",
    url: null,
    language,
    kind,
    reliability,
    reliabilityReason: WHY[reliability],
    originSource: copies === undefined ? null : idOfSource(copies),
    textRead: true,
    note: NOTE,
  };
}

export function idOfSource(slug: string): string {
  return `source:fictional-${slug}`;
}

/** Four graded voices of a network's neighbourhood each, three copies, and one that cannot be judged. */
export const sources: SourceData[] = [
  source("watch-log", "Qelvarian Harbour Watch", "Log of the harbour watch", { reliability: "A", kind: "official" }),
  source("border-file", "Ondrizzan Border Office", "File of the border office", { reliability: "A", kind: "official" }),
  source("ysmaril-courier", "The Ysmaril Courier", "Who met whom at the docks", { reliability: "B", kind: "press" }),
  source("vantoral-gazette", "Vantoral Gazette", "The men of the pass", { reliability: "B", kind: "press" }),
  source("quai-matin", "Quai-Matin", "Les habitués du quai", { reliability: "C", kind: "press", language: "fr" }),
  source("hesper-weekly", "Hesper Weekly", "Orchard evenings", { reliability: "C", kind: "press" }),
  source("dock-blog", "dockside.example", "Notes from the dock", { reliability: "D", kind: "secondary" }),
  source("letter", "Unknown writer", "A letter without a name", { reliability: "F", kind: "secondary" }),
  source("courier-reprint", "Morning Reprint", "Who met whom, shortened", {
    reliability: "C",
    kind: "reprint",
    copies: "ysmaril-courier",
  }),
  source("gazette-reprint", "Vallée-Infos", "Les hommes du col", {
    reliability: "C",
    kind: "reprint",
    language: "fr",
    copies: "vantoral-gazette",
  }),
  source("log-reprint", "harbour-mirror.example", "The log, retold", {
    reliability: "E",
    kind: "aggregator",
    copies: "watch-log",
  }),
];
