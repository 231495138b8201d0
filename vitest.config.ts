import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { withoutAnalysis } from "./client/cypher/editor/worker/without-analysis.ts";

export default defineConfig({
  test: {
    projects: [
      {
        // The Cypher library as it is bundled for the page.
        resolve: { alias: [withoutAnalysis] },
        test: {
          name: "unit",
          server: { deps: { inline: ["@neo4j-cypher/language-support"] } },
          include: ["test/{server,client,data,bin}/**/*.test.{ts,tsx}"],
          testTimeout: 60_000,
          // Many of them wait for a process of their own, so two of them fit on one core.
          maxWorkers: Math.max(2, availableParallelism() - 1),
        },
      },
      {
        test: {
          name: "contract",
          include: ["test/contract/**/*.test.ts"],
          globalSetup: ["test/support/neo4j-for-contract.ts"],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "tck",
          include: ["test/tck/**/*.test.ts"],
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: "drivers",
          include: ["test/drivers/**/*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A journey waits for the page as often as it works: two fit on two cores.
          maxWorkers: 2,
        },
      },
    ],
  },
});
