import type { Backup } from "../embedded/index.ts";
import { table } from "./print.ts";

/** The backups as a table, newest first. */
export function backupList(backups: readonly Backup[]): string {
  if (backups.length === 0) return "There is no backup yet.";
  const rows = backups.map(({ name, bytes, nodes, relationships, isAutomatic }) => ({
    name,
    size: megabytes(bytes),
    nodes: nodes ?? "not counted",
    relationships: relationships ?? "not counted",
    made: isAutomatic ? "by itself" : "by filiere backup",
  }));
  return table(["name", "size", "nodes", "relationships", "made"], rows);
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
