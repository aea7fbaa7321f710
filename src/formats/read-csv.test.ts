import { describe, expect, it } from "vitest";
import { readCsv } from "./read-csv";
import { writeCsv } from "./write-csv";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readCsv(bytes(text), "harga.csv");

describe("readCsv", () => {
  it("takes semicolons with decimal commas, commas, tabs and the sep line of Excel", () => {
    expect(read("\ufeffid;harga\r\nroad;1,5\r\n")).toEqual([["id", "harga"], ["road", "1,5"], [""]]);
    expect(read('id,harga\nroad,"1,234"')).toEqual([
      ["id", "harga"],
      ["road", "1,234"],
    ]);
    expect(read("id\tharga\nroad\t1")).toEqual([
      ["id", "harga"],
      ["road", "1"],
    ]);
    expect(read("sep=;\nid;harga\nroad;1").slice(1)).toEqual([
      ["id", "harga"],
      ["road", "1"],
    ]);
  });

  it("keeps empty rows, so that row 3 is row 3 in the spreadsheet too", () => {
    expect(read("id;harga\n\nroad;1")[2]).toEqual(["road", "1"]);
    expect(read('id;catatan\nroad;"dua\nbaris"\ndrain;x')[2]).toEqual(["drain", "x"]);
  });

  it("reads UTF-16 and Windows-1252 files", () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...[..."id;m²"].flatMap((c) => [c.charCodeAt(0), 0])]);
    expect(readCsv(utf16, "a.csv")).toEqual([["id", "m²"]]);
    const latin = new Uint8Array([...bytes("id;m"), 0xb2]);
    expect(readCsv(latin, "a.csv")).toEqual([["id", "m²"]]);
  });

  it.each([
    ["", "import/empty"],
    ["  \r\n ", "import/empty"],
    ["PK\u0003\u0004 xlsx;", "import/not-a-table"],
    ["a\u0000b;c", "import/not-a-table"],
    ["hanya satu kolom\nbaris", "import/not-a-table"],
  ])("refuses %j and says what it is", (text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code, details: { file: "harga.csv" } }));
  });

  it("refuses what is no price list by its size", () => {
    expect(() => readCsv(new Uint8Array(6_000_000), "a.csv")).toThrow(
      expect.objectContaining({ code: "import/too-large" }),
    );
  });

  it("reads what the app writes", () => {
    const rows = [
      ["id", "harga"],
      ["road", "1234,5"],
    ];
    expect(read(writeCsv([rows[0] ?? [], ["road", 1234.5]])).slice(0, 2)).toEqual(rows);
  });
});
