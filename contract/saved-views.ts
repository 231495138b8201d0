import { z } from "zod";
import { ChangeKey, Deleted, isVisible, KeptVersion, Moment, plainText, SeenVersion } from "./kept.ts";
import { PageCursor } from "./kinds.ts";
import { ViewStateJson } from "./saved-view-state.ts";
import { Cypher } from "./slice.ts";
import { Thumbnail } from "./thumbnail.ts";

const MOST_CHARACTERS = { name: 300, description: 2000, notes: 50_000 };

const textOf = (what: keyof typeof MOST_CHARACTERS, text?: z.ZodString) => plainText(MOST_CHARACTERS[what], text);

const ViewName = textOf("name", z.string().trim())
  .refine(isVisible, "A view needs a name that can be seen")
  .refine((name) => !/[\t\n\r]/.test(name), "A name is one line");

/** `saved`: by a person. `address`: made only to shorten an address; it is in no list and never changes. */
const ViewOrigin = z.enum(["saved", "address"]);

const Format = z.int().min(1).max(1_000_000).describe("Version of the state's form, of which only the client knows.");

const kept = "Left out: stays as it is.";

export const SavedViewPath = z.object({ id: z.string().min(1).max(200) });

/** A view as lists show it. */
export const ListedView = z.object({
  id: z.string().describe("Made by the server, hard to guess, fit for an address."),
  version: KeptVersion,
  name: z.string(),
  description: z.string(),
  thumbnail: z.string().nullable().describe("A picture as a data URL."),
  format: z.int(),
  origin: ViewOrigin,
  created: Moment,
  changed: z.string().describe("ISO date-time in UTC of the latest save."),
  deleted: Deleted,
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
  key: ChangeKey.optional(),
});
export type CreateViewBody = z.input<typeof CreateViewBody>;
export type CreateViewAsked = z.output<typeof CreateViewBody>;

export const SaveViewBody = z.strictObject({
  version: SeenVersion,
  name: ViewName.optional().describe(kept),
  description: textOf("description").optional().describe(kept),
  notes: textOf("notes").optional().describe(kept),
  thumbnail: Thumbnail.nullable().default(null).describe("Of this state: left out, the view has none."),
  format: Format,
  state: ViewStateJson,
  key: ChangeKey.optional(),
});
export type SaveViewAsked = z.output<typeof SaveViewBody>;

export const DescribeViewBody = z
  .strictObject({
    version: SeenVersion,
    name: ViewName.optional().describe(kept),
    description: textOf("description").optional().describe(kept),
    notes: textOf("notes").optional().describe(kept),
    key: ChangeKey.optional(),
  })
  .refine(
    ({ name, description, notes }) => [name, description, notes].some((text) => text !== undefined),
    "Give a name, a description or notes",
  );
export type DescribeViewAsked = z.output<typeof DescribeViewBody>;

export const DuplicateViewBody = z.strictObject({
  name: ViewName.optional().describe("Left out: the name of the original."),
  key: ChangeKey.optional(),
});
export type DuplicateViewAsked = z.output<typeof DuplicateViewBody>;

export const RestoreViewBody = z.strictObject({});
