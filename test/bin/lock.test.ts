import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../bin/prepare/paths.mjs";
import type { LockedPackage } from "../../bin/prepare/platforms.mjs";
import { missingPlatforms } from "../../bin/prepare/platforms.mjs";

const packages: Record<string, LockedPackage> = JSON.parse(
  readFileSync(join(root, "package-lock.json"), "utf8"),
).packages;

test.each([
  "@grafeo-db/js",
  "oxlint",
  "oxlint-tsgolint",
  "oxfmt",
  "typescript",
  "vite",
  "rolldown",
  "lightningcss",
  "esbuild",
  "oxc-parser",
  "oxc-resolver",
])("the lock file holds every platform's package of %s", (name) => {
  const wanted = Object.keys(packages[`node_modules/${name}`]?.optionalDependencies ?? {});
  expect(wanted.length).toBeGreaterThan(0);
  expect(wanted.filter((platform) => packages[`node_modules/${platform}`] === undefined)).toEqual([]);
});

test("no package of any other kind misses a platform", () => {
  expect(missingPlatforms(packages)).toEqual({});
});

test("the lock file names no registry", () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

test("a missing platform is described after its sibling, without the sibling's checksum", () => {
  const sibling = {
    version: "1.0.0",
    integrity: "sha512-x",
    dev: true,
    optional: true,
    cpu: ["x64"],
    os: ["linux"],
    libc: ["glibc"],
  };
  const found = missingPlatforms({
    "node_modules/tool": {
      optionalDependencies: {
        "@tool/linux-x64-gnu": "1.0.0",
        "@tool/linux-arm-musleabihf": "1.0.0",
        "@tool/win32-x64": "1.0.0",
      },
    },
    "node_modules/@tool/linux-x64-gnu": sibling,
  });
  expect(found).toEqual({
    "node_modules/@tool/linux-arm-musleabihf": {
      version: "1.0.0",
      dev: true,
      optional: true,
      cpu: ["arm"],
      os: ["linux"],
      libc: ["musl"],
    },
    "node_modules/@tool/win32-x64": { version: "1.0.0", dev: true, optional: true, cpu: ["x64"], os: ["win32"] },
  });
});

test("optional packages that are no platform's binary are left alone", () => {
  expect(missingPlatforms({ "node_modules/tool": { optionalDependencies: { fsevents: "2.3.3" } } })).toEqual({});
});
