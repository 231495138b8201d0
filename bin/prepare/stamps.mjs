import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {object} SourceFile
 * @property {string} path  relative to the checkout, with slashes
 * @property {number} size  bytes
 * @property {number} mtimeMs
 */

/**
 * One line that changes when a source is edited, added, removed or renamed. Names, sizes and times
 * are enough and cost no reading: some 500 files take a few milliseconds.
 *
 * @param {readonly SourceFile[]} files
 */
export function digestOf(files) {
  const hash = createHash("sha256");
  const lines = files.map(({ path, size, mtimeMs }) => `${path}\t${size}\t${mtimeMs}`);
  for (const line of lines.sort()) hash.update(`${line}\n`);
  return hash.digest("hex");
}

/**
 * Every file under the named folders and the named files themselves; what is missing is left out.
 *
 * @param {string} folder
 * @param {readonly string[]} names
 * @returns {SourceFile[]}
 */
export function sourcesIn(folder, names) {
  return names.flatMap((name) => {
    const stats = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stats === undefined) return [];
    if (!stats.isDirectory()) return [{ path: name, size: stats.size, mtimeMs: stats.mtimeMs }];
    return sourcesIn(
      folder,
      readdirSync(join(folder, name)).map((entry) => `${name}/${entry}`),
    );
  });
}

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {boolean} [link]
 */

/**
 * True when what npm put into `node_modules` is what the lock file asks for.
 *
 * Optional packages (those of other platforms) may be absent; a package of another version may not be there.
 *
 * @param {Record<string, LockEntry>} wanted     `packages` of package-lock.json
 * @param {Record<string, LockEntry>} installed  `packages` of node_modules/.package-lock.json, which npm keeps
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const present = installed[path];
    if (present === undefined) return entry.optional === true || entry.devOptional === true;
    return present.version === entry.version;
  });
}
