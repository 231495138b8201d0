/** The oldest Node that has everything the program uses: the `engines` line of package.json says the same. */
export const OLDEST_NODE = "20.19.0";

/**
 * Says why this Node cannot run the program, or nothing when it can.
 *
 * Checked before anything else is loaded, so that an old Node gets a sentence and no stack.
 *
 * @param {string} version such as `18.20.4`, without the leading v
 * @returns {string | undefined}
 */
export function nodeProblem(version) {
  if (compareVersions(version, OLDEST_NODE) >= 0) return undefined;
  return (
    `Filière needs Node ${OLDEST_NODE} or newer, and this is Node ${version}. ` +
    "Install a newer one (your system's package manager or a version manager has it) and start again."
  );
}

/**
 * @param {string} left
 * @param {string} right
 * @returns {number} below 0, 0 or above 0
 */
function compareVersions(left, right) {
  const a = numbersOf(left);
  const b = numbersOf(right);
  for (let place = 0; place < 3; place += 1) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** @param {string} version  what stands after a dash (`-nightly`) does not count */
function numbersOf(version) {
  return version.replace(/-.*$/u, "").split(".").map(Number);
}
