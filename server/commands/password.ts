import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline/promises";
import { text } from "node:stream/consumers";
import { Writable } from "node:stream";
import { AppError, messageOf } from "../errors.ts";

/**
 * The password of a database, which never stands on the command line: there everybody on the machine
 * could read it. From the file that was named, else from the setting, else from the terminal.
 *
 * @param file `-` is standard input.
 */
export async function readPassword(
  file: string | undefined,
  { user, password, uri }: { user: string; password: string; uri: string },
): Promise<string> {
  if (file === "-") return firstLine(await text(process.stdin));
  if (file !== undefined)
    return firstLine(await readFile(file, "utf8").catch((thrown: unknown) => unreadable(file, thrown)));
  if (password !== "" || !process.stdin.isTTY) return password;
  return askHidden(`Password of ${user} at ${uri}: `);
}

/** Editors end a file with a line's end, which is no part of the password. */
function firstLine(content: string): string {
  return content.replace(/\r?\n[\s\S]*$/, "");
}

async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const answer = await terminal.question("");
  terminal.close();
  process.stderr.write("\n");
  return answer;
}

function unreadable(file: string, thrown: unknown): never {
  throw new AppError("invalid_request", `The password file ${file} cannot be read: ${messageOf(thrown)}.`, {
    hint: "Name a file that holds the password on its first line.",
    values: { file },
    cause: thrown,
  });
}
