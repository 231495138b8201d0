import type { Objection } from "../../contract/cypher.ts";
import type { QueryContentAsked } from "../../contract/own-queries.ts";
import type { QueryParameter } from "../../contract/queries.ts";
import { checkCypher, toRefusal } from "../cypher/index.ts";
import type { Database, ReadLimits } from "../database/index.ts";
import { AppError } from "../errors.ts";
import type { Content } from "./file-text.ts";
import { fitsType, readAs, type ParameterValue } from "./parameters.ts";

/**
 * A question as it may be kept: what its form asks for is what the statement uses, and the guard lets it run.
 *
 * @throws AppError `invalid_request`, `query_rejected`, and as `checkCypher`.
 */
export async function checkContent(
  database: Database,
  asked: QueryContentAsked,
  limits: ReadLimits,
): Promise<QueryContentAsked> {
  const content = tidied(asked);
  const found = await objectionTo(database, content, limits);
  if (found !== undefined) throw toRefusal(found);
  return content;
}

/**
 * What the guard has against its statement.
 *
 * @throws AppError `invalid_request` where the form and the statement do not fit each other.
 */
export async function objectionTo(
  database: Database,
  content: QueryContentAsked,
  limits: ReadLimits,
): Promise<Objection | undefined> {
  const { statement, parameters, example } = content;
  refuseBadForm(content);
  const given = Object.fromEntries(parameters.map((parameter) => [parameter.name, tryingValue(parameter, example)]));
  const { objections, parameters: used } = await checkCypher(database, { statement, parameters: given }, limits);
  const names = parameters.map(({ name }) => name);
  for (const name of used)
    if (!names.includes(name)) throw misfit(`The statement uses $${name}, and no parameter is it.`);
  if (objections[0] !== undefined) return objections[0];
  for (const name of names) if (!used.includes(name)) throw misfit(`The statement does not use $${name}.`);
  return undefined;
}

/** What can be said of a form without its statement. */
function refuseBadForm({ parameters, example }: QueryContentAsked): void {
  const names = new Set(parameters.map(({ name }) => name));
  if (names.size < parameters.length) throw misfit("Two parameters have the same name.");
  for (const name of Object.keys(example))
    if (!names.has(name)) throw misfit(`The example names "${name}", which is no parameter.`, "example");
  for (const { name, type, default: fallback } of parameters) {
    if (fallback === null || fitsType(type, fallback)) continue;
    throw misfit(`The default of $${name} is not of the type ${type}.`);
  }
}

const ANY_VALUE: Record<QueryParameter["type"], ParameterValue> = {
  place: "place:any",
  case: "case:any",
  entity: "entity:any",
  text: "any",
  number: 1,
  date: "2024-01-01",
  texts: ["any"],
  numbers: [1],
};

/** With what a statement is looked at: a LIMIT, for one, takes no null. What may be left out is null. */
function tryingValue(
  { name, type, required, default: fallback }: QueryParameter,
  example: Content["example"],
): unknown {
  if (fallback !== null) return readAs(type, fallback) ?? fallback;
  if (!required) return null;
  const tried = example[name];
  return tried === undefined || type === "number" ? ANY_VALUE[type] : (readAs(type, tried) ?? ANY_VALUE[type]);
}

/** What is empty says nothing. */
export function tidied({
  titleFr,
  questionFr,
  aboutFr,
  parameters,
  example,
  ...rest
}: QueryContentAsked): QueryContentAsked {
  return {
    ...rest,
    titleFr: titleFr || null,
    questionFr: questionFr || null,
    aboutFr: aboutFr || null,
    parameters: parameters.map((each) => ({
      ...each,
      default: each.default === "" ? null : each.default,
      aboutFr: (each.about !== "" && each.aboutFr) || null,
    })),
    example: Object.fromEntries(Object.entries(example).filter(([, value]) => value !== "")),
  };
}

function misfit(sentence: string, field = "parameters"): AppError {
  return new AppError("invalid_request", sentence, {
    hint: "The form asks for what stands behind $ in the statement.",
    values: { field },
  });
}
