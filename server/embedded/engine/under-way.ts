import type { RunningStatement } from "../ipc.ts";

/** Enough to find a statement again, and one line of a log. */
const SHOWN_LENGTH = 200;

/** The statements that run now, so that the one that ends the process can be named. */
export class UnderWay {
  /** The oldest comes first: a set keeps the order in which they began. */
  private readonly statements = new Set<{ text: string; since: number }>();

  /** To be called with the text as it was sent; the function that comes back says that it has ended. */
  begin(text: string): () => void {
    const statement = { text, since: performance.now() };
    this.statements.add(statement);
    return () => this.statements.delete(statement);
  }

  /** The one that has been running longest. */
  longest(): RunningStatement | undefined {
    const [oldest] = this.statements;
    return oldest && { text: shorten(oldest.text), forMs: Math.round(performance.now() - oldest.since) };
  }
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length <= SHOWN_LENGTH ? line : `${line.slice(0, SHOWN_LENGTH)}…`;
}
