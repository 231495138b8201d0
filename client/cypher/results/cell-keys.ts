export interface CellAt {
  row: number;
  column: number;
}

/** Rows that Page Up and Page Down go. */
const PAGE = 20;

/** Where a key leads from a cell, as in any table; null for a key that leads nowhere. */
export function stepTo(key: string, { row, column }: CellAt, size: { rows: number; columns: number }): CellAt | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const within = (next: CellAt): CellAt => ({
    row: Math.max(0, Math.min(last.row, next.row)),
    column: Math.max(0, Math.min(last.column, next.column)),
  });
  switch (key) {
    case "ArrowDown":
      return within({ row: row + 1, column });
    case "ArrowUp":
      return within({ row: row - 1, column });
    case "ArrowRight":
      return within({ row, column: column + 1 });
    case "ArrowLeft":
      return within({ row, column: column - 1 });
    case "PageDown":
      return within({ row: row + PAGE, column });
    case "PageUp":
      return within({ row: row - PAGE, column });
    case "Home":
      return within({ row, column: 0 });
    case "End":
      return within({ row, column: last.column });
    default:
      return null;
  }
}
