import { randomUUID } from "node:crypto";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError, messageOf } from "../errors.ts";

type Write = (chunk: string) => Promise<void>;

/**
 * Writes a file as a whole or not at all: beside its place first, then renamed. What was there before
 * stays until then, and keeps its rights.
 *
 * @throws AppError `invalid_request`, `folder_full`, `folder_read_only`, and whatever `work` throws as it is.
 */
export async function writeFileWhole<T>(file: string, work: (write: Write) => Promise<T>): Promise<T> {
  // Where it leads and not the link itself is what would be replaced.
  const target = await realpath(file).catch(() => file);
  const found = await stat(target).catch(() => undefined);
  // A device or a pipe cannot be replaced.
  if (found !== undefined && !found.isFile()) return writeTo(target, { flags: "w", mode: undefined }, work, file);
  const aside = join(dirname(target), `.${randomUUID()}.filiere-part`);
  try {
    const result = await writeTo(aside, { flags: "wx", mode: found?.mode }, work, file);
    await rename(aside, target).catch((thrown: unknown) => Promise.reject(refusal(file, thrown)));
    return result;
  } finally {
    await rm(aside, { force: true });
  }
}

async function writeTo<T>(
  path: string,
  { flags, mode }: { flags: string; mode: number | undefined },
  work: (write: Write) => Promise<T>,
  file: string,
): Promise<T> {
  const handle = await open(path, flags, mode).catch((thrown: unknown) => Promise.reject(refusal(file, thrown)));
  const through = new PassThrough();
  const writing = pipeline(through, handle.createWriteStream()).then(
    () => undefined,
    (thrown: unknown) => refusal(file, thrown),
  );
  const doing = work((chunk) => push(through, chunk)).then(
    (result) => ({ result }),
    (thrown: unknown) => ({ thrown }),
  );
  const done = await doing;
  // Destroyed already: the file failed first, and the work only noticed that nothing is taken any more.
  const fileFailedFirst = through.destroyed;
  if ("result" in done) through.end();
  else through.destroy();
  const fileFailure = await writing;
  if ("result" in done && fileFailure === undefined) return done.result;
  throw "thrown" in done && !fileFailedFirst ? done.thrown : fileFailure;
}

function refusal(file: string, thrown: unknown): AppError {
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : messageOf(thrown);
  const details = { values: { file }, cause: thrown };
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new AppError("folder_full", `The disk is full: ${file} was not written.`, {
      ...details,
      hint: "Free some space, or write to another disk.",
    });
  }
  if (["ENOENT", "ENOTDIR", "EISDIR"].includes(code)) {
    const what = code === "EISDIR" ? "is a folder" : "lies in a folder that is not there";
    return new AppError("invalid_request", `${file} ${what}.`, {
      ...details,
      hint: "Name a file in a folder that is there.",
    });
  }
  return new AppError("folder_read_only", `${file} cannot be written (${code}).`, {
    ...details,
    hint: "Make its folder writable, or name another one.",
  });
}

/** Resolves when it is taken, so that the file sets the pace. */
function push(through: PassThrough, chunk: string): Promise<void> {
  return new Promise((done, failed) => {
    // A stream that is destroyed forgets the chunk it holds back, and never answers for it.
    const closed = (): void => failed(new Error("The file takes nothing any more."));
    through.once("close", closed);
    through.write(chunk, (failure) => {
      through.off("close", closed);
      if (failure) failed(failure);
      else done();
    });
  });
}
