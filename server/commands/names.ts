import type { Kind } from "../../contract/kinds.ts";
import { idOf } from "./id-of.ts";
import type { AtHome } from "./with-home.ts";

/** Where a way can begin, end or pass. */
export const PLACES: Kind[] = ["country", "area", "transit", "district", "case"];

export type OpenGraph = Pick<AtHome, "database" | "limits">;

/** Ids of what these names stand for. @throws AppError as `idOf`. */
export function idsOf(names: readonly string[], kinds: Kind[], home: OpenGraph): Promise<string[]> {
  return Promise.all(names.map((name) => idOf(name, kinds, home)));
}
