/** What the system calls the reasons, in the engine's messages: EDQUOT, ENOSPC, EROFS. */
const FULL = /os error (28|122)\b|No space left/i;
const READ_ONLY = /os error 30\b|Read-only file system/i;

/** The sentences for a change that the engine could not write, and took back; nothing for another failure. */
export function diskSentences(engineMessage: string): string | undefined {
  if (!/GRAFEO-T009/.test(engineMessage) && !FULL.test(engineMessage)) return undefined;
  if (FULL.test(engineMessage)) {
    return "The disk of the graph is full: nothing of this change was stored. Free some space on it and make the change again; reading goes on.";
  }
  const what = READ_ONLY.test(engineMessage) ? "is read-only now" : "did not take what was written";
  return `The disk of the graph ${what}: nothing of this change was stored. Look at the disk and make the change again; reading goes on.`;
}
