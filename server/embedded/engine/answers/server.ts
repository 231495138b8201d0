import { unsupported } from "../../bolt/failures.ts";
import type { Answer, AnswerContext, ServerFacts, Table } from "./answer.ts";

/** What tools ask about the server when they connect: cypher-shell, neomodel, notebooks. */
export const serverAnswers: readonly Answer[] = [
  {
    head: /^call dbms\.components$/,
    table: ({ facts }) => oneRow({ name: "Neo4j Kernel", versions: [facts.version], edition: "community" }, "s"),
  },
  { head: /^call db\.ping$/, table: () => oneRow({ success: true }, "r") },
  { head: /^call dbms\.routing\.getroutingtable$/, table: ({ facts }) => routes(facts) },
  { head: /^call dbms\.listconnections$/, table: connections },
  {
    head: /^call dbms\.showcurrentuser$/,
    table: ({ user }) => oneRow({ username: user.name, roles: null, flags: [] }, "s"),
  },
  {
    head: /^show current user$/,
    table: ({ user }) =>
      oneRow({ user: user.name, roles: null, passwordChangeRequired: false, suspended: null, home: null }, "s"),
  },
  { head: /^show databases?(?: (?<name>\S+))?$/, table: ({ facts }, head) => databases(facts, head.groups?.["name"]) },
  { head: /^show (?:default|home) database$/, table: ({ facts }) => oneRow(describe(facts), "s") },
];

function oneRow(row: Record<string, unknown>, type: Table["type"]): Table {
  return { columns: Object.keys(row), rows: [row], type };
}

/** The columns that SHOW DEFAULT DATABASE has too. */
function describe({ database, address }: ServerFacts) {
  return {
    name: database,
    type: "standard",
    aliases: [],
    access: "read-write",
    address: address(),
    role: "primary",
    writer: true,
    requestedStatus: "online",
    currentStatus: "online",
    statusMessage: "",
    constituents: [],
  };
}

/** There is one. `system` is not shown: nothing can be asked there. */
function databases(facts: ServerFacts, name: string | undefined): Table {
  if (name?.startsWith("$")) throw unsupported("Write SHOW DATABASES YIELD * WHERE name = $name.");
  const { constituents, ...first } = describe(facts);
  const row = { ...first, default: true, home: true, constituents };
  const table = oneRow(row, "s");
  return name === undefined || name === facts.database ? table : { ...table, rows: [] };
}

function routes({ address }: ServerFacts): Table {
  const servers = ["WRITE", "READ", "ROUTE"].map((role) => ({ addresses: [address()], role }));
  return oneRow({ ttl: 300, servers }, "s");
}

/** As on Neo4j everybody sees his own, and only the owner those of others. */
function connections({ facts, user }: AnswerContext): Table {
  const seen = facts.connections().filter(({ username }) => user.isProgram || username === user.name);
  const columns = "connectionId connectTime connector username userAgent serverAddress clientAddress".split(" ");
  const rows = seen.map((one) => ({ ...one, connector: "bolt", serverAddress: facts.address() }));
  return { columns, rows, type: "s" };
}
