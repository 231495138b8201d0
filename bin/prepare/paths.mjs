import { join, dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout, or of the installed package. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const distFolder = join(root, "dist");
export const modulesFolder = join(root, "node_modules");
/** What may be made again at any time: `npm ci` empties it. */
export const cacheFolder = join(modulesFolder, ".cache", "filiere");
