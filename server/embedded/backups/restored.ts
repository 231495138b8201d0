import type { Opened } from "../ipc.ts";

/** Out of the files that lie in the graph's place. */
export interface OwnSource {
  /**
   * `log-before-damage`: the file and what stands in its log before the damaged place;
   * `file-without-log`: the file alone, as it was when the log was last folded into it.
   */
  kind: "as-it-is" | "log-before-damage" | "file-without-log";
}

/** Where a state of the graph comes from. */
export type Source = OwnSource | { kind: "backup"; name: string; at: string } | { kind: "file"; path: string };

export interface Restored {
  source: Source;
  found: Opened;
  /** Where the files are that were in its place; nothing when nothing was changed. */
  aside: string | undefined;
  /** At most so many changes that had been confirmed are not in it; nothing when that is not known. */
  missing: number | undefined;
}

/** What was brought back, from where, and what may be missing. */
export function restoreText({ source, found, aside, missing }: Restored): string {
  const counts = `${found.nodes} nodes and ${found.relationships} relationships`;
  if (aside === undefined)
    return `The graph can be opened as it is: ${counts}. ${missingText(missing)} Nothing was changed.`;
  return `The graph was restored ${origin(source)}: ${counts}. ${missingText(missing)} What was in its place is in ${aside}.`;
}

const ORIGINS: Record<OwnSource["kind"], string> = {
  "as-it-is": "as it was",
  "log-before-damage": "from its own file and from its log up to the damaged place",
  "file-without-log": "from its own file, without its log, which cannot be read",
};

function origin(source: Source): string {
  if (source.kind === "backup") return `from the backup of ${source.at}`;
  return source.kind === "file" ? `from ${source.path}` : ORIGINS[source.kind];
}

function missingText(missing: number | undefined): string {
  if (missing === undefined) return "Whether later changes are missing cannot be told.";
  if (missing === 0) return "Nothing that was confirmed is missing.";
  return missing === 1
    ? "The last change that had been confirmed is missing."
    : `Up to ${missing} changes that had been confirmed are missing, the last ones.`;
}
