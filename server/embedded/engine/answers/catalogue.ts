import type { Answer, Table } from "./answer.ts";

/** What can be called: SHOW PROCEDURES and SHOW FUNCTIONS. A test holds the lists against what is answered. */
export const catalogueAnswers: readonly Answer[] = [
  { head: /^show procedures?( executable( by current user)?)?$/, table: showProcedures },
  {
    head: /^show (all |built in )?functions?( executable( by current user)?)?$/,
    table: () => showFunctions(functions),
  },
  { head: /^show user defined functions?( executable( by current user)?)?$/, table: () => showFunctions([]) },
];

export const procedures: readonly (readonly [name: string, description: string])[] = [
  ["apoc.meta.data", "What properties and links labels and types have: the columns that LangChain reads."],
  ["db.labels", "The labels that nodes have."],
  ["db.ping", "Answers true: the graph can be reached."],
  ["db.propertyKeys", "The names of properties of nodes and relationships."],
  ["db.relationshipTypes", "The types that relationships have."],
  ["db.schema.nodeTypeProperties", "The properties of nodes by their labels, and their types."],
  ["db.schema.relTypeProperties", "The properties of relationships by their type, and their types."],
  ["db.schema.visualization", "A graph of labels and of the types that link them."],
  ["dbms.components", "The version that is spoken here."],
  ["dbms.listConnections", "The connections of this user, and for the program all of them."],
  ["dbms.routing.getRoutingTable", "This server, in every role."],
  ["dbms.showCurrentUser", "Who is logged in."],
];

const BY_CATEGORY: Readonly<Record<string, string>> = {
  Aggregating: "avg collect count max min percentileCont percentileDisc stDev stDevP sum",
  List: "keys labels nodes range relationships reverse tail",
  Logarithmic: "e exp log log10 sqrt",
  Numeric: "abs ceil floor isNaN rand round sign",
  Predicate: "all any exists none single",
  Scalar:
    "char_length character_length coalesce elementId endNode head id last length properties size startNode timestamp toBoolean toFloat toInteger type",
  String: "left lower ltrim replace right rtrim split substring toLower toString toUpper trim upper",
  Temporal: "date datetime duration localdatetime localtime time",
  Trigonometric: "acos asin atan atan2 cos degrees pi radians sin tan",
};

interface FunctionName {
  name: string;
  category: string;
}

export const functions: readonly FunctionName[] = Object.entries(BY_CATEGORY)
  .flatMap(([category, names]) => names.split(" ").map((name) => ({ name, category })))
  .toSorted((one, other) => (one.name < other.name ? -1 : 1));

function showProcedures(): Table {
  const rows = procedures.map(([name, description]) => ({
    name,
    description,
    mode: name.startsWith("dbms.") ? "DBMS" : "READ",
    worksOnSystem: false,
    admin: false,
    isDeprecated: false,
  }));
  const columns = ["name", "description", "mode", "worksOnSystem"];
  return { columns, more: ["admin", "isDeprecated"], rows, type: "r" };
}

function showFunctions(shown: readonly FunctionName[]): Table {
  const rows = shown.map(({ name, category }) => ({
    name,
    category,
    description: "As in Cypher 5.",
    isBuiltIn: true,
    aggregating: category === "Aggregating",
    isDeprecated: false,
  }));
  const columns = ["name", "category", "description"];
  return { columns, more: ["isBuiltIn", "aggregating", "isDeprecated"], rows, type: "r" };
}
