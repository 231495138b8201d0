import express from "express";
import { expect, test } from "vitest";
import { listen } from "../../server/listen.ts";

test("a port in use is named, with a way on", async () => {
  const first = await listen(express(), 0, "127.0.0.1");
  const port = Number(new URL(first.address).port);
  await expect(listen(express(), port, "127.0.0.1")).rejects.toMatchObject({
    code: "port_in_use",
    hint: expect.stringContaining(`PORT=${port + 1}`),
  });
  await first.close();
});

test("a running request is answered before the server ends", async () => {
  const app = express();
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  const arrived = new Promise<void>((seen) => {
    app.get("/slow", async (_request, response) => {
      seen();
      await held;
      response.send("done");
    });
  });
  const running = await listen(app, 0, "127.0.0.1");
  const answer = fetch(`${running.address.replace("localhost", "127.0.0.1")}/slow`).then((response) => response.text());
  await arrived;
  const closed = running.close();
  release();
  expect(await answer).toBe("done");
  await closed;
});
