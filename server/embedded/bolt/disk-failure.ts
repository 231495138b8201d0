/** What the system calls the reasons, in the engine's messages and in Node's: EDQUOT, ENOSPC, EROFS. */
const FULL = /os error (28|122)\b|No space left|^(ENOSPC|EDQUOT):/i;
const READ_ONLY = /os error 30\b|Read-only file system/i;
const OF_THE_DISK = /GRAFEO-T009|^(EROFS|EIO|EACCES|EPERM):/;

/** The sentences for a change that could not be written, and took back; nothing for another failure. */
export function diskSentences(message: string): string | undefined {
  if (!OF_THE_DISK.test(message) && !FULL.test(message)) return undefined;
  if (FULL.test(message)) {
    return "The disk of the graph is full: nothing of this change was stored. Free some space on it and make the change again; reading goes on.";
  }
  const what = READ_ONLY.test(message) ? "is read-only now" : "did not take what was written";
  return `The disk of the graph ${what}: nothing of this change was stored. Look at the disk and make the change again; reading goes on.`;
}
