import type { BundledData } from "../../server/imports/bundled-types.ts";
import { caseRows } from "./case-rows.ts";
import { contactRows } from "./contact-rows.ts";
import { makeContacts } from "./contacts.ts";
import { createEvidence } from "./evidence.ts";
import { memberRows } from "./member-rows.ts";
import { makePeople } from "./people.ts";
import { createRandom } from "./random.ts";
import { sources } from "./sources.ts";
import { agencies, commodities, methods, networks, places } from "./world.ts";

/** The files in data/network/ are what this number gives. */
export const SEED = 20_240_402;

/** A made-up network of people with cases, claims and sources; every row of it is fictional. */
export function makeNetwork(seed: number): Omit<BundledData, "fictional" | "statistics"> {
  const random = createRandom(seed);
  const evidence = createEvidence();
  const people = makePeople(random);
  const members = memberRows(people.communities, evidence);
  const contacts = contactRows(makeContacts(people, random), evidence, random);
  const { cases, relationships } = caseRows(people, evidence, random);
  return {
    places,
    sources,
    claims: evidence.claims,
    cases,
    commodities,
    methods,
    agencies,
    networks,
    actors: people.actors,
    relationships: [...members, ...contacts, ...relationships, ...evidence.conflicts],
  };
}
