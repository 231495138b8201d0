import type {
  ChangedProperty,
  Edit,
  EditCounters,
  EditPreview,
  RevertPreview,
  Touched,
  TouchedNode,
  TouchedRelationship,
} from "../../contract/edits.ts";
import { table } from "./print.ts";

const COUNTED: readonly (readonly [keyof EditCounters, string])[] = [
  ["nodesCreated", "nodes created"],
  ["nodesDeleted", "nodes deleted"],
  ["relationshipsCreated", "relationships created"],
  ["relationshipsDeleted", "relationships deleted"],
  ["propertiesSet", "properties set"],
  ["labelsAdded", "labels added"],
  ["labelsRemoved", "labels removed"],
];

/** Lines of one answer that are shown; the numbers are told in full. */
const MOST_LINES = 40;

function countersText(counters: EditCounters): string {
  const said = COUNTED.flatMap(([name, words]) => (counters[name] === 0 ? [] : [`${counters[name]} ${words}`]));
  return said.length === 0 ? "nothing changed" : said.join(", ");
}

function touchedText(touched: Touched | null): string {
  if (touched === null) return "The graph is too large to be compared before and after.";
  const lines = [...touched.nodes.map(nodeText), ...touched.relationships.map(relationshipText)];
  const all = touched.nodeCount + touched.relationshipCount;
  const shown = lines.slice(0, MOST_LINES);
  return [...shown, ...(all > shown.length ? [`… and ${all - shown.length} more`] : [])].join("\n");
}

export function previewText({ counters, touched, warnings, irrevertible }: EditPreview): string {
  return [
    `It would change: ${countersText(counters)}.`,
    touchedText(touched),
    ...warnings.map(({ sentence }) => `! ${sentence}`),
    ...(irrevertible === null ? [] : ["! It cannot be taken back."]),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

export function editText({ id, counters }: Edit, touched: Touched | null): string {
  return [`${id}: ${countersText(counters)}.`, touchedText(touched)].filter((line) => line !== "").join("\n");
}

export function revertText({ obstacles, effect }: RevertPreview): string {
  if (effect === null)
    return ["It cannot be taken back as things stand.", ...obstacles.map(({ sentence }) => `! ${sentence}`)].join("\n");
  return `It would change: ${countersText(effect.counters)}.\n${touchedText(effect.touched)}`;
}

export function historyText(edits: readonly Edit[], total: number): string {
  if (edits.length === 0) return "Nothing was changed on purpose yet.";
  const rows = edits.map((edit) => ({
    edit: edit.id,
    at: edit.at.slice(0, 16).replace("T", " "),
    what: edit.statement ?? `takes back ${edit.reverts ?? ""}`,
    changed: countersText(edit.counters),
    state: stateOf(edit),
    note: edit.note,
  }));
  const more = total > edits.length ? `\n${edits.length} of ${total}` : "";
  return `${table(["edit", "at", "what", "changed", "state", "note"], rows)}${more}`;
}

function stateOf({ irrevertible, revertedBy }: Edit): string {
  if (revertedBy !== null) return `taken back by ${revertedBy}`;
  return irrevertible === null ? "" : "cannot be taken back";
}

function nodeText({ change, derived, name, id, labels, labelsAdded, labelsRemoved, properties }: TouchedNode): string {
  const known = id === null || id === name ? labels.map((label) => `:${label}`).join("") : id;
  const labelled = [...labelsAdded.map((label) => `+:${label}`), ...labelsRemoved.map((label) => `-:${label}`)];
  return lineOf(change, derived, `(${name}) ${known}`, [...labelled, ...properties.map(propertyText)]);
}

function relationshipText({ change, derived, type, from, to, properties }: TouchedRelationship): string {
  return lineOf(change, derived, `(${from.name})-[:${type}]->(${to.name})`, properties.map(propertyText));
}

function lineOf(change: string, derived: boolean, what: string, parts: readonly string[]): string {
  const details = change === "changed" ? `  ${parts.join(", ")}` : "";
  return `${change}${derived ? " (follows)" : ""}  ${what}${details}`;
}

function propertyText({ name, before, after }: ChangedProperty): string {
  return `${name}: ${valueText(before)} → ${valueText(after)}`;
}

function valueText(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "object" && value !== null && "_value" in value) return JSON.stringify(value._value);
  return JSON.stringify(value);
}
