import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from "@cucumber/gherkin";
import { IdGenerator, type PickleStep } from "@cucumber/messages";

export interface Step {
  text: string;
  /** The statement below the step. */
  document: string | undefined;
  table: string[][] | undefined;
}

export interface Scenario {
  /** As in `clauses/match`. */
  folder: string;
  /** File and title, with a number where an outline makes several of one title. */
  title: string;
  /** The statement has to fail. */
  mustFail: boolean;
  steps: Step[];
}

/** Every scenario below a folder of feature files, outlines spelt out. */
export function readScenarios(features: string): Scenario[] {
  return featureFiles(features).flatMap((file) => scenariosOf(features, file));
}

function featureFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".feature"))
    .toSorted()
    .map((name) => join(folder, name));
}

function scenariosOf(features: string, file: string): Scenario[] {
  const parser = new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher());
  const document = parser.parse(readFileSync(file, "utf8"));
  const path = relative(features, file).replaceAll("\\", "/");
  const seen = new Map<string, number>();
  return compile(document, path, IdGenerator.incrementing()).map(({ name, steps }) => {
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return {
      folder: dirname(path),
      title: `${path} ${name}${number === 1 ? "" : ` #${number}`}`,
      mustFail: steps.some(({ text }) => text.includes("should be raised")),
      steps: steps.map(toStep),
    };
  });
}

function toStep({ text, argument }: PickleStep): Step {
  return {
    text,
    document: argument?.docString?.content,
    table: argument?.dataTable?.rows.map(({ cells }) => cells.map(({ value }) => value)),
  };
}
