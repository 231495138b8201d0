import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { SocketWatch, wasTooMuch } from "../../../server/database/socket-watch.ts";

const opened: { end: () => unknown }[] = [];

afterEach(() => {
  for (const each of opened.splice(0)) each.end();
});

/** A server that answers each message with so many bytes. */
async function connectTo(answer: (got: string) => number, watch: SocketWatch): Promise<Socket> {
  const server = createServer((peer) => {
    peer.on("data", (got) => peer.write(Buffer.alloc(answer(got.toString()))));
    peer.on("error", () => undefined);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const socket = await watch.during(async () => {
    const made = connect(port, "127.0.0.1");
    await once(made, "connect");
    return made;
  });
  socket.resume();
  opened.push({ end: () => socket.destroy() }, { end: () => server.close() });
  return socket;
}

test("a connection on which more comes than is read at once is cut, with the reason", async () => {
  const watch = new SocketWatch(100_000);
  const socket = await connectTo(() => 1_000_000, watch);
  const unwatch = watch.begin();
  socket.write("all of it");
  const [error] = (await once(socket, "error")) as [Error];
  expect(wasTooMuch(error)).toBe(true);
  unwatch();
});

test("many answers that are small each are read", async () => {
  const watch = new SocketWatch(100_000);
  const socket = await connectTo(() => 60_000, watch);
  const unwatch = watch.begin();
  for (let round = 1; round <= 5; round++) {
    socket.write("next");
    await expect.poll(() => socket.bytesRead).toBe(round * 60_000);
    await new Promise((resolve) => setTimeout(resolve, 120)); // two looks
  }
  expect(socket.destroyed).toBe(false);
  unwatch();
});

test("connections that others open are left alone", async () => {
  const watch = new SocketWatch(100_000);
  const other = new SocketWatch(10_000_000);
  const socket = await connectTo(() => 1_000_000, other);
  const unwatch = watch.begin();
  socket.write("all of it");
  await expect.poll(() => socket.bytesRead).toBe(1_000_000);
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(socket.destroyed).toBe(false);
  unwatch();
});

test("what was read while nobody watched does not count", async () => {
  const watch = new SocketWatch(100_000);
  const socket = await connectTo((got) => (got === "much" ? 20_000_000 : 1_000), watch);
  watch.begin()();
  socket.write("much");
  await expect.poll(() => socket.bytesRead).toBe(20_000_000);
  const unwatch = watch.begin();
  await new Promise((resolve) => setTimeout(resolve, 120)); // two looks
  socket.write("little");
  await expect.poll(() => socket.bytesRead).toBe(20_001_000);
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(socket.destroyed).toBe(false);
  unwatch();
});

test("the first answer after a sleep is watched like any other", async () => {
  const watch = new SocketWatch(100_000);
  const socket = await connectTo((got) => (got === "first" ? 20_000_000 : 1_000_000), watch);
  socket.write("first");
  await expect.poll(() => socket.bytesRead).toBe(20_000_000);
  const unwatch = watch.begin();
  socket.write("all of it");
  const [error] = (await once(socket, "error")) as [Error];
  expect(wasTooMuch(error)).toBe(true);
  unwatch();
});
