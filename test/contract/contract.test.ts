import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureSchema } from "../../server/database/index.ts";
import { fillBundled } from "../../server/samples/index.ts";
import { readCaseFiles, type ContractCase } from "./case-file.ts";
import { writeCounts } from "./counts.ts";
import { programStatements } from "./program-statements.ts";
import { runCase } from "./run-case.ts";
import { evenOut, openSubject, subjectNames, type Subject } from "./subjects.ts";
import { bundledCases, cancelCases, writtenCases } from "./written/index.ts";
import { removeAll, type WrittenCase } from "./written/written-case.ts";

const files = readCaseFiles();
const isLeftRunning = ({ expectProblem }: ContractCase) => expectProblem === "query_timeout";
const counts: Record<Subject["name"], number> = { embedded: 0, neo4j: 0 };

afterAll(() => writeCounts(counts));

describe.each(subjectNames)("on %s", (name) => {
  let subject: Subject;
  beforeAll(async () => {
    subject = await openSubject(name);
    await ensureSchema(subject.database);
  });
  afterAll(async () => {
    // A Neo4j is the same one for every file of this project.
    await removeAll(subject.database);
    await subject.close();
  });

  const runAll = (graph: ContractCase["graph"], which: (one: ContractCase) => boolean = () => true) => {
    for (const { name: file, cases } of files) {
      for (const each of cases.filter((one) => one.graph === graph && which(one))) {
        test(`${file}: ${each.title}`, async () => {
          counts[name] += 1;
          await runCase(subject, each);
          expect.hasAssertions();
        });
      }
    }
  };

  const runWritten = (cases: readonly WrittenCase[]) => {
    test.each(cases)("$title", async ({ run }) => {
      counts[name] += 1;
      await run(subject).finally(() => removeAll(subject.database));
      expect.hasAssertions();
    });
  };

  describe("an empty graph", () => {
    // What is cancelled or runs out of time may end the embedded engine seconds later, and with it a stream that is
    // being read, or a write that is then made twice: such cases come last.
    runWritten(writtenCases);
    runAll("empty", (one) => !isLeftRunning(one));
    runAll("empty", isLeftRunning);
    runWritten(cancelCases);
  });

  describe("the bundled graph", () => {
    beforeAll(async () => {
      await fillBundled(subject.database);
    });
    runAll("bundled");

    test.each(bundledCases)("$title", async ({ run }) => {
      counts[name] += 1;
      await run(subject);
      expect.hasAssertions();
    });

    test("every statement the program keeps was run by some case", async () => {
      const never = [...(await programStatements())].filter(([, statement]) => !subject.ran.has(evenOut(statement)));
      expect(never.map(([where]) => where)).toEqual([]);
    });
  });
});
