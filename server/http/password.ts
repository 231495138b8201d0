import { createHash, timingSafeEqual } from "node:crypto";
import type { RequestHandler } from "express";
import { AppError } from "../errors.ts";

const TRIES = 10;
const FORGET_MS = 5 * 60_000;

/** One shared password by HTTP Basic (any user name), compared in constant time, tries limited per address. */
export function passwordGate(password: string): RequestHandler {
  const expected = digest(password);
  const failures = new Map<string, { count: number; since: number }>();
  return (request, _response, next) => {
    const address = request.ip ?? "unknown";
    const past = failures.get(address);
    if (past !== undefined && Date.now() - past.since > FORGET_MS) failures.delete(address);
    if ((failures.get(address)?.count ?? 0) >= TRIES) {
      throw new AppError("too_many_tries", "Too many wrong passwords from this address.", {
        hint: "Wait five minutes and try again.",
      });
    }
    const given = passwordIn(request.headers.authorization);
    if (given !== undefined && timingSafeEqual(digest(given), expected)) {
      failures.delete(address);
      next();
      return;
    }
    if (given !== undefined) {
      failures.set(address, { count: (failures.get(address)?.count ?? 0) + 1, since: Date.now() });
    }
    throw new AppError("password_required", "This Filière asks for its password.", {
      hint: "Ask whoever runs it. The user name does not matter.",
    });
  };
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
