/** Endings, and what each is to the browser. */
const TYPES = {
  csv: "text/csv;charset=utf-8",
  txt: "text/plain;charset=utf-8",
  md: "text/markdown;charset=utf-8",
  cypher: "text/plain;charset=utf-8",
  ipynb: "application/x-ipynb+json",
  json: "application/json",
} as const;

/** What can be saved, with its ending. */
const FILES = {
  table: "csv",
  sentences: "txt",
  difference: "csv",
  cypher: "cypher",
  notebook: "ipynb",
  methods: "txt",
} as const;

export function saveFile(what: keyof typeof FILES, text: string): void {
  saveAs(what, FILES[what], text);
}

const ROWS = { csv: "csv", json: "json", markdown: "md" } as const;

/** Rows that a statement brought. */
export function saveRows(format: keyof typeof ROWS, text: string): void {
  saveAs("result", ROWS[format], text);
}

/** The same as a workbook. */
export function saveWorkbook(workbook: Blob): void {
  handOver(workbook, nameOf("result", "xlsx"));
}

/** A text as a file named by what it is and the day, in UTC as all times here. */
function saveAs(what: string, ending: keyof typeof TYPES, text: string): void {
  handOver(new Blob([text], { type: TYPES[ending] }), nameOf(what, ending));
}

const nameOf = (what: string, ending: string): string =>
  `filiere-${what}-${new Date().toISOString().slice(0, 10)}.${ending}`;

/** Hands a file to the browser under this name. */
export function handOver(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click; at once would be too early.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
