import { idsOf, type OpenGraph } from "./names.ts";
import { periodOf } from "./period.ts";

/** Options that say something of each leg. */
export interface LegOptions {
  mode: string[];
  goods: string[];
  since?: string;
  until?: string;
  period: string[];
  reported?: true;
}

/** Which of them fills which field of the interface. */
export const LEG_OPTIONS = {
  modes: "--mode",
  commodities: "--goods",
  dateFrom: "--since",
  dateTo: "--until",
  periods: "--period",
};

/** As the interface takes them. @throws AppError as `idsOf` and `periodOf`. */
export async function legConditionsOf(options: LegOptions, home: OpenGraph): Promise<object> {
  const { mode, goods, since, until, period, reported } = options;
  return {
    modes: mode,
    commodities: await idsOf(goods, ["commodity"], home),
    dateFrom: since,
    dateTo: until,
    periods: period.map(periodOf),
    status: reported === true ? "reported" : "all",
  };
}
