import type { Request, RequestHandler } from "express";
import { AppError } from "../errors.ts";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Keeps other sites out of a server on the visitor's own machine: a page elsewhere may point a
 * name of its own at 127.0.0.1 (so Host is checked) or post to it (so Origin is).
 */
export function guard(hosts: readonly string[]): RequestHandler {
  const known = new Set([...LOOPBACK, ...hosts]);
  return (request, _response, next) => {
    checkHost(request, known);
    checkOrigin(request, known);
    next();
  };
}

function checkHost(request: Request, known: ReadonlySet<string>): void {
  const host = nameOf(request.headers.host ?? "");
  if (known.has(host)) return;
  throw new AppError("forbidden_host", `This server does not answer to the name "${host}".`, {
    hint: "Open it by its address on this machine, or add the name to FILIERE_HOSTS.",
    values: { host },
  });
}

function checkOrigin(request: Request, known: ReadonlySet<string>): void {
  const { origin } = request.headers;
  if (origin === undefined) return;
  const parsed = URL.canParse(origin) ? new URL(origin) : null;
  if (parsed !== null && known.has(parsed.hostname) && parsed.host === request.headers.host?.toLowerCase()) return;
  throw new AppError("forbidden_origin", `A page from ${origin} may not use this server.`, { values: { origin } });
}

/** A form of another site can post text, never this media type: so it also keeps such forms out. */
export const jsonOnly: RequestHandler = (request, _response, next) => {
  const mediaType = request.headers["content-type"] ?? "";
  if (!/^application\/json\s*(;|$)/i.test(mediaType)) {
    throw new AppError("not_json", "What is sent here must be JSON.", {
      hint: "Send the header Content-Type: application/json.",
    });
  }
  next();
};

/** The name in a Host header, without its port; brackets of an IPv6 address stay. */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, "");
}
