/** How fast limits grow and when a search changes its way. No setting changes which routes come, or their order. */
export interface Pace {
  /** The first limit, as a part of the best route's weight beyond it. */
  readonly firstSlack: number;
  /** How many times as far beyond the best each next limit goes. */
  readonly slackGrowth: number;
  /** A side with nothing left to follow and fewer labels than this is searched without a limit. */
  readonly smallBall: number;
  /** When a limit would go that far beyond the best and so few routes are known, what is left is split. */
  readonly splitSlack: number;
  readonly splitRoutes: number;
}

/** Found by trying on hubs and spokes of 10,000 to 1,000,000 places. */
export const usualPace: Pace = {
  firstSlack: 0.05,
  slackGrowth: 1.75,
  smallBall: 1024,
  splitSlack: 0.5,
  splitRoutes: 3,
};
