import { ErrorCode } from "../../contract/problems.ts";
import type { Operation, OpenApi } from "./openapi.ts";
import { statusOfCode } from "./problems.ts";

/** The interface as a page to read: made from the same document that machines get. */
export function apiPage(document: OpenApi): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => section(method, path, operation)),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(document.info.title)}: the interface</title>
<link rel="stylesheet" href="/api/page.css">
</head>
<body>
<main>
<h1>${escape(document.info.title)} ${escape(document.info.version)}: the interface</h1>
<p>${escape(document.info.description)} JSON in, JSON out; the same as a document for machines:
<a href="/api/openapi.json">openapi.json</a>. A failing answer is a problem document
(RFC 9457) with a code, a sentence, a hint and the number of the request.</p>
${operations.join("\n")}
<section>
<h2>Problems</h2>
<table><tbody>${ErrorCode.options.map(problemRow).join("")}</tbody></table>
</section>
</main>
</body>
</html>
`;
}

function problemRow(code: ErrorCode): string {
  return `<tr id="problem-${code}"><td><code>${code}</code></td><td>${statusOfCode(code)}</td></tr>`;
}

function section(method: string, path: string, operation: Operation): string {
  const { summary, parameters, requestBody, responses } = operation;
  const rows = parameters.map(
    ({ name, in: place, required, description }) =>
      `<tr><td><code>${escape(name)}</code></td><td>${place}${required ? "" : ", optional"}</td><td>${escape(description ?? "")}</td></tr>`,
  );
  return `<section>
<h2><b>${method.toUpperCase()}</b> <code>${escape(path)}</code></h2>
<p>${escape(summary)}.</p>
${rows.length === 0 ? "" : `<table><tbody>${rows.join("")}</tbody></table>`}
${requestBody === undefined ? "" : schemaBlock("Body", requestBody)}
${schemaBlock("Answer", responses["200"])}
</section>`;
}

function schemaBlock(title: string, holder: unknown): string {
  return `<details><summary>${title}</summary><pre>${escape(JSON.stringify(jsonSchemaIn(holder), null, 2))}</pre></details>`;
}

function jsonSchemaIn(holder: unknown): unknown {
  const { content } = holder as { content: Record<string, { schema: unknown }> };
  return Object.values(content)[0]?.schema;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
