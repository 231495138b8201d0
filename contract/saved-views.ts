import { z } from "zod";
import { PageCursor } from "./kinds.ts";
import { ViewStateJson } from "./saved-view-state.ts";
import { Cypher } from "./slice.ts";
import { Thumbnail } from "./thumbnail.ts";

/** Characters as people count them, nearly: a letter beyond the first 65,536 is one. */
const MOST_CHARACTERS = { name: 300, description: 2000, notes: 50_000 };

/** No database keeps half a surrogate pair, and other control characters than these are never meant. */
const UNWRITTEN = /\p{Cs}|[^\P{Cc}\t\n\r]/u;

function textOf(what: keyof typeof MOST_CHARACTERS, text = z.string()): z.ZodString {
  const most = MOST_CHARACTERS[what];
  return text
    .refine((given) => Array.from(given).length <= most, `At most ${most} characters`)
    .refine((given) => !UNWRITTEN.test(given), "No control characters and no halves of characters")
    .describe(`At most ${most} characters, of any script.`);
}

/** Of what a name may consist without being blank: a letter, a mark, a number, a sign. */
const VISIBLE = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u;

const ViewName = textOf("name", z.string().trim())
  .refine((name) => VISIBLE.test(name), "A view needs a name that can be seen")
  .refine((name) => !/[\t\n\r]/.test(name), "A name is one line");

const ViewVersion = z.int().min(1).describe("Rises by one with each save.");

/** `saved`: by a person. `address`: made only to shorten an address; it is in no list and never changes. */
const ViewOrigin = z.enum(["saved", "address"]);

const Format = z.int().min(1).max(1_000_000).describe("Version of the state's form, of which only the client knows.");

const Key = z
  .string()
  .regex(/^[\w-]{16,100}$/, "A key is 16 to 100 letters, digits, _ and -")
  .describe("Made by the client, another one for each change. A change that is sent twice with it is made once.");

const kept = "Left out: stays as it is.";

export const SavedViewPath = z.object({ id: z.string().min(1).max(200) });

/** A view as lists show it. */
export const ListedView = z.object({
  id: z.string().describe("Made by the server, hard to guess, fit for an address."),
  version: ViewVersion,
  name: z.string(),
  description: z.string(),
  thumbnail: z.string().nullable().describe("A picture as a data URL."),
  format: z.int(),
  origin: ViewOrigin,
  created: z.string().describe("ISO date-time in UTC."),
  changed: z.string().describe("ISO date-time in UTC of the latest save."),
  deleted: z.string().nullable().describe("ISO date-time in UTC; null: it is there."),
});
export type ListedView = z.infer<typeof ListedView>;

export const SavedView = ListedView.extend({ notes: z.string(), state: z.record(z.string(), z.unknown()) });
export type SavedView = z.infer<typeof SavedView>;

/** Pictures travel with the list: a page is short. */
export const SavedViewsQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(24),
  cursor: PageCursor.optional(),
});
export type SavedViewsQuery = z.output<typeof SavedViewsQuery>;

export const SavedViewsAnswer = z.object({
  views: z.array(ListedView),
  total: z.int().describe("Of all pages."),
  cursor: z.string().nullable().describe("Where the next page begins; null on the last one."),
  cypher: Cypher,
});
export type SavedViewsAnswer = z.infer<typeof SavedViewsAnswer>;

export const SavedViewAnswer = z.object({ view: SavedView, cypher: Cypher });
export type SavedViewAnswer = z.infer<typeof SavedViewAnswer>;

/** After a change: the view as lists show it. `cypher` reads it, it does not change it again. */
export const ChangedViewAnswer = z.object({ view: ListedView, cypher: Cypher });
export type ChangedViewAnswer = z.infer<typeof ChangedViewAnswer>;

export const CreateViewBody = z.strictObject({
  name: ViewName,
  description: textOf("description").default(""),
  notes: textOf("notes").default(""),
  thumbnail: Thumbnail.nullable().default(null),
  format: Format,
  state: ViewStateJson,
  origin: ViewOrigin.default("saved"),
  key: Key.optional(),
});
export type CreateViewBody = z.input<typeof CreateViewBody>;
export type CreateViewAsked = z.output<typeof CreateViewBody>;

/** The version that the client last saw: another one in the graph is a conflict, and nothing is changed. */
const SeenVersion = ViewVersion.describe("That the client last saw. Where it is another one by now, nothing changes.");

export const SaveViewBody = z.strictObject({
  version: SeenVersion,
  name: ViewName.optional().describe(kept),
  description: textOf("description").optional().describe(kept),
  notes: textOf("notes").optional().describe(kept),
  thumbnail: Thumbnail.nullable().default(null).describe("Of this state: left out, the view has none."),
  format: Format,
  state: ViewStateJson,
  key: Key.optional(),
});
export type SaveViewAsked = z.output<typeof SaveViewBody>;

export const DescribeViewBody = z
  .strictObject({
    version: SeenVersion,
    name: ViewName.optional().describe(kept),
    description: textOf("description").optional().describe(kept),
    notes: textOf("notes").optional().describe(kept),
    key: Key.optional(),
  })
  .refine(
    ({ name, description, notes }) => [name, description, notes].some((text) => text !== undefined),
    "Give a name, a description or notes",
  );
export type DescribeViewAsked = z.output<typeof DescribeViewBody>;

export const DuplicateViewBody = z.strictObject({
  name: ViewName.optional().describe("Left out: the name of the original."),
  key: Key.optional(),
});
export type DuplicateViewAsked = z.output<typeof DuplicateViewBody>;

export const DeleteViewQuery = z.object({
  version: z.coerce.number().int().min(1).describe("That the client last saw."),
});

export const RestoreViewBody = z.strictObject({});
