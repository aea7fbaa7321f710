/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnName(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : `${columnName(Math.floor(index / 26) - 1)}${rest}`;
}

/** The cell in a 0-based column and a 1-based row: "C7". */
export const at = (column: number, row: number): string => `${columnName(column)}${row}`;

/** The same, fixed: "$C$7". */
export const fixed = (column: number, row: number): string => `$${columnName(column)}$${row}`;

/** A reference into another sheet: "'Data dasar'!C7". */
export const on = (sheet: string, address: string): string => `'${sheet.replaceAll("'", "''")}'!${address}`;

/** A column's rows, fixed: "$C$7:$C$20". */
export const fixedRange = (column: number, fromRow: number, toRow: number): string =>
  `${fixed(column, fromRow)}:${fixed(column, toRow)}`;
