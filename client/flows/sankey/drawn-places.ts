import type { FlowsAnswer } from "../../../contract/flows.ts";
import type { FlowsChoice } from "../../graph/flows/choice.ts";
import { countriesOf } from "../../graph/flows/merge-flows.ts";
import type { Role } from "./chain.ts";

/** As what the places of an answer stand in the columns. */
export interface Drawn {
  as(place: string, role: Role): string;
  isWithin(place: string, other: string): boolean;
  /** A country, a region: what lies in it is not the same as being there. */
  isWide(place: string): boolean;
}

/** `auto`: origins as countries, for most cases tell no more of them, everything else as it is told. */
export function drawnPlaces(answer: Pick<FlowsAnswer, "within" | "slice">, level: FlowsChoice["level"]): Drawn {
  const countryOf = countriesOf(answer);
  const wide = new Set(answer.slice.nodes.filter(({ kind }) => kind === "country" || kind === "area").map(idOf));
  const isJoined = (role: Role) => level === "country" || (level === "auto" && role === "origin");
  return {
    as: (place, role) => (isJoined(role) ? (countryOf(place) ?? place) : place),
    isWithin: (place, other) => answer.within[place]?.includes(other) === true,
    isWide: (place) => wide.has(place),
  };
}

const idOf = ({ id }: { id: string }): string => id;
