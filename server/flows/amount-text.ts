import type { SeizedAmount } from "../../contract/slice.ts";
import { withinSentence } from "../within-sentence.ts";

type Figure = Pick<SeizedAmount, "amount" | "amountTo" | "relation" | "unit">;

const PREFIX: Record<SeizedAmount["relation"], string> = {
  exact: "",
  about: "about ",
  at_least: "at least ",
  at_most: "at most ",
  range: "",
};

/** "at least 800 kg", "143.5 to 145 kg", "53.5 t": in tonnes from a thousand kilograms on. */
export function amountText({ amount, amountTo, relation, unit }: Figure): string {
  if (amount === null) return "";
  const inTonnes = unit === "kg" && amount >= 1000;
  const digits = (value: number) =>
    (inTonnes ? value / 1000 : value).toLocaleString("en-GB", { maximumFractionDigits: inTonnes ? 6 : 3 });
  const span = amountTo === null ? digits(amount) : `${digits(amount)} to ${digits(amountTo)}`;
  return `${PREFIX[relation]}${span}${unitText(inTonnes ? "t" : unit)}`;
}

/** "814 kg of cannabis resin", "14 firearms": with the goods as they stand within a sentence. */
export function figureText(figure: Figure, goods: string): string {
  const name = withinSentence(goods);
  if (figure.amount === null) return name;
  return `${amountText(figure)} ${figure.unit === "count" ? "" : "of "}${name}`;
}

function unitText(unit: string): string {
  if (unit === "count" || unit === "") return "";
  return unit === "EUR" ? " euros" : unit === "%" ? " %" : ` ${unit}`;
}

/** "2024", "2024-02" or both days: as short as the period can be told exactly. */
export function periodText(dateFrom: string, dateTo: string): string {
  if (dateFrom === dateTo) return dateFrom;
  const [year, month] = [dateFrom.slice(0, 4), dateFrom.slice(0, 7)];
  if (dateFrom === `${year}-01-01` && dateTo === `${year}-12-31`) return year;
  if (dateFrom === `${month}-01` && dateTo === lastDayOf(month)) return month;
  return `${dateFrom} to ${dateTo}`;
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}

/** The first ones by name, and how many more there are. */
export function listed(parts: readonly string[], most = 3): string {
  const rest = parts.length - most;
  const named = rest > 1 ? [...parts.slice(0, most), `${rest} more`] : parts;
  if (named.length < 2) return named.join("");
  return `${named.slice(0, -1).join(", ")} and ${named.at(-1)}`;
}
