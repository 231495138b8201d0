import { inspect } from "node:util";
import { createHash, timingSafeEqual } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { BoltFailure } from "./failures.ts";
import type { Fields } from "./fields.ts";

export interface BoltUser {
  name: string;
  password: string;
  /** Every transaction of this user is read-only, whatever it asks for. */
  readOnly: boolean;
  /** Its password is never typed: wrong ones cost time, but nobody may lock the program out of its own graph. */
  isProgram: boolean;
  /** Most milliseconds a transaction of this user may take; 0 is no limit. */
  timeoutMs: number;
}

/** A wrong password costs this long, so that guessing is slow. */
const WRONG_PASSWORD_MS = 200;
/** Wrong passwords for one name before it has to wait, and how long. */
const TRIES = 10;
const LOCKED_MS = 5_000;

interface Misses {
  count: number;
  lastAt: number;
}

/** Who may come in. One for the whole server, so that tries are counted over all connections. */
export class Login {
  private readonly users: ReadonlyMap<string, BoltUser>;
  private readonly misses = new Map<string, Misses>();

  constructor(users: readonly BoltUser[]) {
    this.users = new Map(users.map((user) => [user.name, user]));
  }

  /** @throws BoltFailure, fatal, when the credentials are wrong or were wrong too often. */
  async check(credentials: Fields): Promise<BoltUser> {
    const scheme = credentials["scheme"];
    if (scheme !== "basic")
      throw unauthorized(`The authentication scheme ${inspect(scheme)} is not supported: use basic.`);
    const name = textOf(credentials["principal"]);
    if (this.isLocked(name)) {
      throw new BoltFailure(
        "Neo.ClientError.Security.AuthenticationRateLimit",
        "Too many wrong passwords in a row. Wait five seconds and try again.",
        { fatal: true },
      );
    }
    const user = this.users.get(name);
    const isRight = sameText(textOf(credentials["credentials"]), user?.password ?? "");
    if (user && isRight) {
      this.misses.delete(name);
      return user;
    }
    // Unknown names are counted as one, so that inventing names fills no memory.
    const key = user ? name : "";
    this.misses.set(key, { count: (this.misses.get(key)?.count ?? 0) + 1, lastAt: Date.now() });
    await wait(WRONG_PASSWORD_MS);
    throw unauthorized("The client is unauthorized due to authentication failure.");
  }

  private isLocked(name: string): boolean {
    const key = this.users.has(name) ? name : "";
    const misses = this.misses.get(key);
    if (this.users.get(name)?.isProgram || !misses || misses.count < TRIES) return false;
    if (Date.now() - misses.lastAt < LOCKED_MS) return true;
    this.misses.delete(key);
    return false;
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function unauthorized(message: string): BoltFailure {
  return new BoltFailure("Neo.ClientError.Security.Unauthorized", message, { fatal: true });
}

/** Compares digests, so that the time taken tells neither length nor common beginning. */
function sameText(left: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
