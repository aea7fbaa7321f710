import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { SourceLayer } from "../domain/import/source-layer";
import { kml } from "./kml";
import { kmz } from "./kmz";

const control = { onProgress: () => {}, isCancelled: () => false };
const encode = (text: string) => new TextEncoder().encode(text);
const read = (inside: string) =>
  kml.parse(
    encode(`<kml><Document><name>Peta</name>${inside}</Document></kml>`),
    "peta.kml",
    control,
    new Map(),
  );
async function readOne(inside: string): Promise<SourceLayer> {
  const [layer] = await read(inside);
  if (!layer) throw new Error("no layer");
  return layer;
}

const point = "<Point><coordinates>110,-7,0</coordinates></Point>";
const line = "<LineString><coordinates>110,-7 110.1,-7.1</coordinates></LineString>";
const ring = "<LinearRing><coordinates>110,-7 110.1,-7 110.1,-6.9 110,-7</coordinates></LinearRing>";
const area = `<Polygon><outerBoundaryIs>${ring}</outerBoundaryIs></Polygon>`;
const mark = (name: string, shape: string, more = "") =>
  `<Placemark><name>${name}</name>${more}${shape}</Placemark>`;
const folder = (name: string, ...marks: string[]) => `<Folder><name>${name}</name>${marks.join("")}</Folder>`;
const summary = (layers: readonly SourceLayer[]) =>
  layers.map(({ name, rows, columns }) => [name, rows.length, columns.map((column) => column.name).join()]);

describe("folders", () => {
  it("of different things are layers", async () => {
    const layers = await read(
      folder("Batas RT", mark("RT 01", area), mark("RT 02", area)) +
        folder("Kawasan kumuh", mark("Bantaran", area)) +
        folder("Jalan", mark("Gang 1", line)),
    );
    expect(summary(layers)).toEqual([
      ["Batas RT", 2, "name"],
      ["Kawasan kumuh", 1, "name"],
      ["Jalan", 1, "name"],
    ]);
  });

  it("that count through the same kind are a column of that kind", async () => {
    const layer = await readOne(folder("RW 01", mark("RT 01", area)) + folder("RW 02", mark("RT 01", area)));
    expect(layer.rows.map(({ properties }) => properties)).toEqual([
      { name: "RT 01", RW: "RW 01" },
      { name: "RT 01", RW: "RW 02" },
    ]);
  });

  it("with the same columns are one layer, with the folders' path as a column", async () => {
    const data = '<ExtendedData><Data name="KK"><value>40</value></Data></ExtendedData>';
    const layer = await readOne(
      folder("Kota", folder("Utara", mark("a", area, data)), folder("Lama", mark("b", area, data))),
    );
    expect(layer.rows.map(({ properties }) => properties)).toEqual([
      { name: "a", KK: "40", folder: "Kota / Utara" },
      { name: "b", KK: "40", folder: "Kota / Lama" },
    ]);
  });

  it("in great number are a column", async () => {
    const many = ["Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Delapan", "Sembilan", "Sepuluh"];
    const layers = await read(
      [...many, "Sebelas", "Belas", "Ratus"].map((name) => folder(name, mark("x", area))).join(""),
    );
    expect(summary(layers)).toEqual([["Peta", 13, "name,folder"]]);
  });

  it("never mix areas, lines and points", async () => {
    const layers = await read(
      folder("Semua", mark("a", point), mark("b", area), mark("c", line), mark("d", "")),
    );
    expect(layers.map(({ rows }) => rows.map(({ geometry }) => geometry?.type))).toEqual([
      ["Polygon"],
      ["LineString"],
      ["Point"],
      [undefined],
    ]);
    expect(layers.map(({ name }) => name)).toEqual(["Semua", "Semua (2)", "Semua (3)", "Semua (4)"]);
  });
});

describe("shapes", () => {
  it("keeps every part of a MultiGeometry and the holes of a polygon, whatever their order", async () => {
    const hole =
      "<LinearRing><coordinates>110.05,-6.99 110.09,-6.99 110.09,-6.95 110.05,-6.99</coordinates></LinearRing>";
    const holed = `<Polygon><innerBoundaryIs>${hole}</innerBoundaryIs><outerBoundaryIs>${ring}</outerBoundaryIs></Polygon>`;
    const layer = await readOne(mark("x", `<MultiGeometry>${holed}${area}</MultiGeometry>`));
    const geometry = layer.rows[0]?.geometry;
    expect(geometry?.type).toBe("MultiPolygon");
    const parts = geometry?.type === "MultiPolygon" ? geometry.coordinates : [];
    expect(parts.map((rings) => rings.length)).toEqual([2, 1]);
  });

  it("reads tracks, coordinates with blanks after commas, and heights only where there are some", async () => {
    const track =
      "<gx:Track><when>2024</when><gx:coord>110 -7 12</gx:coord><gx:coord>110.1 -7.1 13</gx:coord></gx:Track>";
    const spaced = "<LineString><coordinates>110, -7, 0 110.1, -7.1, 0</coordinates></LineString>";
    const layer = await readOne(mark("a", track) + mark("b", spaced));
    const expected = {
      type: "LineString",
      coordinates: [
        [110, -7],
        [110.1, -7.1],
      ],
    };
    expect(layer.rows.map(({ geometry }) => geometry)).toEqual([expected, expected]);
    expect(layer.issues).toEqual([]);
  });

  it("says which shapes cannot be drawn", async () => {
    const layer = await readOne(
      mark("a", area) +
        mark("b", "<Polygon/>") +
        mark(
          "c",
          "<Polygon><outerBoundaryIs><LinearRing><coordinates>x,y 1,2</coordinates></LinearRing></outerBoundaryIs></Polygon>",
        ),
    );
    expect(layer.issues).toMatchObject([
      { code: "shape-empty", rows: [2] },
      { code: "shape-unusable", rows: [3] },
    ]);
  });
});

