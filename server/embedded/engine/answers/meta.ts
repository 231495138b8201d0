import { Structure } from "../../bolt/packstream.ts";
import { NODE, RELATIONSHIP } from "../../bolt/tags.ts";
import type { Answer, AnswerContext, Table } from "./answer.ts";
import { indexes, constraints } from "./schema.ts";
import { byText, NODES, RELATIONSHIPS, surveyKinds, type Kind } from "./survey.ts";

/** What labels, types and properties the graph has: asked by notebooks, LangChain and drawing tools. */
export const metaAnswers: readonly Answer[] = [
  { head: /^call db\.schema\.nodetypeproperties$/, table: nodeTypes },
  { head: /^call db\.schema\.reltypeproperties$/, table: relationshipTypes },
  { head: /^call db\.schema\.visualization$/, table: visualization },
  { head: /^call apoc\.meta\.data$/, table: metaData },
];

async function nodeTypes(context: AnswerContext): Promise<Table> {
  const kinds = await surveyKinds(context, NODES);
  const rows = kinds.flatMap((kind) =>
    propertyRows(kind).map((row) => ({ nodeType: typeName(kind), nodeLabels: kind.names, ...row })),
  );
  const columns = ["nodeType", "nodeLabels", "propertyName", "propertyTypes", "mandatory"];
  return { columns, rows, type: "r" };
}

async function relationshipTypes(context: AnswerContext): Promise<Table> {
  const kinds = await surveyKinds(context, RELATIONSHIPS);
  const rows = kinds.flatMap((kind) => propertyRows(kind).map((row) => ({ relType: typeName(kind), ...row })));
  return { columns: ["relType", "propertyName", "propertyTypes", "mandatory"], rows, type: "r" };
}

/** One row a property; a single one without a name where there is none. */
function propertyRows({ count, properties }: Kind): Record<string, unknown>[] {
  if (properties.size === 0) return [{ propertyName: null, propertyTypes: null, mandatory: false }];
  return [...properties].map(([propertyName, property]) => ({
    propertyName,
    propertyTypes: [...property.types].toSorted(byText),
    mandatory: property.count === count,
  }));
}

function typeName({ names }: Kind): string {
  return names.map((name) => `:\`${name}\``).join("");
}

interface Link {
  from: string;
  type: string;
  to: string;
}

/** Which labels are linked by which types. */
async function links({ ask }: AnswerContext): Promise<Link[]> {
  const found = await ask("MATCH (a)-[r]->(b) RETURN DISTINCT labels(a) AS a, type(r) AS type, labels(b) AS b");
  const all = new Map<string, Link>();
  for (const { a, type, b } of found) {
    for (const from of a as string[])
      for (const to of b as string[]) all.set(JSON.stringify([from, type, to]), { from, type: String(type), to });
  }
  return [...all.values()];
}

/** A graph of the graph: one node a label, one relationship for each pair of labels that a type links. */
async function visualization(context: AnswerContext): Promise<Table> {
  const labels = (await context.ask("CALL db.labels() YIELD label RETURN label")).map(({ label }) => String(label));
  const indexed = (await indexes(context)).rows.filter(({ owningConstraint }) => owningConstraint === null);
  const { rows: constrained } = await constraints(context);
  const isFor = (label: string) => (row: Record<string, unknown>) => (row["labelsOrTypes"] as string[]).includes(label);
  const idOf = (label: string) => -1 - labels.indexOf(label);
  const nodes = labels.map((label) => {
    const properties = {
      name: label,
      indexes: indexed.filter(isFor(label)).map((row) => (row["properties"] as string[]).join()),
      constraints: constrained.filter(isFor(label)).map(({ name }) => name),
    };
    return new Structure(NODE, [idOf(label), [label], properties, String(idOf(label))]);
  });
  const relationships = (await links(context)).map(({ from, type, to }, place) => {
    const [id, start, end] = [-1 - place, idOf(from), idOf(to)];
    return new Structure(RELATIONSHIP, [id, start, end, type, { name: type }, `${id}`, `${start}`, `${end}`]);
  });
  return { columns: ["nodes", "relationships"], rows: [{ nodes, relationships }], type: "r" };
}

/** Of `db.schema.nodeTypeProperties` → of `apoc.meta.data`; every list is a LIST there. */
const META_TYPES = new Map([
  ["String", "STRING"],
  ["Long", "INTEGER"],
  ["Double", "FLOAT"],
  ["Boolean", "BOOLEAN"],
  ["Date", "DATE"],
  ["Time", "TIME"],
  ["LocalTime", "LOCAL_TIME"],
  ["DateTime", "DATE_TIME"],
  ["LocalDateTime", "LOCAL_DATE_TIME"],
  ["Duration", "DURATION"],
]);

/** The columns of `apoc.meta.data` that LangChain and its like read; there is no APOC here otherwise. */
async function metaData(context: AnswerContext): Promise<Table> {
  const nodes = await surveyKinds(context, NODES);
  const relationships = await surveyKinds(context, RELATIONSHIPS);
  const linked = new Map<string, Record<string, unknown> & { other: string[] }>();
  for (const { from, type, to } of await links(context)) {
    const key = JSON.stringify([from, type]);
    const row = linked.get(key) ?? {
      label: from,
      property: type,
      type: "RELATIONSHIP",
      elementType: "node",
      other: [],
    };
    row.other.push(to);
    linked.set(key, row);
  }
  const rows = [...metaRows(nodes, "node"), ...linked.values(), ...metaRows(relationships, "relationship")];
  return { columns: ["label", "property", "type", "elementType", "other"], rows, type: "r" };
}

/** One row for each label and property, whatever other labels its nodes have. */
function metaRows(kinds: readonly Kind[], elementType: "node" | "relationship"): Record<string, unknown>[] {
  const rows = new Map<string, Record<string, unknown>>();
  for (const { names, properties } of kinds) {
    for (const label of names) {
      for (const [property, { types }] of properties) {
        const [type = "Any"] = types;
        rows.set(JSON.stringify([label, property]), {
          label,
          property,
          type: type.endsWith("Array") ? "LIST" : (META_TYPES.get(type) ?? "ANY"),
          elementType,
          other: [],
        });
      }
    }
  }
  return [...rows.values()];
}
