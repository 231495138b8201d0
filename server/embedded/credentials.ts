import { randomBytes, randomUUID } from "node:crypto";
import { chmod, constants, copyFile, link, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { codeOf } from "./folder.ts";

const FILE = "bolt-passwords.json";
/** Without hard links the file is half there for a moment. */
const READ_TRIES = 5;
const READ_RETRY_MS = 20;

/** The program's own user, and the one that is shown to people for their tools. */
export const OWNER = "filiere";
export const READER = "reader";

export interface Credentials {
  owner: string;
  reader: string;
}

/**
 * The passwords of the two users. Made once per data folder and readable for its owner only; of starts
 * at the same time the first one makes them for all.
 */
export async function loadCredentials(folder: string): Promise<Credentials> {
  const file = join(folder, FILE);
  for (;;) {
    const known = await readPatiently(file);
    if (known) {
      await chmod(file, 0o600);
      return known;
    }
    await takeAwayUnreadable(file);
    const made = { owner: newPassword(), reader: newPassword() };
    if (await putInPlace(file, made)) return made;
  }
}

async function readPatiently(file: string): Promise<Credentials | undefined> {
  for (let tries = 1; ; tries++) {
    const text = await readFile(file, "utf8").catch(() => undefined);
    const known = text === undefined ? undefined : parse(text);
    if (known || text === undefined || tries === READ_TRIES) return known;
    await wait(READ_RETRY_MS);
  }
}

/** Moved first and looked at then: another start may have put good ones in their place by now. */
async function takeAwayUnreadable(file: string): Promise<void> {
  const moved = nameBeside(file);
  try {
    await rename(file, moved);
  } catch (thrown) {
    if (codeOf(thrown) === "ENOENT") return;
    throw thrown;
  }
  if (await readPatiently(moved)) await linkNew(moved, file);
  await rm(moved, { force: true });
}

/** Written aside first, so that a crash leaves no half a file. False when others were quicker. */
async function putInPlace(file: string, made: Credentials): Promise<boolean> {
  const aside = nameBeside(file);
  try {
    const handle = await open(aside, "wx", 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(made, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return await linkNew(aside, file);
  } finally {
    await rm(aside, { force: true });
  }
}

/** Gives a file a second name, unless that is in use. Some disks (exFAT, shares) know no such links: copied there. */
async function linkNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to).catch(async (thrown: unknown) => {
      if (codeOf(thrown) === "EEXIST") throw thrown;
      await copyFile(from, to, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (thrown) {
    if (codeOf(thrown) === "EEXIST") return false;
    throw thrown;
  }
}

function nameBeside(file: string): string {
  return `${file}.${randomUUID()}.new`;
}

function parse(text: string): Credentials | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("owner" in value) || !("reader" in value)) return undefined;
    const { owner, reader } = value;
    return typeof owner === "string" && owner && typeof reader === "string" && reader ? { owner, reader } : undefined;
  } catch {
    return undefined;
  }
}

function newPassword(): string {
  return randomBytes(24).toString("base64url");
}
