import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { startEmbedded, type EmbeddedGraph } from "../../../server/embedded/index.ts";
import { conversations, violentConversations } from "./conversations.ts";
import { converse, type Conversation, type Server } from "./conversation.ts";
import { exceptions, type Exception } from "./exceptions.ts";

const neo4j = inject("neo4j");
const used = new Set<Exception>();

interface Step {
  label: string;
  said: string;
}

interface Own {
  graph: EmbeddedGraph;
  close(): Promise<void>;
}

async function openOwn(): Promise<Own> {
  const folder = await mkdtemp(join(tmpdir(), "filiere-wire-"));
  const graph = await startEmbedded({ folder, boltPort: 0, boltWrite: false });
  const close = async (): Promise<void> => {
    await graph.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { graph, close };
}

let shared: Own;

beforeAll(async () => {
  shared = await openOwn();
});

afterAll(() => shared.close());

function serverAt({ uri, user, password }: { uri: string; user: string; password: string }): Server {
  return { port: Number(new URL(uri).port), user, password };
}

/** What was heard, as one text a step. */
async function listen(server: Server, conversation: Conversation): Promise<Step[]> {
  const heard = await converse(server, conversation);
  return heard.map(({ label, heard: answers }) => ({ label, said: answers.join(" | ") }));
}

/** The known differences put right. */
function forgiven({ title }: Conversation, mine: Step[], theirs: Step[]): Step[] {
  return mine.map(({ label, said }, index) => {
    const other = theirs[index]?.said ?? "";
    const known = exceptions.find(
      ({ conversation, step, ours: own, neo4j: foreign }) =>
        conversation === title && step === label && own === said && [foreign].flat().includes(other),
    );
    if (known) used.add(known);
    return { label, said: known ? other : said };
  });
}

/** Where this run has no Neo4j, it is only seen that every request has an answer. */
async function compare(conversation: Conversation, ours = shared.graph): Promise<void> {
  const mine = await listen(serverAt(ours), conversation);
  const theirs = neo4j === null ? mine : await listen(serverAt(neo4j), conversation);
  expect(forgiven(conversation, mine, theirs)).toEqual(theirs);
  expect(mine.map(({ said }) => said)).not.toContain("SILENCE");
}

describe("the embedded graph answers as Neo4j does", () => {
  test.each(conversations)("$title", async (conversation) => {
    await compare(conversation);
    expect.hasAssertions();
  });

  // These may end the embedded engine seconds later.
  test.each(violentConversations)("$title", async (conversation) => {
    const own = await openOwn();
    try {
      await compare(conversation, own.graph);
    } finally {
      await own.close();
    }
    expect.hasAssertions();
  });

  test("every known difference is still one", () => {
    const left = neo4j === null ? [] : exceptions.filter((each) => !used.has(each));
    expect(left).toEqual([]);
  });
});
