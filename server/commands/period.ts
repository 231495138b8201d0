import { IsoDate } from "../../contract/kinds.ts";
import { AppError } from "../errors.ts";

interface Interval {
  from: string;
  to: string;
}

/** "2024", "2024-02", "2024-02-08", or two of them with ".." between: the first day and the last one. */
export function periodOf(written: string): Interval {
  const [first = "", last = first, ...more] = written.split("..");
  const [from, to] = [dayOf(first, "first"), dayOf(last, "last")];
  const isPeriod = more.length === 0 && [from, to].every((day) => IsoDate.safeParse(day).success);
  if (isPeriod && from !== undefined && to !== undefined) return { from, to };
  throw new AppError("invalid_request", `"${written}" is no period.`, {
    hint: "Write it as 2024-02 or as 2024-02-01..2024-02-10.",
  });
}

function dayOf(written: string, which: "first" | "last"): string | undefined {
  const [, year = "", month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(written) ?? [];
  if (year === "") return undefined;
  if (day !== undefined) return written;
  if (which === "first") return `${year}-${month ?? "01"}-01`;
  const lastDay = new Date(Date.UTC(Number(year), Number(month ?? "12"), 0)).getUTCDate();
  return `${year}-${month ?? "12"}-${lastDay}`;
}
