/** Mean radius of the earth (IUGG), kilometres. */
const RADIUS_KM = 6371.0088;

interface Position {
  readonly lat: number | null;
  readonly lon: number | null;
}

/**
 * Length of the great circle between two positions: the way of a bird, no road and no sea lane.
 *
 * Shape:  degrees → kilometres; null where a position is missing.
 * Source: haversine formula (R. W. Sinnott, "Virtues of the Haversine", 1984): exact to 0.5 % on the real earth.
 */
export function greatCircleKm(from: Position, to: Position): number | null {
  if (from.lat === null || from.lon === null || to.lat === null || to.lon === null) return null;
  const [south, north] = [radians(from.lat), radians(to.lat)];
  const up = Math.sin((north - south) / 2) ** 2;
  const across = Math.cos(south) * Math.cos(north) * Math.sin(radians(to.lon - from.lon) / 2) ** 2;
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(up + across)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
