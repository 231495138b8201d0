/**
 * @typedef {object} LockedPackage  an entry of package-lock.json's `packages`
 * @property {string} [version]
 * @property {string} [resolved]
 * @property {string} [integrity]
 * @property {readonly string[]} [os]
 * @property {readonly string[]} [cpu]
 * @property {readonly string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 */

/** `oxlint` → `@oxlint/binding-win32-x64-msvc`: system, processor, and what follows them. */
const PLATFORM = /(?:^|[/-])(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-([a-z0-9]+))?$/u;

/**
 * The platform packages that a lock file names as optional but does not hold. npm leaves out those it
 * could not look up, and then `npm ci` refuses the lock file and the other systems get no binary.
 *
 * Only packages that hold one platform's binary each are looked at.
 *
 * @param {Readonly<Record<string, LockedPackage>>} packages  of package-lock.json
 * @returns {Record<string, LockedPackage>} the missing entries, without a checksum: nobody could read it
 */
export function missingPlatforms(packages) {
  /** @type {Record<string, LockedPackage>} */
  const missing = {};
  for (const { optionalDependencies = {} } of Object.values(packages)) {
    const names = Object.keys(optionalDependencies).filter((name) => PLATFORM.test(name));
    const sibling = names.map((name) => packages[`node_modules/${name}`]).find((entry) => entry !== undefined);
    for (const name of names) {
      const path = `node_modules/${name}`;
      const version = optionalDependencies[name];
      if (packages[path] !== undefined || sibling === undefined || version === undefined) continue;
      missing[path] = entryFor(name, version, sibling);
    }
  }
  return missing;
}

/**
 * @param {string} name
 * @param {string} version
 * @param {LockedPackage} sibling  the same package for another platform, which npm could look up
 * @returns {LockedPackage}
 */
function entryFor(name, version, sibling) {
  const [, system = "", processor = "", variant = ""] = PLATFORM.exec(name) ?? [];
  const { resolved: _address, integrity: _checksum, libc: _libc, ...common } = sibling;
  const libc = system === "linux" ? libcOf(variant) : undefined;
  return { ...common, version, cpu: [processor], ...(libc && { libc: [libc] }), os: [system] };
}

/** @param {string} variant such as `gnueabihf` */
function libcOf(variant) {
  if (variant.startsWith("gnu")) return "glibc";
  return variant.startsWith("musl") ? "musl" : undefined;
}
