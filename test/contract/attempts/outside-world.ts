import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file that nobody may read and an address that nobody may reach. */
export interface OutsideWorld {
  file: string;
  /** What is written in the file. */
  secret: string;
  address: string;
  /** What was asked for at the address. */
  asked: string[];
  close: () => Promise<void>;
}

export async function openOutsideWorld(): Promise<OutsideWorld> {
  const secret = `canary-${crypto.randomUUID()}`;
  const folder = await mkdtemp(join(tmpdir(), "filiere-canary-"));
  const file = join(folder, "canary.csv");
  await writeFile(file, `${secret},${secret}\n`);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end(`${secret},${secret}\n`);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    file,
    secret,
    address: `http://127.0.0.1:${port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
