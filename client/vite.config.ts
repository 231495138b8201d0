import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vite";
import { withoutAnalysis } from "./cypher/editor/worker/without-analysis.ts";

/** Where `npm run dev` finds the server: the port that the server reads too. */
const api = `http://127.0.0.1:${process.env["PORT"] ?? "4477"}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), withoutIconTables()],
  resolve: { alias: [withoutAnalysis] },
  worker: { format: "es" },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    // The page runs under `script-src 'self'`: nothing may be inlined into it.
    modulePreload: { polyfill: false },
    // The map's chunk holds the countries of the world; it is fetched when the map is first opened.
    chunkSizeWarningLimit: 900,
  },
  server: {
    // The server answers to its own name only (Host and Origin are checked), so the proxy speaks in it.
    proxy: { "/api": { target: api, changeOrigin: true, headers: { origin: api } } },
  },
});

/**
 * The icon package can look an icon up by its name, and for that it ships two tables of 300 KB. Ours are
 * imported one by one, so the tables are left out; an icon asked for by name then says so.
 */
function withoutIconTables(): Plugin {
  const empty = "\0icon-tables";
  return {
    name: "without-icon-tables",
    enforce: "pre",
    resolveId(id) {
      return /paths-loaders\/(?:allPathsLoader|splitPathsBySizeLoader)/.test(id) ? empty : undefined;
    },
    load(id) {
      if (id !== empty) return undefined;
      const refuse = `(name) => Promise.reject(new Error("Import the icon " + name + " itself; names are not looked up."))`;
      return `export const allPathsLoader = ${refuse};\nexport const splitPathsBySizeLoader = allPathsLoader;`;
    },
  };
}
