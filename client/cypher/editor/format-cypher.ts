import { language } from "./language.ts";

/**
 * The same statement, laid out as usual.
 *
 * @throws NoAnswer where it took too long or cannot be read.
 */
export function formatCypher(text: string): Promise<string> {
  return language.ask({ kind: "format", text });
}
