import type { FlowCase, FlowStop } from "../../contract/flows.ts";
import { goodsOfCase } from "./drawing/ways-of-case.ts";
import type { Goods } from "./goods.ts";
import type { ToldAmount, ToldCase, ToldStop } from "./told.ts";

/** A case as an answer shows it. */
export function toFlowCase(file: ToldCase, goods: Goods): FlowCase {
  const { isOpen: _isOpen, wholes: _wholes, origins, transits, taken, destinations, seized, ...rest } = file;
  return {
    ...rest,
    commodities: goodsOfCase(file, goods),
    origins: origins.map(toFlowStop),
    transits: transits.map(toFlowStop),
    taken: taken.map(toFlowStop),
    destinations: destinations.map(toFlowStop),
    seized: seized.map(toSeizedAmount),
  };
}

function toFlowStop({ goods: _goods, ...stop }: ToldStop): FlowStop {
  return stop;
}

function toSeizedAmount({
  claims: _claims,
  isDisputed: _isDisputed,
  ...amount
}: ToldAmount): FlowCase["seized"][number] {
  return amount;
}
