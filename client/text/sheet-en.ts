/** A result as a workbook, in English. */
export const sheetEn = {
  "query.format.xlsx": "XLSX",
  "query.save.failed": "The file could not be made.",
  "query.sheet.result": "Result",
  "query.sheet.about": "About",
  "query.sheet.statement": "Statement",
  "query.sheet.when": "Run at (UTC)",
  "query.sheet.rows": "Rows",
  "query.sheet.whole": "{count} row, all that the statement gives. | {count} rows, all that the statement gives.",
  "query.sheet.cut": "Cut at {count} row: the graph has more. | Cut at {count} rows: the graph has more.",
  "query.sheet.rows-left":
    "{count} row is not on the sheet, which has no room for it. | {count} rows are not on the sheet, which has no room for them.",
  "query.sheet.columns-left":
    "{count} column is not on the sheet, which has no room for it. | {count} columns are not on the sheet, which has no room for them.",
  "query.sheet.texts-cut":
    "{count} text is cut at 32,767 letters, the most that a cell holds. | {count} texts are cut at 32,767 letters, the most that a cell holds.",
  "query.sheet.exact":
    "Whole numbers of more than 15 digits, moments with a zone, durations and what is no number stand as text, because a spreadsheet would change them.",
};
