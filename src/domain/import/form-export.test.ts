import { describe, expect, it } from "vitest";
import { noteFormExport } from "./form-export";

describe("noteFormExport", () => {
  it("explains a Kobo export and names the repeats it leaves out", () => {
    expect(
      noteFormExport(
        ["lokasi/kelurahan", "_gps_latitude", "anggota_count", "_uuid", "_submission_time"],
        null,
      ),
    ).toEqual([
      { code: "form-export", severity: "info", count: 1, rows: [], details: { repeats: "anggota" } },
    ]);
    expect(noteFormExport(["SubmissionDate", "SET-OF-anggota", "KEY"], null)).toMatchObject([
      { code: "form-export", details: { repeats: "anggota" } },
    ]);
  });

  it("tells a table of repeats from its parent", () => {
    expect(noteFormExport(["umur", "_index", "_parent_table_name", "_parent_index"], "survei")).toMatchObject(
      [{ code: "form-repeat", severity: "warning", details: { parent: "survei" } }],
    );
  });

  it("says nothing of other tables", () => {
    expect(noteFormExport(["Kelurahan", "RT/RW", "KEY"], null)).toEqual([]);
  });
});