describe("values", () => {
  it("reads Data, SimpleData by its type, and keeps codes as text", async () => {
    const schema =
      '<Schema id="s"><SimpleField name="luas" type="double"/><SimpleField name="kode" type="int"/></Schema>';
    const data =
      '<ExtendedData><Data name="RT"><value>003</value></Data><SchemaData schemaUrl="#s"><SimpleData name="luas">1.234</SimpleData><SimpleData name="kode">007</SimpleData></SchemaData></ExtendedData>';
    const layer = await readOne(schema + mark("a", area, data));
    expect(layer.rows[0]?.properties).toEqual({ name: "a", RT: "003", luas: 1.234, kode: "007" });
  });

  it("takes HTML that stands in the file without CDATA, and NULL for nothing", async () => {
    const html =
      "<description><table><tr><td>RT</td><td>03</td></tr><tr><td>KK</td><td>&lt;Null&gt;</td></tr></table></description>";
    const layer = await readOne(mark("a", area, html) + mark("b", area, html));
    // Written straight into the file, the reference is one level less deep than in CDATA.
    expect(layer.rows[0]?.properties).toEqual({ name: "a", RT: "03", KK: null });
  });

  it("drops personal data of descriptions, also where only one placemark has them", async () => {
    const described = (text: string) => `<description><![CDATA[${text}]]></description>`;
    const layer = await readOne(
      mark("a", area, described("RT: 01<br>Nama Pemilik: Budi")) +
        ["b", "c", "d"].map((name) => mark(name, area, described("RT: 02<br>KK: 30"))).join(""),
    );
    expect(layer.personalColumns).toEqual(["Nama Pemilik"]);
    expect(JSON.stringify(layer.rows)).not.toContain("Budi");
  });

  it("keeps a rare remark as text, and several values of one name apart", async () => {
    const usual = ["b", "c", "d"].map((name) =>
      mark(name, area, "<description>RT: 1&lt;br&gt;KK: 3</description>"),
    );
    const layer = await readOne(
      mark(
        "a",
        area,
        '<description>Usul: gang diperlebar</description><ExtendedData><Data name="name"><value>lain</value></Data><Data name="name"><value>lagi</value></Data></ExtendedData>',
      ) + usual.join(""),
    );
    expect(layer.rows[0]?.properties).toEqual({
      name: "a",
      "name (2)": "lain",
      "name (3)": "lagi",
      description: "Usul: gang diperlebar",
    });
  });

  it("takes __proto__ for a name like any other", async () => {
    const layer = await readOne(
      mark("a", area, '<ExtendedData><Data name="__proto__"><value>x</value></Data></ExtendedData>'),
    );
    expect(layer.columns.map(({ name }) => name)).toEqual(["name", "__proto__"]);
  });
});

describe("what is elsewhere", () => {
  const link = "<NetworkLink><Link><href>https://contoh.id/a.kml</href></Link></NetworkLink>";

  it("is named, never fetched", async () => {
    const layer = await readOne(`${mark("a", area)}${link}<GroundOverlay/>`);
    expect(layer.issues).toEqual([
      {
        code: "network-link",
        severity: "warning",
        count: 1,
        rows: [],
        details: { link: "https://contoh.id/a.kml" },
      },
      { code: "pictures-skipped", severity: "info", count: 1, rows: [] },
    ]);
    await expect(read(link)).rejects.toMatchObject({
      code: "import/only-links",
      details: { file: "peta.kml", link: "https://contoh.id/a.kml" },
    });
    await expect(read("<GroundOverlay/>")).rejects.toMatchObject({ code: "import/only-pictures" });
    await expect(read("")).rejects.toMatchObject({ code: "import/empty" });
  });

  it("is read where it lies in the same KMZ", async () => {
    const document = (inside: string) => encode(`<kml><Document>${inside}</Document></kml>`);
    const inner = "<NetworkLink><Link><href>files/rt.kml</href></Link></NetworkLink>";
    const bytes = zipSync({
      "doc.kml": document(inner),
      "files/rt.kml": document(mark("RT 01", area)),
      "a.png": encode("x"),
    });
    const [layer] = await kmz.parse(bytes, "a.kmz", control, new Map());
    expect(layer?.rows.map(({ properties }) => properties)).toEqual([{ name: "RT 01" }]);
    expect(layer?.issues).toEqual([]);
  });
});

describe("hostile files", () => {
  const parse = (bytes: Uint8Array) => kmz.parse(bytes, "a.kmz", control, new Map());

  it("refuses a KMZ that unpacks to more than 200 MB", async () => {
    const bomb = zipSync({ "doc.kml": new Uint8Array(201e6) }, { level: 1 });
    await expect(parse(bomb)).rejects.toMatchObject({ code: "import/unpacked-too-large" });
  }, 20_000);

  it("refuses what is no archive, or has no KML in it", async () => {
    await expect(parse(encode("PK\u0003\u0004 rusak"))).rejects.toMatchObject({ code: "import/damaged" });
    await expect(parse(zipSync({ "a.txt": encode("x") }))).rejects.toMatchObject({ code: "import/no-kml" });
  });
});
