import { lazy, Suspense, type ComponentType, type FunctionComponent } from "react";

const loads: (() => Promise<unknown>)[] = [];

/** A part of the page that the first picture does without: it comes when it is wanted, or when the page rests. */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): FunctionComponent<Props> {
  loads.push(load);
  const Part = lazy<ComponentType<Props>>(async () => ({ default: await load() }));
  return function Lazy(props) {
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
