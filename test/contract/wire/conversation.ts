import { setTimeout as wait } from "node:timers/promises";
import { ONLY_5_4, RawClient, TAG, type Answer } from "../../server/embedded/bolt/raw-client.ts";
import { plainAnswer } from "./plain.ts";

/** One request, or a pause. */
export interface Step {
  label: string;
  send?: [tag: number, ...fields: unknown[]];
  waitMs?: number;
  /** Its answer is not waited for: it comes with those of the next step. */
  pipelined?: true;
}

export interface Conversation {
  title: string;
  /** The steps begin before the login, which they then make themselves. */
  isStranger?: true;
  steps: readonly Step[];
}

export interface Server {
  port: number;
  user: string;
  password: string;
}

/** What came for one step: its records, then the answer that ended it. */
export interface Heard {
  label: string;
  heard: string[];
}

/** A server that says nothing at all for so long has closed without doing so. */
const SILENCE_MS = 10_000;
const MAX_RECORDS = 5;

/** Has a conversation with a server by 5.4. Afterwards nothing is left of it. */
export async function converse(
  { port, user, password }: Server,
  { isStranger, steps }: Conversation,
): Promise<Heard[]> {
  const client = RawClient.open(port, ONLY_5_4);
  const credentials = { scheme: "basic", principal: user, credentials: password };
  const agent = { user_agent: "wire/1", bolt_agent: { product: "wire/1" } };
  const all: Heard[] = [];
  let owed = 0;
  try {
    if (!isStranger) {
      await client.ask(TAG.hello, agent);
      await client.ask(TAG.logon, credentials);
    }
    for (const { label, send, waitMs = 0, pipelined } of steps) {
      await wait(waitMs);
      if (send) {
        client.send(...(send.map((part) => (part === CREDENTIALS ? credentials : part)) as [number, ...unknown[]]));
        owed += 1;
      }
      if (pipelined) continue;
      const heard: string[] = [];
      for (; owed > 0; owed -= 1) heard.push(...(await hear(client)));
      if (heard.length > 0) all.push({ label, heard });
    }
    return all;
  } finally {
    client.close();
  }
}

/** Stands for the user and the password of the server that is spoken to. */
export const CREDENTIALS = Symbol("credentials");

async function hear(client: RawClient): Promise<string[]> {
  const records: string[] = [];
  for (;;) {
    const answer = await Promise.race([client.answer(), silence()]);
    if (answer.kind !== "RECORD") return [...shortened(records), plainAnswer(answer)];
    records.push(plainAnswer(answer));
  }
}

async function silence(): Promise<Answer> {
  await wait(SILENCE_MS, undefined, { ref: false });
  return { kind: "SILENCE", meta: {}, fields: [] };
}

function shortened(records: string[]): string[] {
  if (records.length <= MAX_RECORDS) return records;
  return [...records.slice(0, MAX_RECORDS), `${records.length - MAX_RECORDS} more`];
}
