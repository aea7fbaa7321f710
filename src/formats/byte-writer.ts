/** Bytes that grow as they are written; numbers little endian unless said otherwise. */
export function createByteWriter(size = 1024) {
  let bytes = new Uint8Array(size);
  let view = new DataView(bytes.buffer);
  let length = 0;

  const reserve = (count: number): number => {
    const start = length;
    length += count;
    if (length > bytes.length) {
      const larger = new Uint8Array(Math.max(length, 2 * bytes.length));
      larger.set(bytes);
      bytes = larger;
      view = new DataView(bytes.buffer);
    }
    return start;
  };

  return {
    length: () => length,
    // The place comes first: making room may replace the view.
    uint8: (value: number) => {
      const start = reserve(1);
      view.setUint8(start, value);
    },
    uint16: (value: number, isLittle = true) => {
      const start = reserve(2);
      view.setUint16(start, value, isLittle);
    },
    int32: (value: number, isLittle = true) => {
      const start = reserve(4);
      view.setInt32(start, value, isLittle);
    },
    float64: (value: number, isLittle = true) => {
      const start = reserve(8);
      view.setFloat64(start, value, isLittle);
    },
    bytes: (value: Uint8Array) => {
      const start = reserve(value.length);
      bytes.set(value, start);
    },
    zeros: (count: number) => {
      const start = reserve(count);
      bytes.fill(0, start, length);
    },
    /** Overwrites what was written before. */
    int32At: (at: number, value: number, isLittle = true) => view.setInt32(at, value, isLittle),
    float64At: (at: number, value: number) => view.setFloat64(at, value, true),
    done: (): Uint8Array => bytes.slice(0, length),
  };
}
