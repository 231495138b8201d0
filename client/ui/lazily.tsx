import { lazy, Suspense, useState, type ComponentType, type FunctionComponent } from "react";

const loads: (() => Promise<unknown>)[] = [];

/**
 * A part of the page that the first picture does without: it comes when it is wanted, or when the page rests. Once it
 * is here it stands at once, or the first letters typed into it would go elsewhere.
 */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): FunctionComponent<Props> {
  let fetched: ComponentType<Props> | null = null;
  const fetch = async (): Promise<ComponentType<Props>> => (fetched ??= await load());
  loads.push(fetch);
  const Coming = lazy<ComponentType<Props>>(async () => ({ default: await fetch() }));
  return function Lazy(props) {
    // The same as long as it stands: another one would begin anew.
    const [Part] = useState(() => fetched ?? Coming);
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Fetches all of it, so that later nothing waits, and nothing is missing when the server has gone. */
export async function fetchTheRest(): Promise<void> {
  await Promise.allSettled(loads.map((load) => load()));
}
