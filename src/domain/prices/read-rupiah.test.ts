import { describe, expect, it } from "vitest";
import { readRupiah } from "./read-rupiah";

describe("readRupiah", () => {
  it.each([
    ["540000", 540_000],
    ["540.000", 540_000],
    ["540,000", 540_000],
    ["Rp 540.000,-", 540_000],
    ["Rp. 540.000,00", 540_000],
    ["IDR 1.234.567", 1_234_567],
    ["1,234,567", 1_234_567],
    ["1,234.50", 1234.5],
    ["1.234,5", 1234.5],
    ["540000,75", 540_000.75],
    ["223 000", 223_000],
    ["0", 0],
    ["-5", -5],
  ])("reads %j as %d", (text, amount) => expect(readRupiah(text)).toBe(amount));

  it.each(["", "  ", "-", "n/a"])("takes %j for blank", (text) => expect(readRupiah(text)).toBeNull());

  it.each(["1,5 juta", "ask", "12.34.56", "5%%"])("does not guess at %j", (text) =>
    expect(readRupiah(text)).toBeUndefined(),
  );
});
