import type { Kind } from "../../contract/kinds.ts";
import type { SearchHit } from "../../contract/search.ts";
import { AppError } from "../errors.ts";
import { fold } from "../imports/index.ts";
import { search } from "../search/index.ts";
import type { AtHome } from "./with-home.ts";

type Asked = Pick<AtHome, "database" | "limits">;

/** Candidates that are listed where a name fits several. */
const MOST_LISTED = 8;

/**
 * An id stands for itself, a name for what alone is called so: by its own name before any alias, by all of it before
 * whole words of it.
 *
 * @throws AppError `invalid_request` where nothing is called so, or several are; then they are named.
 */
export async function idOf(name: string, kinds: Kind[], { database, limits }: Asked): Promise<string> {
  if (/^(place|case|commodity|source|method):/.test(name)) return name;
  const { hits, truncated } = await search(database, { q: name, kinds, limit: MOST_LISTED }, limits);
  const sure = hits.filter(({ typo }) => !typo);
  const named = [
    sure.filter((hit) => [hit.name, hit.nameFr ?? ""].some((own) => fold(own) === fold(name))),
    sure.filter(({ matched }) => fold(matched) === fold(name)),
    sure.filter(({ matched }) => hasWords(fold(matched), fold(name))),
  ].find(({ length }) => length > 0);
  const [only, ...others] = named ?? [];
  if (only !== undefined && others.length === 0) return only.id;
  if (only === undefined) throw nothing(name, hits[0]);
  const listed = [only, ...others].map(({ id, name: own, note }) => `${id} (${note === "" ? own : `${own}, ${note}`})`);
  throw new AppError("invalid_request", `"${name}" fits more than one.`, {
    hint: `Name one by its id: ${listed.join("; ")}${truncated ? "; and more" : ""}.`,
    values: { candidates: [only, ...others].map(({ id }) => id).join(" ") },
  });
}

/** Whether a name holds another one as words of its own: "atlantis" stands in no "atlantische". */
function hasWords(whole: string, part: string): boolean {
  const at = ` ${whole.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
  return at.includes(` ${part.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim()} `);
}

function nothing(name: string, near: SearchHit | undefined): AppError {
  return new AppError("invalid_request", `This graph holds nothing called "${name}".`, {
    hint: near === undefined ? "Search for it in the program, or name its id." : `Did you mean "${near.name}"?`,
  });
}
