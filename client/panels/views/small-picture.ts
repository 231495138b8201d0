/** What is on the screen as a small picture for the list; null where none can be made: a view is saved without it. */
export async function smallPicture(): Promise<string | null> {
  try {
    // The exporter is fetched when it is first wanted.
    const { thumbnailOf } = await import("../../export/thumbnail.ts");
    return await thumbnailOf();
  } catch {
    return null;
  }
}
