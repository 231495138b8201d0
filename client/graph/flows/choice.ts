/** The ways in which flows can be drawn, in the order of the switch. */
export const FLOW_FORMS = ["map", "sankey"] as const;
export const FLOW_SPLITS = ["none", "year", "commodity"] as const;
/** `auto`: places that lie close together at this zoom stand as the area that holds them. */
export const FLOW_LEVELS = ["auto", "place", "country"] as const;

/** How flows are drawn: small and serialisable, a part of the view. */
export interface FlowsChoice {
  form: (typeof FLOW_FORMS)[number];
  split: (typeof FLOW_SPLITS)[number];
  level: (typeof FLOW_LEVELS)[number];
}

export const USUAL_FLOWS: FlowsChoice = { form: "map", split: "none", level: "auto" };
