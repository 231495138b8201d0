import type { Session } from "neo4j-driver";
import type { Asked } from "./pair.ts";

/** A session of its own for each piece of work, as programs do. */
export async function inSession<T>({ driver }: Asked, work: (session: Session) => Promise<T>): Promise<T> {
  const session = driver.session();
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}
