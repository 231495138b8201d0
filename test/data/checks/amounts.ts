import type { Amount } from "../../../server/imports/bundled-types.ts";
import { faultList, type Check, type DataSet } from "./data-set.ts";
import { evaluate } from "./formula.ts";

const RELATIONS = new Set<unknown>(["exact", "about", "at_least", "at_most", "range"]);

export const amountsAreComplete: Check = (data) => {
  const { faults, must } = faultList();
  for (const { owner, amount, amountTo, relation, unit } of amountsIn(data)) {
    must(RELATIONS.has(relation), owner, "has the relation", relation);
    must(Number.isFinite(amount), owner, "has the amount", amount);
    must(
      (relation === "range") === (typeof amountTo === "number"),
      owner,
      "is a range without its end, or the reverse",
    );
    must(typeof amountTo !== "number" || amountTo > Number(amount), owner, "is a range that ends before it begins");
    must(Boolean(unit), owner, "has no unit");
  }
  return faults;
};

export const figuresHaveAScope: Check = ({ claims, statistics }) => {
  const { faults, must } = faultList();
  for (const { id, figures } of claims)
    must(
      figures.every((figure) => figure.scope !== ""),
      id,
      "has a figure without scope",
    );
  for (const { id, scope } of statistics) must(scope.level !== "" && scope.selection !== "", id, "has no scope");
  return faults;
};

export const noStatisticIsEverAdded: Check = ({ statistics }) => {
  const { faults, must } = faultList();
  for (const { id, addable } of statistics) must(!addable, id, "may be added");
  return faults;
};

export const noPartIsMoreThanItsWhole: Check = ({ statistics }) => {
  const { faults, must } = faultList();
  const byId = new Map(statistics.map((statistic) => [statistic.id, statistic]));
  for (const part of statistics) {
    for (const whole of part.partOf.flatMap((id) => byId.get(id) ?? [])) {
      const comparable = whole.unit === part.unit && whole.relation === "exact" && part.relation === "exact";
      must(!comparable || part.amount <= whole.amount, part.id, "is more than the whole it is part of:", whole.id);
    }
  }
  return faults;
};

export const arithmeticIsRight: Check = (data) => {
  const { faults, must } = faultList();
  const amounts = new Map([...data.statistics, ...data.relationships].map((each) => [each.id, each.amount]));
  for (const { id, inputs, formula, computed } of data.arithmetic) {
    const [a = NaN, b = NaN, c = NaN, d = NaN] = inputs.map((input) => amounts.get(input) ?? NaN);
    const result = evaluate(formula, { a, b, c, d });
    const tolerance = Math.max(0.06, Math.abs(computed) * 0.001);
    must(Math.abs(result - computed) <= tolerance, id, "gives", result, "not", computed);
  }
  return faults;
};

function amountsIn({ claims, statistics, relationships }: DataSet): (Partial<Amount> & { owner: string })[] {
  return [
    ...claims.flatMap(({ id, figures }) => figures.map((figure) => ({ ...figure, owner: id }))),
    ...statistics.map((statistic) => ({ ...statistic, owner: statistic.id })),
    ...relationships.filter(({ type }) => type === "SEIZED").map((each) => ({ ...each, owner: each.id })),
  ];
}
