import type { Map as MapLibreMap } from "maplibre-gl";
import { dotsImage, hatchImage, plateImage } from "./layers/rt";
import type { MapColours } from "./map-colours";

type Target = Pick<MapLibreMap, "addImage" | "hasImage">;

const ratio = 2;

/** The hatch of RTs that were not surveyed, the dots of approximate boundaries, and the plate under level letters. */
export function addPatternImages(map: Target, colours: MapColours): void {
  if (!map.hasImage(hatchImage)) map.addImage(hatchImage, drawn(8, 8, hatch(colours)), { pixelRatio: ratio });
  if (!map.hasImage(dotsImage)) map.addImage(dotsImage, drawn(10, 10, dots(colours)), { pixelRatio: ratio });
  if (!map.hasImage(plateImage))
    map.addImage(plateImage, drawn(16, 12, plate(colours)), {
      pixelRatio: ratio,
      // Corners keep their shape; what lies between grows with the text.
      stretchX: [[9, 23]],
      stretchY: [[9, 15]],
      content: [4, 2, 28, 22],
    });
}

type Paint = (context: CanvasRenderingContext2D) => void;

const hatch =
  (colours: MapColours): Paint =>
  (context) => {
    context.strokeStyle = colours["--line-rt"];
    context.globalAlpha = 0.55;
    context.lineWidth = 1;
    context.beginPath();
    // Three strokes, so that the pattern closes at its corners.
    for (const shift of [-8, 0, 8]) {
      context.moveTo(shift - 1, 9);
      context.lineTo(shift + 9, -1);
    }
    context.stroke();
  };

const dots =
  (colours: MapColours): Paint =>
  (context) => {
    context.fillStyle = colours["--ink"];
    context.globalAlpha = 0.5;
    for (const [x, y] of [
      [2.5, 2.5],
      [7.5, 7.5],
    ] as const) {
      context.beginPath();
      context.arc(x, y, 0.9, 0, 2 * Math.PI);
      context.fill();
    }
  };

const plate =
  (colours: MapColours): Paint =>
  (context) => {
    context.fillStyle = colours["--map-halo"];
    context.beginPath();
    context.roundRect(0, 0, 16, 12, 3.4);
    context.fill();
  };

function drawn(width: number, height: number, paint: Paint): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no 2D canvas to draw the map's patterns on");
  context.scale(ratio, ratio);
  paint(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
