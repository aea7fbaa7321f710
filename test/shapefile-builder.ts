type Ring = readonly (readonly [number, number])[];
type Field = { readonly name: string; readonly type: string; readonly length: number };

/** A .shp of areas, each given as its rings in the order and winding in which they are to be written. */
export function shpOf(areas: readonly (readonly Ring[])[]): Uint8Array {
  const records = areas.map(recordOf);
  const bytes = new Uint8Array(100 + records.reduce((sum, record) => sum + record.length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 9994);
  view.setUint32(24, bytes.length / 2);
  view.setUint32(28, 1000, true);
  view.setUint32(32, 5, true);
  let at = 100;
  for (const [index, record] of records.entries()) {
    new DataView(record.buffer).setUint32(0, index + 1);
    bytes.set(record, at);
    at += record.length;
  }
  return bytes;
}

function recordOf(rings: readonly Ring[]): Uint8Array<ArrayBuffer> {
  const points = rings.flat();
  const view = new DataView(new ArrayBuffer(8 + 44 + rings.length * 4 + points.length * 16));
  view.setUint32(4, (view.byteLength - 8) / 2);
  view.setUint32(8, rings.length === 0 ? 0 : 5, true);
  view.setUint32(44, rings.length, true);
  view.setUint32(48, points.length, true);
  let start = 0;
  for (const [index, ring] of rings.entries()) {
    view.setUint32(52 + index * 4, start, true);
    start += ring.length;
  }
  for (const [index, [x, y]] of points.entries()) {
    view.setFloat64(52 + rings.length * 4 + index * 16, x, true);
    view.setFloat64(60 + rings.length * 4 + index * 16, y, true);
  }
  return new Uint8Array(view.buffer);
}

/** A .dbf; letters are written byte by byte, so "Ã©" is an é in UTF-8 and "é" one in Windows-1252. */
export function dbfOf(
  fields: readonly Field[],
  rows: readonly (readonly string[])[],
  driver = 0,
): Uint8Array {
  const rowBytes = 1 + fields.reduce((sum, { length }) => sum + length, 0);
  const headerBytes = 33 + fields.length * 32;
  const bytes = new Uint8Array(headerBytes + rows.length * rowBytes + 1).fill(32, headerBytes);
  const view = new DataView(bytes.buffer);
  const write = (text: string, at: number) => {
    for (const [index, letter] of [...text].entries()) bytes[at + index] = letter.charCodeAt(0);
  };
  bytes[0] = 3;
  bytes[29] = driver;
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headerBytes, true);
  view.setUint16(10, rowBytes, true);
  for (const [index, { name, type, length }] of fields.entries()) {
    write(name, 32 + index * 32);
    write(type, 32 + index * 32 + 11);
    bytes[32 + index * 32 + 16] = length;
  }
  bytes[headerBytes - 1] = 0x0d;
  for (const [row, cells] of rows.entries()) {
    let at = headerBytes + row * rowBytes + 1;
    for (const [index, { length }] of fields.entries()) {
      write(cells[index] ?? "", at);
      at += length;
    }
  }
  return bytes;
}
