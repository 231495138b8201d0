import { randomBytes } from "node:crypto";
import { chmod, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";

const FILE = "bolt-passwords.json";

/** The program's own user, and the one that is shown to people for their tools. */
export const OWNER = "filiere";
export const READER = "reader";

export interface Credentials {
  owner: string;
  reader: string;
}

/** The passwords of the two users. Made once per data folder and readable for its owner only. */
export async function loadCredentials(folder: string): Promise<Credentials> {
  const file = join(folder, FILE);
  const known = parse(await readFile(file, "utf8").catch(() => ""));
  if (known) {
    await chmod(file, 0o600);
    return known;
  }
  const made = { owner: newPassword(), reader: newPassword() };
  // Written aside and renamed, so that a crash leaves no half a file.
  const aside = `${file}.${process.pid}.new`;
  const handle = await open(aside, "w", 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(made, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, file);
  return made;
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
