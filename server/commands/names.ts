import type { Kind } from "../../contract/kinds.ts";
import { idOf } from "./id-of.ts";
import type { AtHome } from "./with-home.ts";

export const PLACES: Kind[] = ["country", "area", "transit", "district"];

/** What a way can begin or end with, or pass: of a case, the places that it names. */
export const ENDS: Kind[] = [...PLACES, "case"];

export type OpenGraph = Pick<AtHome, "database" | "limits">;

/** Ids of what these names stand for. @throws AppError as `idOf`. */
export function idsOf(names: readonly string[], kinds: Kind[], home: OpenGraph): Promise<string[]> {
  return Promise.all(names.map((name) => idOf(name, kinds, home)));
}
