import { describe, expect, it } from "vitest";
import { isSpelledAlike } from "./place-spelling";

describe("names of one place", () => {
  it.each([
    ["Kebon Sari", "Kebun Sari"],
    ["Klagen Serut", "Klagenserut"],
    ["10 Ilir", "Sepuluh Ilir"],
    ["X Ilir", "10 ilir"],
    ["Seberang Ulu 1", "Seberang Ulu I"],
    ["Dua Belas Ulu", "12 Ulu"],
    ["Kel. SAYANG-SAYANG", "sayang sayang"],
    ["Soekaradja", "Sukaraja"],
    ["Hegarmanah", "Hegarmanh"],
  ])("%s may be %s", (a, b) => {
    expect(isSpelledAlike(a, b)).toBe(true);
    expect(isSpelledAlike(b, a)).toBe(true);
  });

  it.each([
    ["10 Ilir", "11 Ilir"],
    ["9 Ilir", "9 Ulu"],
    ["Seberang Ulu I", "Seberang Ulu II"],
    ["Kebon Sari", "Kebon Jeruk"],
    ["Sari", "Pari"],
    ["Sungai Baru", "Sungai Batu"],
    ["Sungai Baru", "Sungai Bilu"],
    ["Panjang Wetan", "Panjang Baru"],
    ["Antasan Kecil Timur", "Antasan Kecil Barat"],
    ["", "Sari"],
  ])("%s is not %s", (a, b) => {
    expect(isSpelledAlike(a, b)).toBe(false);
  });
});
