import { createHash, timingSafeEqual } from "node:crypto";
import type { RequestHandler } from "express";
import { AppError } from "../errors.ts";

const TRIES = 10;
const FORGET_MS = 5 * 60_000;

type Failures = Map<string, { count: number; since: number }>;

/**
 * One shared password by HTTP Basic (any user name), compared in constant time.
 *
 * Wrong tries are limited per address; the right password is always let in, because many visitors may
 * stand behind one address (a proxy, a container's gateway).
 */
export function passwordGate(password: string): RequestHandler {
  const expected = digest(password);
  const failures: Failures = new Map();
  return (request, _response, next) => {
    const address = request.ip ?? "unknown";
    const given = passwordIn(request.headers.authorization);
    if (given !== undefined && timingSafeEqual(digest(given), expected)) {
      next();
      return;
    }
    forget(failures);
    const count = failures.get(address)?.count ?? 0;
    if (count >= TRIES) {
      throw new AppError("too_many_tries", "Too many wrong passwords from this address.", {
        hint: "Wait five minutes and try again.",
      });
    }
    if (given !== undefined) failures.set(address, { count: count + 1, since: Date.now() });
    throw new AppError("password_required", "This Filière asks for its password.", {
      hint: "Ask whoever runs it. The user name does not matter.",
    });
  };
}

function forget(failures: Failures): void {
  const oldest = Date.now() - FORGET_MS;
  for (const [address, { since }] of failures) if (since < oldest) failures.delete(address);
}

function passwordIn(header: string | undefined): string | undefined {
  const [scheme, credentials] = (header ?? "").split(" ");
  if (scheme?.toLowerCase() !== "basic" || credentials === undefined) return undefined;
  const pair = Buffer.from(credentials, "base64").toString("utf8");
  return pair.slice(pair.indexOf(":") + 1);
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
