import { describe, expect, it } from "vitest";
import { readDescription } from "./read-description";

describe("readDescription", () => {
  it("takes a table row by row, with the colon in a cell of its own or behind the key", () => {
    expect(
      readDescription(
        "<table><tr><th>Field</th><th>Value</th></tr><tr><td>RT</td><td>:</td><td>03</td></tr><tr><td><b>Luas :</b></td><td>1,5 ha</td></tr></table>",
      ),
    ).toEqual({
      cells: [
        ["RT", "03"],
        ["Luas", "1,5 ha"],
      ],
      lines: [],
      rest: [],
    });
  });

  it("finds the table within the table, and keeps the title as text", () => {
    const { cells, rest } = readDescription(
      "<html><head><title>x</title></head><body><table><tr><td>Gang Mawar</td></tr><tr><td><table><tr><td>FID</td><td>7</td></tr></table></td></tr></table></body></html>",
    );
    expect(cells).toEqual([["FID", "7"]]);
    expect(rest).toEqual(["Gang Mawar"]);
  });

  it("takes a row of headings over a row of values", () => {
    const { cells } = readDescription(
      "<table><tr><th>RT</th><th>RW</th><th>KK</th></tr><tr><td>01</td><td>02</td><td>40</td></tr></table>",
    );
    expect(cells).toEqual([
      ["RT", "01"],
      ["RW", "02"],
      ["KK", "40"],
    ]);
  });

  it.each([
    ["Kecamatan: Sambas<br>Luas = 2.5<br/>", ["Kecamatan", "Sambas"], ["Luas", "2.5"]],
    ["<b>Kecamatan</b>: Sambas\n<br/>\n<i>Luas</i>: 2.5", ["Kecamatan", "Sambas"], ["Luas", "2.5"]],
    ["Kecamatan : Sambas\r\nLuas : 2.5", ["Kecamatan", "Sambas"], ["Luas", "2.5"]],
    [
      "<li><strong>Kecamatan:</strong> Sambas</li><li>Luas: 2.5</li>",
      ["Kecamatan", "Sambas"],
      ["Luas", "2.5"],
    ],
  ])("reads lines of %j", (html, ...lines) => {
    expect(readDescription(html)).toEqual({ cells: [], lines, rest: [] });
  });

  it("leaves times, addresses of pages and sentences alone", () => {
    expect(
      readDescription("Pukul 10:30 banjir<br>https://contoh.id/x<br>Jalan rusak < 5 m &amp; licin"),
    ).toEqual({
      cells: [],
      lines: [],
      rest: ["Pukul 10:30 banjir", "https://contoh.id/x", "Jalan rusak < 5 m & licin"],
    });
  });

  it("keeps nothing of scripts, handlers and comments", () => {
    const found = readDescription(
      "<script>alert(1)</script><img src=x onerror=alert(2)><!-- a: b --><STYLE>p{}</STYLE><p>RT: <a href='javascript:alert(3)'>04</a></p><script>never closed",
    );
    expect(found).toEqual({ cells: [], lines: [["RT", "04"]], rest: [] });
  });

  it("keeps tags that were escaped twice as the text they are", () => {
    expect(readDescription("Catatan: &lt;script&gt;alert(1)&lt;/script&gt;").lines).toEqual([
      ["Catatan", "<script>alert(1)</script>"],
    ]);
  });

  it.each(["<", "<script>", "<!--", "<td>", "<table><tr>", "&", ":"])(
    "reads 100,000 times %j at once",
    (piece) => {
      const started = performance.now();
      readDescription(piece.repeat(100_000));
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});
