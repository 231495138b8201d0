import { DialectError, translate } from "../../../../server/embedded/dialect/index.ts";

/** The text for the engine, or which rule refused. */
export function outcome(text: string, parameters: Record<string, unknown> = {}): string {
  try {
    return translate(text, parameters).text;
  } catch (thrown) {
    if (thrown instanceof DialectError) return `refused: ${thrown.rule}`;
    throw thrown;
  }
}
