import { expect, test, vi } from "vitest";
import { onFreePort } from "../../../server/embedded/ports.ts";

/** Listens on these ports only; all others are taken. */
function only(...free: number[]) {
  return vi.fn<(port: number) => Promise<number>>((port) =>
    free.includes(port)
      ? Promise.resolve(port)
      : Promise.reject(Object.assign(new Error("taken"), { code: "EADDRINUSE" })),
  );
}

test("the wanted port is taken when it is free, else the next one", async () => {
  expect(await onFreePort({ port: 7697, mustKeepPort: false }, only(7697, 7699))).toBe(7697);
  expect(await onFreePort({ port: 7697, mustKeepPort: false }, only(7699))).toBe(7699);
});

test("where all near ones are taken any port will do", async () => {
  expect(await onFreePort({ port: 65_530, mustKeepPort: false }, only(0))).toBe(0);
  expect(await onFreePort({ port: 0, mustKeepPort: false }, only(0))).toBe(0);
});

test("no port at all is a failure that names the wanted one", async () => {
  await expect(onFreePort({ port: 7697, mustKeepPort: false }, only())).rejects.toMatchObject({
    code: "port_in_use",
    values: { port: 7697 },
  });
});

test("a port that must be kept is waited for", async () => {
  const listen = only();
  listen.mockRejectedValueOnce(Object.assign(new Error("taken"), { code: "EADDRINUSE" })).mockResolvedValueOnce(7697);
  expect(await onFreePort({ port: 7697, mustKeepPort: true }, listen)).toBe(7697);
  expect(listen.mock.calls).toEqual([[7697], [7697]]);
});

test("any other failure is passed on", async () => {
  const listen = () => Promise.reject(new Error("no network"));
  await expect(onFreePort({ port: 7697, mustKeepPort: false }, listen)).rejects.toThrow("no network");
});
