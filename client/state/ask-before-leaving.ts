const owners = new Set<string>();

const ask = (event: Event) => event.preventDefault();

/** Has the page ask before it is left, as long as what one owner at least has written would be lost with it. */
export function askBeforeLeaving(owner: string, isWanted: boolean): void {
  if (typeof window === "undefined") return;
  if (isWanted) owners.add(owner);
  else owners.delete(owner);
  window.removeEventListener("beforeunload", ask);
  if (owners.size > 0) window.addEventListener("beforeunload", ask);
}
