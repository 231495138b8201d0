// The embedded graph beside Neo4j on this machine, by the same driver, in turns: medians in milliseconds.
// Goals: small statements at most 0.8 of Neo4j's time, 100,000 rows at most 1.5; the translator 0.2 ms a
// statement that it knows.
import { BULK } from "./embedded/bulk.ts";
import { fillItems } from "./embedded/items.ts";
import { ownFigures } from "./embedded/own.ts";
import { ownStatements } from "./embedded/own-statements.ts";
import { openPair } from "./embedded/pair.ts";
import { SMALL } from "./embedded/small.ts";
import { printTurns, ratioOf } from "./embedded/table.ts";
import { translatorFigures } from "./embedded/translator.ts";
import { inTurns, type Turns } from "./embedded/turns.ts";
import { figures } from "./figures.ts";

const WORST = 5;

const pair = await openPair();
try {
  const statements = await ownStatements(pair.sides.embedded.settings);
  const own = await ownFigures(pair, statements);
  for (const asked of Object.values(pair.sides)) await fillItems(asked);
  const rows: Turns[] = [];
  for (const work of [...SMALL, ...BULK]) rows.push(await inTurns(pair, work));
  printTurns("embedded graph beside Neo4j, medians in ms", [...rows, own.all]);
  printTurns(
    "of the program's own statements those that do worst",
    own.each.toSorted((one, other) => ratioOf(other) - ratioOf(one)).slice(0, WORST),
  );
  figures("the translator, ms a statement (goal: 0.2 for one that it knows)", translatorFigures(statements));
} finally {
  await pair.close();
}
