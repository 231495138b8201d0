import { useEffect, useState } from "react";

/**
 * The value once it has not changed for `restMs`: what is typed is not asked for letter by letter, and a short wait
 * is not announced. `before` stands until the first rest.
 */
export function useRested<T>(value: T, restMs: number, before: T = value): T {
  const [rested, setRested] = useState(before);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return rested;
}
