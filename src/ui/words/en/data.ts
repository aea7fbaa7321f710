import type { data as id } from "../id/data";
import { coordinates } from "./coordinates";

export const data: typeof id = {
  title: "Data",
  add: "Add files",
  addHint:
    "GeoJSON, SHP, KML, GPX, GeoPackage, CSV or Excel; 60 MB at most. Several files at once are fine, in any order.",
  empty: {
    title: "Start with boundaries and the RT survey",
    text: "Choose or drop files: the kelurahan boundary, RT boundaries and survey points. Columns are recognised, then you check them.",
    example: "What such a file holds",
  },
  loaded: "What is loaded",
  levels: { kelurahan: "Kelurahan", rw: "RW", rt: "RT", slum: "Slum delineation" },
  survey: "RT survey",
  rows: (count) => `${count} rows`,
  features: (count) => `${count} features`,
  withoutShape: (count) => `${count} without a shape`,
  withoutPlace: (count) => `${count} without a place on the map`,
  withoutArea: (count) => `${count} without an RT boundary`,
  removeThis: (name) => `Remove ${name}`,
  removed: (name) => `${name} removed.`,
  noShape: "its file holds no shape",
  noBoundary: "no RT boundary yet and no survey point",
  unplacedTitle: "Without a place on the map",
  unplacedText:
    "These rows are counted but cannot be drawn yet. Add their RT boundaries, or make the RT and RW numbers agree.",
  flagsCount: (count) => `${count} RT`,
  showAll: (count) => `Show all (${count})`,
  settings: "Calculation settings",
  cityClass: "City size",
  cityClassHint: "Used to suggest the building density limit (1b); it never overwrites an entry.",
  cityClassNone: "Not chosen",
  zeroBelow: "Count 0% where the score is 0",
  zeroBelowHint: "Changes only the sector mean, not the score. Some cities do this; usually off.",
  basemap: "Background map",
  basemapHint: "Off until you choose one. When on, map images come from the internet.",
  basemaps: { none: "No background map", osm: "OpenStreetMap", xyz: "Own address (XYZ)" },
  xyzUrl: "Tile address",
  xyzUrlHint: "Example: https://example.org/{z}/{x}/{y}.png",
  xyzUrlWrong: "The address must start with https:// and contain {z}, {x}, {y}.",
  xyzAttribution: "Source (printed on the map)",
  xyzUse: "Use this address",
  reading: {
    title: "Reading files",
    file: (name, number, count) => (count === "1" ? name : `${name} (${number} of ${count})`),
    stop: "Stop",
  },
  dialog: {
    title: "Import data",
    files: "Files",
    failedTitle: "Cannot be read",
    nothing: "No file can be imported. What was loaded before stays as it was.",
    othersKept: "The other files below can still be imported.",
    use: "Holds",
    useUnsure: "What this file holds is a guess. Confirm it, or change it below.",
    name: "Name, where the file gives none",
    goodCounts: "Columns hold what is good",
    goodCountsHint:
      "Older forms (2015-2016) record what is good. When ticked, what is bad is worked out: the whole less what is good.",
    numberStyle: "How numbers are written",
    numberStyles: { comma: "1.234,5 (decimal comma)", point: "1,234.5 (decimal point)" },
    areaUnit: "Unit of area",
    areaUnits: { ha: "hectares", m2: "square metres", km2: "square kilometres" },
    column: "Column in the file",
    sample: "Example",
    becomes: "Becomes",
    roleOf: (column) => `Column ${column} becomes`,
    sure: "recognised",
    unsure: "please confirm",
    locked: "personal data",
    volumes: (count) => `${count} criteria (volume)`,
    others: (count) => `${count} other columns, kept as they are`,
    allColumns: (count) => `${count} columns, kept as they are`,
    unsureCount: (count) => `${count} columns need confirming. Change what is wrong.`,
    preview: "Preview",
    previewMap: "Map of the shapes to be imported",
    matched: (found, all) => `${found} of ${all} surveys found their RT`,
    rtColumn: "RT / RW",
    scoreColumn: "Score",
    nameColumn: "Name",
    codeColumn: "Code",
    more: (count) => `and ${count} more`,
    counts: {
      kelurahan: (count) => `${count} kelurahan`,
      rw: (count) => `${count} RW`,
      rt: (count) => `${count} RT`,
      slum: (count) => `${count} delineations`,
      survey: (count) => `${count} survey rows`,
      datasets: (count) => `${count} backgrounds`,
    },
    accept: (what) => `Import ${what}`,
    acceptNone: "Import",
    accepted: (what) => `Imported: ${what}.`,
    swap: "Swap latitude and longitude",
    swapped: "Latitude and longitude are swapped.",
    swapBack: "Put back",
    rowsOf: (rows) => `Row or feature: ${rows}`,
    byPosition: (count) => `${count} rows were matched by position, since no RT boundary has their number.`,
    liesIn: (label, area) => `${label} lies in ${area}`,
    unmatched: (count) => `${count} survey rows have not found their RT. They are kept and counted.`,
    noShape: (count) => `${count} boundaries come in without a shape: listed, not drawn.`,
    same: (areas, records) =>
      `${areas} boundaries and ${records} surveys of the same name are already in this project.`,
    onSame: "For those of the same name",
    replace: "Replace with the new ones",
    keep: "Keep both",
    close: "Close",
  },
  uses: {
    kelurahan: "Kelurahan or village boundaries",
    rw: "RW boundaries",
    rt: "RT boundaries",
    slum: "Slum delineation",
    survey: "RT survey",
    buildings: "Building footprints (background)",
    roads: "Roads (background)",
    water: "Rivers and water (background)",
    green: "Green space (background)",
    other: "Other background",
    skip: "Not imported",
  },
  issues: {
    "axes-swapped": (count) =>
      `${count} features: latitude and longitude are swapped. Left as they are, they are not drawn on the map.`,
    "outside-indonesia": (count) => `${count} features lie outside Indonesia. Check the coordinate system.`,
    "shape-unusable": (count) => `${count} features have a broken shape; they are not drawn on the map.`,
    "shape-missing": (count) => `${count} rows have no shape; they are not drawn on the map.`,
    "shape-empty": (count) => `${count} rows have an empty shape; they are not drawn on the map.`,
    "ring-closed": (count) => `${count} boundaries were not closed; they are now.`,
    "winding-turned": (count) => `${count} boundaries ran the wrong way round; turned.`,
    "repeated-points": (count) =>
      `${count} boundaries name the same point several times in a row; the repeats were removed.`,
    "slivers-dropped": (count, { beforeM2, afterM2 }) =>
      `${count} features had very thin slivers; they were removed (area ${beforeM2} m² became ${afterM2} m²).`,
    "hole-outside": (count, { beforeM2, afterM2 }) =>
      `${count} features had a hole outside their boundary; it was removed (area ${beforeM2} m² became ${afterM2} m²).`,
    "bow-tie": (count, { beforeM2, afterM2 }) =>
      `${count} boundaries crossed themselves and were untangled. Their area was counted as ${beforeM2} m², now ${afterM2} m². Check them on the map.`,
    "tangled-kept": (count) =>
      `${count} boundaries are too tangled to take apart; they come in as they are and their area cannot be relied on. Draw them anew in the source file.`,
    "shape-flat": (count) => `${count} boundaries are lines without any area; they are not drawn on the map.`,
    "height-dropped": () => "Heights are not used.",
    "mixed-shapes": (count) => `${count} features mix kinds of shape; the areas are used, or the lines.`,
    "parts-dropped": (count) => `${count} features have parts too small to draw; those parts are left out.`,
    "duplicate-points": (count) => `${count} points lie exactly on another point.`,
    "feature-skipped": (count) => `${count} entries are no map features; left out.`,
    "nested-values": () => "Nested values are kept as text.",
    "personal-columns": (_, { columns }) => `Personal data is not imported: ${columns}.`,
    "encoding-guessed": () => "Letters were read as Windows-1252. Check names with special characters.",
    "crs-unknown": (_, { crs }) =>
      `The coordinate system ${crs} is not known; read as WGS84. Check it on the map.`,
    ...coordinates.issues,
    "columns-unread": (_, { columns }) =>
      `These columns hold memos or files that cannot be read here; left out: ${columns}.`,
    "dbf-missing": (_, { file }) =>
      `${file} did not come along, so the shapes have no columns. If you have it, choose both again.`,
    "dbf-rows-differ": (_, { file, rows, shapes }) =>
      `${file} holds ${rows} rows for ${shapes} shapes. Rows and shapes may be mixed up; check them, or export again.`,
    "rows-deleted": (count) =>
      `${count} rows were marked as deleted in the program they came from; left out.`,
    "prj-missing": (_, { file }) =>
      `${file} did not come along, so the coordinate system was told from the numbers. Check the place on the map.`,
    "prj-unreadable": (_, { file }) =>
      `${file} cannot be read, so the coordinate system was told from the numbers. Check the place on the map.`,
    "copied-while-open": () =>
      "This file was copied while open in another program; the last changes may be missing. Close it there, then copy it again.",
    "name-letter-case": () => "Feature types are not written in the usual letter case; read all the same.",
    "numbers-ambiguous": () =>
      "Numbers like 1.234 may mean over a thousand or one and a bit. Choose how to read them.",
    "numbers-unreadable": (count, { columns }) =>
      `${count} rows hold text that is no number (${columns}); taken as not surveyed.`,
    "area-unit-guessed": () => "The unit of area was guessed from the size of the figures. Please check.",
    "code-broken": (count, { code }) =>
      `${count} codes were spoilt by a spreadsheet that took them for numbers (such as ${code}); zeros are lost. Make the column text in the source file.`,
    "code-systems": (_, { survey, areas }) =>
      `The survey's codes are of ${survey}, the boundaries' of ${areas}. The numbers differ, so rows are not matched by code.`,
    "duplicate-rt": (count) => `${count} rows share an RT. All are kept; check the numbers.`,
    "no-rt-number": (count) => `${count} rows without an RT number.`,
    "network-link": (count, { link }) =>
      `${count} links to data elsewhere were not fetched (${link}). If needed, save their contents as KML in Google Earth.`,
    "pictures-skipped": (count) => `${count} pictures laid on the map were left out.`,
    "track-closed": (count) =>
      `${count} tracks end where they began, so they were read twice: as lines and as areas. For those you do not need, choose "Not imported".`,
    "line-unreadable": (count) => `${count} lines are not complete JSON; left out.`,
    "layer-unusable": (_, { layer }) => `Layer ${layer} holds no shape or value that can be used; left out.`,
    "rows-outside-table": (count) =>
      `${count} rows are not part of the table (sums, section headings or notes); left out.`,
    "headings-blank": (_, { columns }) => `Columns without a heading are called by their letter: ${columns}.`,
    "headings-repeated": (_, { columns }) =>
      `Headings used more than once: ${columns}. The later ones are numbered (2), (3). Check which column is used.`,
    "coordinates-unreadable": (count, { text }) =>
      `${count} rows have coordinates that cannot be read, such as "${text}"; not drawn on the map.`,
    "sheets-skipped": (_, { sheets }) => `Sheets without a table, or hidden ones, were not read: ${sheets}.`,
    "cells-with-errors": (count, { text }) =>
      `${count} cells hold a formula error (such as ${text}); taken as not surveyed. Correct them in Excel, then choose the file again.`,
    "formulas-not-computed": (count) =>
      `${count} cells hold a formula that was never computed; taken as not surveyed. Open the file in Excel, save it, then choose it again.`,
    "form-export": (_, { repeats }) =>
      `An export of Kobo/ODK: column names hold the names of question groups; the last part is what is recognised. ${
        repeats ? `Repeated answers (${repeats}) are` : "Repeated answers, if there were any, are"
      } not in here: export as XLSX to get them as sheets of their own.`,
    "form-repeat": (_, { parent }) =>
      `A table of repeated answers from Kobo/ODK${parent ? ` (parent: ${parent})` : ""}. Its rows cannot be tied to an RT yet: add them up per RT in the parent sheet first.`,
    "table-without-place": (count) =>
      `${count} rows have no coordinates and were not recognised as an RT survey, so they cannot be drawn. If it is a survey, choose "RT survey" and point out its RT/RW column.`,
    "good-without-total": (count) =>
      `${count} rows without their total (buildings, households or ideal length): what is bad cannot be worked out from what is good; taken as not surveyed.`,
    "good-above-total": (count, { columns }) =>
      `${count} rows: what is good is more than the whole (${columns}); taken as not surveyed. Check the figures.`,
  },
  reasons: {
    "no-such-rt": "no RT boundary of this name yet",
    "no-label": "no RT number",
    "rt-taken": "this RT already has another survey row",
    "several-rt": "several RT have this number",
  },
  roles: {
    name: "Name",
    code: "Area code",
    kelurahan: "Kelurahan or village",
    kecamatan: "District",
    regency: "City or regency",
    rw: "RW",
    rt: "RT",
    rtRw: "RT / RW",
    slumArea: "Slum area",
    year: "Year",
    keep: "Keep as it is",
    drop: "Leave out",
  },
  roleGroups: { place: "Place", figures: "Denominators", volumes: "Criterion volumes", rest: "Other" },
  denominators: {
    areaHa: "Verified area",
    buildings: "Buildings",
    population: "Population",
    households: "Households",
    roadIdealM: "Ideal road",
    drainIdealM: "Ideal drain",
  },
  units: {
    areaHa: "ha",
    buildings: "units",
    population: "people",
    households: "KK",
    roadIdealM: "m",
    drainIdealM: "m",
  },
  form: {
    title: (name) => `Correct the figures of ${name}`,
    blank: "Leave empty what was not surveyed. Empty is not zero.",
    denominators: "Basic data",
    volumes: "Deficit volume per criterion",
    result: "Result",
    gone: "This survey is no longer there.",
    overDenominator: "Above its denominator.",
  },
};
