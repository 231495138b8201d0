/** So many pixels of a PNG, along each side, for one of the screen's. */
export const SCALES = [1, 2, 3, 4] as const;
export type Scale = (typeof SCALES)[number];
