import compression from "compression";
import express, { Router, type Express } from "express";
import type { Config } from "./config.ts";
import { apiPage } from "./http/api-page.ts";
import { apiPageStyle } from "./http/api-page-style.ts";
import { endpoints } from "./http/endpoints/index.ts";
import { routerOf, type Services } from "./http/endpoint.ts";
import { guard } from "./http/guard.ts";
import { openApiOf } from "./http/openapi.ts";
import { passwordGate } from "./http/password.ts";
import { problemHandler, unknownPath } from "./http/problems.ts";
import { requestLog } from "./http/request-log.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { clientFolder } from "./paths.ts";

export interface AppOptions extends Pick<Config, "hosts" | "password" | "logRequests" | "limits"> {
  version: string;
}

/** The whole HTTP side: who may ask, what may be asked, and the page. */
export function createApp(services: Services, options: AppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use(requestLog(options.logRequests), securityHeaders, guard(options.hosts));
  if (options.password !== undefined) app.use(passwordGate(options.password));
  app.use(compression());
  app.use("/api", apiRouter(services, options));
  app.use(express.static(clientFolder, { index: "index.html", setHeaders: cacheByName }));
  app.use(unknownPath, problemHandler);
  return app;
}

function apiRouter(services: Services, { limits, version }: AppOptions): Router {
  const document = openApiOf(endpoints, version);
  const page = apiPage(document);
  const router = Router();
  router.use((_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  router.get("/", (_request, response) => void response.type("html").send(page));
  router.get("/page.css", (_request, response) => void response.type("css").send(apiPageStyle));
  router.get("/openapi.json", (_request, response) => void response.json(document));
  router.use(express.json({ limit: limits.bodyBytes, strict: true }));
  router.use(routerOf(endpoints, services));
  router.use(unknownPath);
  return router;
}

/** Vite puts a hash of the content into the names under assets/: they may be kept for ever, the page may not. */
function cacheByName(response: { setHeader(name: string, value: string): unknown }, path: string): void {
  const named = /[/\\]assets[/\\]/.test(path);
  response.setHeader("Cache-Control", named ? "public, max-age=31536000, immutable" : "no-cache");
}
