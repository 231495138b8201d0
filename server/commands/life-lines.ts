import type { Backup, LifeEvent } from "../embedded/index.ts";

const SHOWN = 10;

/** What happened to the embedded graph, and what there is to go back to. */
export function lifeLines(events: readonly LifeEvent[], backups: readonly Backup[]): string[] {
  const [newest] = backups;
  return [
    newest === undefined
      ? "Backups: none yet. One is made at each start after a change: filiere backup makes one now."
      : `Backups: ${backups.length}, the newest ${newest.name} (filiere restore --list shows them)`,
    ...(events.length === 0 ? [] : ["What happened to the graph, newest first:"]),
    ...events.slice(0, SHOWN).flatMap(eventLines),
  ];
}

function eventLines({ at, text, statement }: LifeEvent): string[] {
  const line = `  ${at.replace("T", " ").replace(/\.\d+Z$/, " UTC")}  ${text}`;
  return statement === undefined ? [line] : [line, `    Most likely for this statement, ${statement}`];
}
