/** What can be saved, with its ending and what it is to the browser. */
const FILES = {
  table: { ending: "csv", type: "text/csv;charset=utf-8" },
  sentences: { ending: "txt", type: "text/plain;charset=utf-8" },
  difference: { ending: "csv", type: "text/csv;charset=utf-8" },
  cypher: { ending: "cypher", type: "text/plain;charset=utf-8" },
  notebook: { ending: "ipynb", type: "application/x-ipynb+json" },
  methods: { ending: "txt", type: "text/plain;charset=utf-8" },
} as const;

/** A text as a file named by what it is and the day, in UTC as all times here. */
export function saveFile(what: keyof typeof FILES, text: string): void {
  const { ending, type } = FILES[what];
  handOver(new Blob([text], { type }), `filiere-${what}-${new Date().toISOString().slice(0, 10)}.${ending}`);
}

const ROWS = {
  csv: { ending: "csv", type: "text/csv;charset=utf-8" },
  json: { ending: "json", type: "application/json" },
  markdown: { ending: "md", type: "text/markdown;charset=utf-8" },
} as const;

/** Rows that a statement brought. */
export function saveRows(format: keyof typeof ROWS, text: string): void {
  const { ending, type } = ROWS[format];
  handOver(new Blob([text], { type }), `filiere-result-${new Date().toISOString().slice(0, 10)}.${ending}`);
}

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
