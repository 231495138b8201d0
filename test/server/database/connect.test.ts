import { createServer, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { openDatabase } from "../../../server/database/index.ts";

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

/** Something that listens and answers in its own way; its address. */
async function listening(answer: (socket: Socket) => void): Promise<string> {
  const sockets: Socket[] = [];
  const opened = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
    answer(socket);
  });
  close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => opened.close(done));
  };
  await new Promise<void>((done) => opened.listen(0, "127.0.0.1", done));
  const address = opened.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `bolt://127.0.0.1:${address.port}`;
}

const open = (uri: string) => openDatabase({ uri, user: "neo4j", password: "secret-word", kind: "neo4j" });

/** SUCCESS {server: agent}, as Bolt sends it: chunk length, structure, map, end of message. */
function success(agent: string): Buffer {
  const text = (value: string) => Buffer.concat([Buffer.from([0xd0, value.length]), Buffer.from(value)]);
  const body = Buffer.concat([Buffer.from([0xb1, 0x70, 0xa1]), text("server"), text(agent)]);
  return Buffer.concat([Buffer.from([0, body.length]), body, Buffer.from([0, 0])]);
}

test("a Neo4j 4.4 is said to be too old", async () => {
  const uri = await listening((socket) => {
    let greeted = false;
    socket.on("data", () => {
      socket.write(greeted ? success("Neo4j/4.4.0") : Buffer.from([0, 0, 4, 4]));
      greeted = true;
    });
  });
  await expect(open(uri)).rejects.toMatchObject({
    code: "database_too_old",
    message: "The database is Neo4j 4.4.0, and Filière needs Neo4j 5 or newer.",
  });
});

test("a server that knows no Bolt of ours is said to be too old", async () => {
  const uri = await listening((socket) => socket.once("data", () => socket.write(Buffer.from([0, 0, 0, 0]))));
  await expect(open(uri)).rejects.toMatchObject({ code: "database_too_old" });
});

test("a web server on that port is said to be no database", async () => {
  const uri = await listening((socket) => socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")));
  await expect(open(uri)).rejects.toMatchObject({
    code: "database_unreachable",
    hint: expect.stringContaining("7687, not 7474") as string,
  });
});

test("a server that hangs up is said to be unreachable", async () => {
  const uri = await listening((socket) => socket.end());
  await expect(open(uri)).rejects.toMatchObject({ code: "database_unreachable" });
});

test("an address that is none is a wrong setting, and no password is repeated", async () => {
  for (const uri of ["http://localhost:7687", "bolt://neo4j:secret-word@localhost:7687?x=1", "not an address"]) {
    const thrown: unknown = await open(uri).catch((error: unknown) => error);
    expect(thrown, uri).toMatchObject({ code: "invalid_setting" });
    expect(String(thrown)).not.toContain("secret-word");
  }
});
