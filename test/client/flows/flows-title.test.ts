import { expect, test } from "vitest";
import { flowsTitle } from "../../../client/flows/flows-title.ts";
import type { TimedCase } from "../../../client/graph/time-line.ts";
import { english, french } from "../graph/samples.ts";

const timed = (from: string, to: string, standing: TimedCase["standing"] = "shown"): TimedCase => ({
  id: from,
  from,
  to,
  exactness: "day",
  standing,
});

test("flows are called by the days of the cases that filters leave, whatever the picture's name says", () => {
  const cases = [
    timed("2021-03-01", "2021-03-04", "folded"),
    timed("2022-10-11", "2022-10-12"),
    timed("2024-01-01", "2024-12-31", "behind"),
  ];
  const line = { cases, undated: 0 };
  expect(flowsTitle(line, "February 2024", english)).toBe("Flows, 11 Oct 2022 – 31 Dec 2024");
  expect(flowsTitle(line, "Février 2024", french)).toMatch(/^Flux, 11 oct\. 2022 – 31 déc\. 2024$/);
});

test("flows of cases that no day is known of keep the picture's name", () => {
  expect(flowsTitle({ cases: [], undated: 3 }, "February 2024", english)).toBe("February 2024");
});
