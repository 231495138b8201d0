import type { Kind } from "../../contract/kinds.ts";
import { AppError } from "../errors.ts";
import { search } from "../search/index.ts";
import type { AtHome } from "./with-home.ts";

type Asked = Pick<AtHome, "database" | "limits">;

/** A name stands for what the search finds first; an id for itself. */
export async function idOf(name: string, kinds: Kind[], { database, limits }: Asked): Promise<string> {
  if (/^(place|case|commodity|source):/.test(name)) return name;
  const { hits } = await search(database, { q: name, kinds, limit: 1 }, limits);
  const [hit] = hits;
  if (hit !== undefined && !hit.typo) return hit.id;
  throw new AppError("invalid_request", `This graph holds nothing called "${name}".`, {
    hint: hit === undefined ? "Search for it in the program, or name its id." : `Did you mean "${hit.name}"?`,
  });
}

/** An option that may be given more than once. */
export function add(given: string, before: string[] | undefined): string[] {
  return [...(before ?? []), given];
}
