import type { Message } from "../text/messages.ts";
import type { LogEntry } from "./cypher-log.ts";
import { withParameterLines } from "./cypher-text.ts";

export interface NotebookWords {
  say: (message: Message) => string;
  title: string;
  /** What is needed to run it, as Markdown. */
  about: string;
}

/**
 * The whole log as a Jupyter notebook (nbformat 4.5): it connects with Neo4j's Python driver and asks each question
 * again, from the first to the last, each in a cell of its own that leaves its rows in `rows`. What changed the graph
 * is told in it and no cell that runs: a notebook that is run again changes nothing.
 */
export function logNotebook(entries: readonly LogEntry[], { say, title, about }: NotebookWords): string {
  const asked = entries.toReversed().flatMap(({ at, what, cypher, repeat }) => {
    const head = `## ${oneLine(say(what))}\n\n${at.toISOString()}`;
    if (repeat === null) {
      return [markdown(`${head}\n\n${say({ key: "log.edit.notebook" })}\n\n${fenced(withParameterLines(cypher))}`)];
    }
    const { statement, parameters } = cypher;
    const asking = `rows = ask(\n    ${textLiteral(statement)},\n    ${pythonLiteral(parameters)},\n)`;
    return [markdown(head), code(`${asking}\nprint(len(rows), "rows")\nrows[:5]`)];
  });
  const cells = [markdown(`# ${oneLine(title)}\n\n${about}`), code(CONNECT), ...asked, code("driver.close()")];
  const notebook = {
    cells: cells.map((cell, index) => ({ id: `cell-${index}`, ...cell })),
    metadata: {
      kernelspec: { display_name: "Python 3", language: "python", name: "python3" },
      language_info: { name: "python" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

const CONNECT = `import os
from getpass import getpass

from neo4j import GraphDatabase

address = os.environ.get("FILIERE_BOLT", "bolt://127.0.0.1:7697")
user = os.environ.get("FILIERE_BOLT_USER", "reader")
password = os.environ.get("FILIERE_BOLT_PASSWORD") or getpass(f"Password of the user {user}: ")
driver = GraphDatabase.driver(address, auth=(user, password))


def ask(statement, parameters):
    """Rows of a statement that reads, as dictionaries."""
    records, _, _ = driver.execute_query(statement, parameters, routing_="r")
    return [record.data() for record in records]`;

/** As a block of code: its fence is longer than any within. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}cypher\n${text}\n${fence}`;
}

function markdown(text: string) {
  return { cell_type: "markdown", metadata: {}, source: lines(text) };
}

function code(text: string) {
  return { cell_type: "code", execution_count: null, metadata: {}, outputs: [], source: lines(text) };
}

/** nbformat keeps a text as lines that hold their ends. */
function lines(text: string): string[] {
  return text.split(/(?<=\n)/);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

/** A value of JSON as Python writes it. */
export function pythonLiteral(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(", ")}]`;
  if (typeof value === "object") {
    return `{${Object.entries(value)
      .map(([key, own]) => `${JSON.stringify(key)}: ${pythonLiteral(own)}`)
      .join(", ")}}`;
  }
  return JSON.stringify(value);
}

/** Between three quotes, so that a statement keeps its lines. */
function textLiteral(text: string): string {
  return `"""${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\r", "\\r")}"""`;
}
