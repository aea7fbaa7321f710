import { describe, expect, it } from "vitest";
import { dropFolder } from "../../test/drop-folder";
import { hasShared } from "../../test/shared-data";

describe.skipIf(!hasShared)("real shapefiles: rows, or the code of the fault", () => {
  it("of many programs, whole and broken, loose and zipped", { timeout: 60_000 }, async () => {
    expect(await dropFolder("shapefile-js")).toMatchObject({
      "LGA_2013_AUST.shp": "13",
      "SHP_Exclude.zip/TestExclude.shp": "1",
      "T8Th4_6n.zip/export/POLYLINE.shp": "1",
      "bad.shp": "import/damaged",
      "badzip.zip": "import/damaged",
      "codepage.shp": "2",
      "codepage.zip/codepage.shp": "2",
      "counties.shp": "14",
      "counties.zip/counties.shp": "14",
      "export_multipointz.shp": "1",
      "export_polylinez.shp": "1",
      "htmlcpg.shp": "2",
      "htmlprj.shp": "2",
      "ipra_dresden_polygon.shp": "1",
      "no-dbf.shp": "14",
      "no-dbf.zip/no-dbf.shp": "14",
      "noshp.zip/counties.dbf": "import/foreign-format",
      "qgis.zip/qgis.shp": "2",
      "utf.shp": "2",
      "utf.zip/utf.shp": "2",
      "zero-len-line.zip/zero-len-line.shp": "3",
    });
  });
});
