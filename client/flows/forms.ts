import type { FunctionComponent } from "react";
import type { FlowsChoice } from "../graph/flows/choice.ts";
import { FlowMap, type FlowMapProps } from "./flow-map.tsx";
import { Sankey } from "./sankey/sankey-view.tsx";

/** What each form of flows is drawn by. */
export const FORMS: Readonly<Record<FlowsChoice["form"], FunctionComponent<FlowMapProps>>> = {
  map: FlowMap,
  sankey: Sankey,
};
