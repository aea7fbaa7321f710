import { describe, expect, it } from "vitest";
import { gpx } from "./gpx";

const control = { onProgress: () => {}, isCancelled: () => false };
const read = (inside: string) =>
  gpx.parse(new TextEncoder().encode(`<gpx version="1.1">${inside}</gpx>`), "jalan.gpx", control, new Map());

const points = (...places: string[]) =>
  places
    .map((place) => place.split(" "))
    .map(([lon, lat]) => `<trkpt lat="${lat}" lon="${lon}"><ele>3</ele></trkpt>`)
    .join("");
const corners = ["110 -7", "110.001 -7", "110.001 -7.001", "110 -7.001"];

describe("gpx", () => {
  it("gives waypoints, tracks and routes a layer each", async () => {
    const layers = await read(
      `<wpt lat="-7" lon="110"><name>Hidran</name><time>2024-05-01T03:00:00Z</time><desc>Kondisi: rusak</desc></wpt>
       <trk><name>Gang</name><trkseg>${points("110 -7", "110.01 -7")}</trkseg></trk>
       <rte><rtept lat="-7" lon="110"/><rtept lat="-7.1" lon="110"/></rte>`,
    );
    expect(layers.map(({ name, rows }) => [name, rows.map(({ geometry }) => geometry)])).toEqual([
      ["Waypoint", [{ type: "Point", coordinates: [110, -7] }]],
      [
        "Track",
        [
          {
            type: "LineString",
            coordinates: [
              [110, -7],
              [110.01, -7],
            ],
          },
        ],
      ],
      [
        "Route",
        [
          {
            type: "LineString",
            coordinates: [
              [110, -7],
              [110, -7.1],
            ],
          },
        ],
      ],
    ]);
    expect(layers[0]?.rows[0]?.properties).toEqual({
      name: "Hidran",
      time: "2024-05-01T03:00:00Z",
      description: "Kondisi: rusak",
    });
  });

  it("gives a track that was walked round something as line and as area, and says so", async () => {
    const [line, area] = await read(
      `<trk><name>RT 03</name><trkseg>${points(...corners.slice(0, 2))}</trkseg><trkseg/><trkseg>${points(...corners.slice(2), "110 -7.00005")}</trkseg></trk>`,
    );
    expect([line?.name, line?.rows[0]?.geometry?.type]).toEqual(["Track", "MultiLineString"]);
    expect(line?.issues).toEqual([{ code: "track-closed", severity: "info", count: 1, rows: [] }]);
    expect([area?.name, area?.rows[0]?.properties]).toEqual(["Track (area)", { name: "RT 03" }]);
    expect(area?.rows[0]?.geometry).toMatchObject({ type: "Polygon" });
    expect(area?.rows[0]?.geometry?.coordinates[0]).toHaveLength(6);
  });

  it("refuses an empty recording in words", async () => {
    await expect(read("")).rejects.toMatchObject({ code: "import/empty", details: { file: "jalan.gpx" } });
    await expect(read("<trk><trkseg/></trk>")).rejects.toMatchObject({ code: "import/no-usable-features" });
  });
});
