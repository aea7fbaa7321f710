import type { Bounds, Position } from "../../../domain/geo/schema";

/** The longer side of the drawing, and the least step that is drawn, in its own units. */
const side = 400;
const step = 1.2;

export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly place: (position: Readonly<Position>) => readonly [x: number, y: number];
};

/** North up, a degree of longitude as short as it is at that latitude. */
export function createFrame([west, south, east, north]: Bounds): Frame {
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [width, height] = [(east - west) * squeeze, north - south];
  const scale = side / (Math.max(width, height) || 1);
  return {
    width: Math.max(1, width * scale),
    height: Math.max(1, height * scale),
    place: ([lng, lat]) => [(lng - west) * squeeze * scale, (north - lat) * scale],
  };
}

/** SVG path of any shape, without the points that would fall on the last one. */
export function pathOf(geometry: GeoJSON.Geometry, frame: Frame): string {
  switch (geometry.type) {
    case "Point":
      return dot(geometry.coordinates, frame);
    case "MultiPoint":
      return geometry.coordinates.map((position) => dot(position, frame)).join("");
    case "LineString":
      return line(geometry.coordinates, frame);
    case "MultiLineString":
      return geometry.coordinates.map((part) => line(part, frame)).join("");
    case "Polygon":
      return geometry.coordinates.map((ring) => `${line(ring, frame)}Z`).join("");
    case "MultiPolygon":
      return geometry.coordinates
        .flat()
        .map((ring) => `${line(ring, frame)}Z`)
        .join("");
    case "GeometryCollection":
      return geometry.geometries.map((part) => pathOf(part, frame)).join("");
  }
}

function line(positions: readonly GeoJSON.Position[], frame: Frame): string {
  const parts: string[] = [];
  let [lastX, lastY] = [Infinity, Infinity];
  for (const position of positions) {
    const [x, y] = frame.place(position as Position);
    if (Math.abs(x - lastX) < step && Math.abs(y - lastY) < step) continue;
    parts.push(`${x.toFixed(1)} ${y.toFixed(1)}`);
    [lastX, lastY] = [x, y];
  }
  return parts.length === 0 ? "" : `M${parts.join("L")}`;
}

function dot(position: GeoJSON.Position, frame: Frame): string {
  const [x, y] = frame.place(position as Position);
  return `M${x.toFixed(1)} ${y.toFixed(1)}h0.1`;
}
