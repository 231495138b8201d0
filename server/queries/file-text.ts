import type { QueryParameter, SavedQuery } from "../../contract/queries.ts";

/** A question without what the graph keeps about it. */
export type Content = Omit<SavedQuery, "name" | "own">;

/** The `.cypher` file of a question: `parseQuery` reads the same question from it. */
export function toFileText(query: Content): string {
  const lines = [
    field("category", query.category),
    field("title", query.title),
    field("question", query.question),
    ...query.parameters.map((parameter) => field("param", parameterText(parameter))),
    field("about", query.about),
    field("title-fr", query.titleFr),
    field("question-fr", query.questionFr),
    field("about-fr", query.aboutFr),
    field("example", exampleText(query.example)),
    field("sample", query.sample === "story" ? null : query.sample),
  ];
  return `${lines.join("")}\n${query.statement}\n`;
}

function field(name: string, text: string | null): string {
  return text === null || text === "" ? "" : `// ${name}: ${text}\n`;
}

function parameterText({ name, type, required, default: fallback, about, aboutFr }: QueryParameter): string {
  const need = required ? " required" : fallback === null ? "" : ` = ${fallback}`;
  const words = about === "" ? "" : ` -- ${about}${aboutFr === null ? "" : ` | fr: ${aboutFr}`}`;
  return `${name} ${type}${need}${words}`;
}

function exampleText(example: SavedQuery["example"]): string {
  return Object.entries(example)
    .map(
      ([name, value]) =>
        `${name}=${/^[^\s"]+$/.test(value) ? value : `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`}`,
    )
    .join(" ");
}
