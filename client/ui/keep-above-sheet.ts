/** Pixels of the picture around a mark that are seen with it. */
const AROUND = 60;

/** In a small window what is selected comes as a sheet over the page: scrolls its mark out from under it. */
export function keepAboveSheet({ y }: { y: number }): void {
  const sheet = document.querySelector(".inspector.chosen");
  if (sheet === null || getComputedStyle(sheet).position !== "fixed") return;
  // What it says may still be on its way: it will be higher then.
  const top = Math.min(sheet.getBoundingClientRect().top, window.innerHeight / 2);
  if (y > top - AROUND / 2) window.scrollBy(0, y - top + AROUND);
}
