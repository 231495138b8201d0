import { inflateRawSync } from "node:zlib";

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * The files of a zip archive as texts, by name, read by its central directory as any program reads it.
 *
 * @throws Error for what is no such archive, or is packed in another way than programs for spreadsheets do.
 */
export function unzip(archive: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new Error("It is no zip archive.");
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error("Its directory is broken.");
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + packed);
    if (method !== 0 && method !== 8) throw new Error(`It is packed by method ${method}.`);
    files.set(
      bytes.toString("utf8", at + 46, at + 46 + name),
      (method === 0 ? content : inflateRawSync(content)).toString("utf8"),
    );
    at += 46 + name + extra + comment;
  }
  return files;
}
