import type { PlaceFit } from "../../../domain/import/placing";
import type { coordinates as id } from "../id/coordinates";

const cures: Readonly<Record<string, string>> = {
  swapped: "easting and northing exchanged",
  decimals: "decimal points put back",
  sign: "latitude made southern",
  dms: "degrees, minutes and seconds in one number",
};

/** "utm-49s+swapped" in words. */
function systemName(reading: string): string {
  if (reading.startsWith("file:")) return reading.slice("file:".length) || "the file's own system";
  const [system = "", cure] = reading.split("+");
  const name =
    system === "wgs84"
      ? "WGS84 degrees"
      : system === "web-mercator"
        ? "Web Mercator (EPSG:3857)"
        : system.startsWith("utm-")
          ? `UTM zone ${system.slice(4).toUpperCase()}`
          : `TM-3 zone ${system.replace("tm3-", "")}`;
  return cure === undefined ? name : `${name}, ${cures[cure] ?? cure}`;
}

const names = (readings: unknown) =>
  String(readings ?? "")
    .split("|")
    .filter((one) => one !== "")
    .map(systemName)
    .join(", ");

const others = (readings: unknown) =>
  names(readings) === "" ? "" : ` Other candidates: ${names(readings)}.`;

const fits: Readonly<Record<PlaceFit, string>> = {
  project: "falls on this project's area",
  indonesia: "falls on land in Indonesia",
  beyond: "falls into the sea or outside Indonesia",
};
const reason = (fit: unknown) => fits[(fit ?? "beyond") as PlaceFit];

export const coordinates: typeof id = {
  choose: "Coordinate system",
  hint: "Choose the one that falls in the right place in the preview.",
  placing: "Moving the shapes ...",
  option: (reading, fit) => `${systemName(reading)} (${fits[fit]})`,
  cure: (reading) => `Use ${systemName(reading)}`,
  projectMark: "this project",
  fileMark: "the file",
  issues: {
    "crs-taken": (_, { system }) =>
      `Coordinates in ${names(system)}, as the file says; converted to WGS84.${String(system).startsWith("file:") ? " This system is not usual in Indonesia: places may be off by tens of metres. Check the map." : ""}`,
    "crs-guessed": (_, details) =>
      `The file does not name its coordinate system. By its numbers ${names(details["system"])} was taken: it ${reason(details["fit"])}. Check the preview.${others(details["others"])}`,
    "crs-contradicted": (_, details) =>
      `The file says ${details["stated"]}, but that system is not known or does not fit its numbers. ${names(details["system"])} was taken: it ${reason(details["fit"])}. Check the preview.${others(details["others"])}`,
    "crs-chosen": (_, details) =>
      `Coordinate system as you chose: ${names(details["system"])}; it ${reason(details["fit"])}.`,
    "crs-mixed": (count, details) =>
      `${count} features were read as ${names(details["others"])}, the others as ${names(details["system"])}: only so do all lie together. Check the preview.`,
    "crs-elsewhere": (_, details) =>
      `The file says ${names(details["system"])}, far from this project's area. As ${names(details["others"])} the shapes fall right there. If that is right, change the choice above.`,
    "latitude-sign": () =>
      "The latitude is positive, but these shapes make more sense south of the equator. The minus sign may be lost.",
    "shape-unplaced": (count) =>
      `${count} features have numbers without a place in this coordinate system; their rows come in, their shapes are not drawn. Check the coordinates in the original file.`,
  },
};
