import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";

type Options<Host extends Element, Item extends Element> = Parameters<typeof useVirtualizer<Host, Item>>[0];

/** Tells which part of a long list is seen, so that only that is drawn. */
export function useVirtual<Host extends Element, Item extends Element = Element>(
  options: Options<Host, Item>,
): Virtualizer<Host, Item> {
  // The rule speaks to the React compiler, which does not run here.
  // oxlint-disable-next-line react/incompatible-library
  return useVirtualizer(options);
}
