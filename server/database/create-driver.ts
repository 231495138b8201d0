import neo4j, { type Driver } from "neo4j-driver";
import { AppError } from "../errors.ts";
import type { DatabaseSettings } from "./database.ts";

/** @throws AppError `invalid_setting` for what is no Bolt address. */
export function createDriver({ uri, user, password }: DatabaseSettings): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      useBigInt: true, // or 2 could not be told from 2.0, nor 2^53 + 1 from 2^53
      telemetryDisabled: true,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 15_000,
      connectionLivenessCheckTimeout: 30_000,
    });
  } catch (cause) {
    throw new AppError("invalid_setting", "NEO4J_URI is no Bolt address.", {
      hint: "Write it like neo4j://localhost:7687 or bolt://localhost:7687, with the user and password apart.",
      values: { setting: "NEO4J_URI" },
      cause,
    });
  }
}
