/** Pixels of the canvas at its first zoom, from its upper left corner. */
export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Degrees. */
export interface Place {
  lon: number;
  lat: number;
}

/** Of something whose position may be unknown. */
interface Position {
  lat: number | null;
  lon: number | null;
}

/** Where something is; null: no position is held. */
export function placeOf(position: Position | undefined): Place | null {
  const { lat, lon } = position ?? { lat: null, lon: null };
  return lat === null || lon === null ? null : { lat, lon };
}

export interface Window {
  west: number;
  south: number;
  east: number;
  north: number;
}

export function isInside(place: Place, window: Window): boolean {
  return place.lon >= window.west && place.lon <= window.east && place.lat >= window.south && place.lat <= window.north;
}

export function isSameSize(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height;
}
