import { describe, expect, test } from "vitest";
import * as amounts from "./checks/amounts.ts";
import * as coverage from "./checks/coverage.ts";
import { readDataSet, type Check, type DataSet } from "./checks/data-set.ts";
import * as grades from "./checks/grades.ts";
import * as intervals from "./checks/intervals.ts";
import * as places from "./checks/places.ts";
import * as references from "./checks/references.ts";
import * as relationships from "./checks/relationships.ts";
import * as rules from "./checks/rules.ts";
import * as wording from "./checks/wording.ts";

const data = readDataSet();

type Break = (copy: DataSet) => void;

interface Promised {
  /** True of the data as it is. */
  title: string;
  check: Check;
  /** What must be noticed, each tried on a copy of its own. */
  breaks: Record<string, Break>;
}

function find<T extends { id: string }>(rows: readonly T[], id: string): T {
  const row = rows.find((each) => each.id === id);
  if (row === undefined) throw new Error(`${id} is not in the data`);
  return row;
}

const bordeaux = "place:bordeaux";
const truckFromSpain = "rel:2024-02-08-bacalan-from-spain";

const promised: Promised[] = [
  {
    title: "every id stands once and is well formed",
    check: references.idsAreUniqueAndWellFormed,
    breaks: {
      "an id twice": (copy) => copy.cases.push(structuredClone(copy.cases[0]!)),
      "a capital in an id": (copy) => (copy.methods[0]!.id = "method:Container"),
    },
  },
  {
    title: "every reference leads to a thing of the right kind",
    check: references.referencesResolve,
    breaks: {
      "a place that is not there": (copy) => find(copy.places, bordeaux).within.push("place:atlantis"),
      "a case as the source of a claim": (copy) => (copy.claims[0]!.source = copy.cases[0]!.id),
      "a relationship to the wrong kind": (copy) => (find(copy.relationships, truckFromSpain).to = "commodity:cocaine"),
      "a leg of an unknown case": (copy) => copy.legs[0]!.cases.push("case:unknown"),
      "a statistic of an unknown claim": (copy) => (copy.statistics[0]!.claim = "claim:unknown"),
    },
  },
  {
    title: "nothing stands alone",
    check: references.nothingStandsAlone,
    breaks: {
      "a method no case uses": (copy) => copy.methods.push({ ...copy.methods[0]!, id: "method:unused" }),
      "a case without relationships": (copy) => {
        const { id } = copy.cases[0]!;
        copy.relationships = copy.relationships.filter((each) => each.from !== id && each.to !== id);
      },
    },
  },
  {
    title: "every relationship rests on claims, and an inferred one names its rule",
    check: relationships.relationshipsSayWhatTheyRestOn,
    breaks: {
      "no claim": (copy) => (find(copy.relationships, truckFromSpain).claims = []),
      "an inference without a rule": (copy) => (find(copy.relationships, truckFromSpain).status = "inferred"),
      "a rule for what is reported": (copy) =>
        (find(copy.relationships, truckFromSpain).rule = "press-match: so it is."),
      "an unknown type": (copy) => (find(copy.relationships, truckFromSpain).type = "CAME_FROM"),
    },
  },
  {
    title: "every movement has a mode, and stops on the way have an order",
    check: relationships.movementsSayHow,
    breaks: {
      "no mode": (copy) => delete find(copy.relationships, truckFromSpain).mode,
      "no order": (copy) => delete copy.relationships.find((each) => each.type === "VIA")!.order,
    },
  },
  {
    title: "what is reported of a case rests on claims of that case",
    check: relationships.reportedRelationshipsRestOnClaimsOfTheirCase,
    breaks: {
      "another case's claim": (copy) => (find(copy.relationships, truckFromSpain).claims = ["claim:h08-a"]),
    },
  },
  {
    title: "cases and claims name each other",
    check: relationships.casesAndClaimsNameEachOther,
    breaks: {
      "a claim that forgets its case": (copy) => {
        const claim = find(copy.claims, copy.cases[0]!.claims[0]!);
        claim.about = claim.about.filter((id) => !id.startsWith("case:"));
      },
      "a case that forgets its claim": (copy) => (copy.cases[0]!.claims = []),
    },
  },
  {
    title: "dates are days of the calendar, and intervals begin before they end",
    check: intervals.intervalsAreDaysInOrder,
    breaks: {
      "30 February": (copy) => (copy.cases[0]!.dateTo = "2030-02-30"),
      "a month instead of a day": (copy) => (copy.claims[0]!.dateFrom = "2024-02"),
      "an end before the beginning": (copy) => (copy.statistics[0]!.dateTo = "1999-12-31"),
    },
  },
  {
    title: "every source that is dated is dated by year, month or day",
    check: intervals.sourcesSayWhenTheyWerePublished,
    breaks: { "a day written otherwise": (copy) => (copy.sources[0]!.published = "9 March 2023") },
  },
  {
    title: "no claim speaks of what came after its source was published",
    check: intervals.noClaimSpeaksOfWhatCameLater,
    breaks: {
      "an event of next year": (copy) => {
        const claim = copy.claims.find((each) => find(copy.sources, each.source).published?.length === 10)!;
        Object.assign(claim, { dateFrom: "2099-01-01", dateTo: "2099-01-01" });
      },
    },
  },
  {
    title: "every place has a position on earth that says how exact it is and where it comes from",
    check: places.coordinatesAreOnEarthAndHaveASource,
    breaks: {
      "the point where both are 0": (copy) => Object.assign(find(copy.places, bordeaux), { lat: 0, lon: 0 }),
      "a latitude above 90": (copy) => (find(copy.places, bordeaux).lat = 91),
      "no source": (copy) => (find(copy.places, bordeaux).coordinateSource = ""),
    },
  },
  {
    title: "every place lies near the middle of what holds it",
    check: places.placesLieNearWhatHoldsThem,
    breaks: {
      "Bordeaux in Aquitaine's antipodes": (copy) => (find(copy.places, bordeaux).lat = -44.8),
      "a kind that can hold nothing": (copy) => (find(copy.places, bordeaux).within = ["place:toll-biriatou"]),
    },
  },
  {
    title: "no place lies within itself",
    check: places.noPlaceLiesWithinItself,
    breaks: { "a circle": (copy) => find(copy.places, "place:france").within.push(bordeaux) },
  },
  {
    title: "the label of a place follows from its kind",
    check: places.labelsFollowFromKinds,
    breaks: { "a commune as an area": (copy) => (find(copy.places, bordeaux).label = "Area") },
  },
  {
    title: "codes of places agree with their kind and with what holds them",
    check: places.codesAgreeWithKindAndHierarchy,
    breaks: {
      "a country without a code": (copy) => (find(copy.places, "place:spain").codes = {}),
      "a commune of another department": (copy) => (find(copy.places, bordeaux).codes.insee = "75056"),
      "a port of another country": (copy) => (find(copy.places, "place:port-le-havre").codes.unlocode = "BEANR"),
      "an airport code on a commune": (copy) => (find(copy.places, bordeaux).codes.iata = "BOD"),
    },
  },
  {
    title: "every place that is there because a claim names it is named by one",
    check: places.namedPlacesAreNamedByClaims,
    breaks: {
      "a named place that nobody names": (copy) => {
        copy.places.find((place) => place.role === "gazetteer")!.role = "named";
      },
    },
  },
  {
    title: "every source is graded with a reason and complete",
    check: grades.sourcesAreGradedAndComplete,
    breaks: {
      "a grade beyond F": (copy) => Object.assign(copy.sources[0]!, { reliability: "G" }),
      "no reason": (copy) => (copy.sources[0]!.reliabilityReason = ""),
      "no publisher": (copy) => (copy.sources[0]!.publisher = ""),
      "an address that is none": (copy) => (copy.sources[0]!.url = "see above"),
    },
  },
  {
    title: "what is copied is no copy itself",
    check: grades.originsAreNoCopies,
    breaks: {
      "a copy of a copy": (copy) => {
        const reprint = copy.sources.find((source) => source.originSource !== null)!;
        find(copy.sources, reprint.originSource!).originSource = copy.sources[0]!.id;
      },
    },
  },
  {
    title: "every claim is graded with a reason and speaks of something",
    check: grades.claimsAreGradedAndComplete,
    breaks: {
      "a credibility of 7": (copy) => (copy.claims[0]!.credibility = 7),
      "no reason": (copy) => (copy.claims[0]!.credibilityReason = ""),
      "a state of its own": (copy) => Object.assign(copy.claims[0]!, { state: "doubted" }),
      "no subject": (copy) => (copy.claims[0]!.about = []),
    },
  },
  {
    title: "a disputed claim takes part in a conflict",
    check: grades.disputedClaimsAreInAConflict,
    breaks: {
      "a dispute with nobody": (copy) => {
        copy.relationships = copy.relationships.filter((each) => each.type !== "CONFLICTS_WITH");
      },
    },
  },
  {
    title: "every case has one of five statuses",
    check: grades.casesHaveAStatus,
    breaks: { "a verdict of ours": (copy) => (copy.cases[0]!.status = "guilty") },
  },
  {
    title: "quotations have at most twelve words",
    check: wording.quotationsAreShort,
    breaks: { "thirteen words": (copy) => (copy.claims[0]!.quote = "word ".repeat(13)) },
  },
  {
    title: "claims are sentences and summaries are two",
    check: wording.claimsAndSummariesAreSentences,
    breaks: {
      "a claim without a full stop": (copy) => (copy.claims[0]!.text = "9 t of cocaine"),
      "a third sentence": (copy) => (copy.cases[0]!.summary += " It is a third."),
    },
  },
  {
    title: "nobody is named",
    check: wording.nobodyIsNamed,
    breaks: {
      "a title and a name": (copy) => (copy.claims[0]!.text = "It was said by Mr Example."),
      "an initial and a name in a list": (copy) => copy.agencies[0]!.names.push("Bureau of J. Example"),
    },
  },
  {
    title: "every amount has a relation and a unit, and a range its end",
    check: amounts.amountsAreComplete,
    breaks: {
      "an unknown relation": (copy) => (copy.statistics[0]!.relation = "roughly"),
      "a range without an end": (copy) => (copy.statistics[0]!.relation = "range"),
      "a range that ends before it begins": (copy) => {
        Object.assign(copy.statistics[0]!, { relation: "range", amountTo: copy.statistics[0]!.amount - 1 });
      },
      "no unit": (copy) => (copy.claims.find((claim) => claim.figures.length > 0)!.figures[0]!.unit = ""),
      "a seizure without an amount": (copy) => delete copy.relationships.find((each) => each.type === "SEIZED")!.amount,
    },
  },
  {
    title: "every figure says what it covers",
    check: amounts.figuresHaveAScope,
    breaks: {
      "a figure of a claim": (copy) => (copy.claims.find((claim) => claim.figures.length > 0)!.figures[0]!.scope = ""),
      "a statistic": (copy) => (copy.statistics[0]!.scope.selection = ""),
    },
  },
  {
    title: "no statistic is ever added to another",
    check: amounts.noStatisticIsEverAdded,
    breaks: { "one that may be": (copy) => (copy.statistics[0]!.addable = true) },
  },
  {
    title: "no part is more than its whole",
    check: amounts.noPartIsMoreThanItsWhole,
    breaks: {
      "customs more than all services": (copy) => {
        find(copy.statistics, "stat:t02-2024").amount = 1e9;
      },
    },
  },
  {
    title: "sums and ratios give what they are said to give",
    check: amounts.arithmeticIsRight,
    breaks: {
      "a wrong result": (copy) => (copy.arithmetic[0]!.computed = 74),
      "an input without an amount": (copy) => (copy.arithmetic[0]!.inputs[0] = "stat:unknown"),
    },
  },
  {
    title: "every claim of the first list is kept or left out with a reason",
    check: coverage.theFirstListIsCovered,
    breaks: {
      "one lost": (copy) => (copy.claims = copy.claims.filter((claim) => !claim.old.includes("CB1"))),
      "one from nowhere": (copy) => copy.claims[0]!.old.push("XX9"),
      "a list cut off": (copy) => copy.coverage.firstList.pop(),
    },
  },
  {
    title: "all twenty disagreements of the sources are held",
    check: coverage.allDisagreementsAreHeld,
    breaks: {
      "one whose conflict is gone": (copy) => {
        const [gone] = copy.coverage.disagreements[0]!.where;
        copy.relationships = copy.relationships.filter((each) => each.id !== gone);
      },
      "one not listed": (copy) => copy.coverage.disagreements.pop(),
    },
  },
  {
    title: "every rule that is named is known, with its factor",
    check: rules.rulesAreKnown,
    breaks: {
      "a rule of nobody": (copy) =>
        (copy.relationships.find((each) => each.rule)!.rule = "gut-feeling: it must be so."),
    },
  },
  {
    title: "every conflict gives two values, the question and how to handle it",
    check: rules.conflictsGiveTwoValues,
    breaks: {
      "one value": (copy) => (copy.relationships.find((each) => each.values)!.values = "6 February"),
      "no question": (copy) => delete copy.relationships.find((each) => each.what)!.what,
    },
  },
];

describe.each(promised)("$title", ({ check, breaks }) => {
  test("holds", () => {
    expect(check(data)).toEqual([]);
  });

  test.each(Object.entries(breaks))("would not hold with %s", (_what, breakIt) => {
    const copy = structuredClone(data);
    breakIt(copy);
    expect(check(copy)).not.toEqual([]);
  });
});
