import { describe, expect, it } from "vitest";
import { asLastTime, headerFingerprint, isAsLastTime, type Remembered } from "../domain/import/import-memory";
import type { LayerMapping, RecognisedLayer } from "../domain/import/layer-mapping";
import { createImportMemory } from "./import-memory";

const how: Remembered = {
  at: "2026-03-01T08:00:00.000Z",
  use: "survey",
  roles: [
    ["rtnya", "rt"],
    ["x1", "volume:gone"],
  ],
  isGood: true,
  areaUnit: "m2",
  numberStyle: "comma",
  rows: [["a|01|05|", "rt|a|01|05"]],
};

function aStorage(start: string | null = null) {
  let text = start;
  return {
    getItem: () => text,
    setItem: (_: string, next: string) => {
      text = next;
    },
  };
}

describe("what is remembered of imports", () => {
  it("is found again by the columns, and forgotten on request", () => {
    const storage = aStorage();
    createImportMemory(() => storage).remember("a\nb", how);
    const memory = createImportMemory(() => storage);
    expect(memory.recall("a\nb")).toEqual(how);
    expect(memory.recall("a")).toBeNull();
    memory.forget("a\nb");
    expect(memory.recall("a\nb")).toBeNull();
  });

  it("keeps the 60 kinds of files used last", () => {
    const memory = createImportMemory(() => storage);
    const storage = aStorage();
    for (let at = 1; at <= 61; at++) memory.remember(`file ${at}`, how);
    expect(memory.recall("file 1")).toBeNull();
    expect(memory.recall("file 2")).toEqual(how);
  });

  it("is nothing where storage is forbidden or damaged", () => {
    const forbidden = createImportMemory(() => {
      throw new DOMException("no", "SecurityError");
    });
    forbidden.remember("a", how);
    expect(forbidden.recall("a")).toBeNull();
    expect(createImportMemory(() => aStorage("{oops")).recall("a")).toBeNull();
    expect(createImportMemory(() => aStorage('[["a",{"use":1}]]')).recall("a")).toBeNull();
  });
});

describe("a mapping as last time", () => {
  const mapping: LayerMapping = {
    use: "skip",
    isUseSure: false,
    columns: [
      { column: "rtnya", role: "keep", isSure: false },
      { column: "x1", role: "keep", isSure: true },
      { column: "baru", role: "name", isSure: false },
    ],
    areaUnit: "ha",
    isAreaUnitSure: false,
    numberStyle: "point",
    isNumberStyleSure: false,
    areAxesSwapped: true,
    goodOf: null,
    nameIfMissing: "x",
  };

  it("takes the roles that were chosen and leaves new columns and unknown roles as recognised", () => {
    const last = asLastTime(mapping, how, {
      isKnown: (role) => role !== "volume:gone",
      goodOf: { x: "households" },
    });
    expect(last.columns).toEqual([
      { column: "rtnya", role: "rt", isSure: true },
      { column: "x1", role: "keep", isSure: true },
      { column: "baru", role: "name", isSure: false },
    ]);
    expect(last).toMatchObject({
      use: "survey",
      goodOf: { x: "households" },
      areaUnit: "m2",
      areAxesSwapped: true,
    });
    expect(isAsLastTime(mapping, how)).toBe(false);
    expect(isAsLastTime(asLastTime(mapping, how, { isKnown: () => true, goodOf: {} }), how)).toBe(true);
  });

  it("is known by the columns in any order and letter case", () => {
    const source = (...names: string[]) =>
      ({ layer: { columns: names.map((name) => ({ name })) } }) as unknown as RecognisedLayer;
    expect(headerFingerprint(source("RT ", "kk"))).toBe("kk\nrt");
    expect(headerFingerprint(source("KK", "rt"))).toBe("kk\nrt");
  });
});
