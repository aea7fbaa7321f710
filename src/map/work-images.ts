import type { Map as MapLibreMap } from "maplibre-gl";
import { componentById } from "../domain/catalogue/catalogue";
import type { Component } from "../domain/catalogue/component";
import { type MapColours, sectorColour } from "./map-colours";

const sidePx = 26;
const rimPx = 2;
const glyphPx = 18;
/** Drawn large enough for the 38 px it has while it is lifted, on a screen of twice the dots. */
const imageRatio = 3;

const prefix = "work:";
export const workImageId = (componentId: string): string => `${prefix}${componentId}`;

/** Draws a component's map symbol when a layer first asks for it. */
export function createWorkImages(map: Pick<MapLibreMap, "addImage" | "hasImage">, colours: () => MapColours) {
  const symbols = loadSymbols();
  return async (imageId: string): Promise<void> => {
    if (!imageId.startsWith(prefix)) return;
    const component = componentById(imageId.slice(prefix.length));
    const image = await drawSymbol(symbolSvg(component, await symbols, colours()));
    if (!map.hasImage(imageId)) map.addImage(imageId, image, { pixelRatio: imageRatio });
  };
}

/** The icons as the interface uses them: one file, read once, from the app's own origin. */
async function loadSymbols(): Promise<Document | null> {
  const response = await fetch(`${import.meta.env.BASE_URL}icons.svg`);
  return response.ok ? new DOMParser().parseFromString(await response.text(), "image/svg+xml") : null;
}

/** A rounded square in the sector's colour with a white rim and the component's white glyph. */
function symbolSvg(component: Component | undefined, symbols: Document | null, colours: MapColours): string {
  const fill = component ? sectorColour(colours, component.sectorId) : colours["--ink"];
  const glyph = component ? (symbols?.getElementById(component.icon)?.innerHTML ?? "") : "";
  const face = sidePx - 2 * rimPx;
  const inset = (sidePx - glyphPx) / 2;
  const scale = glyphPx / 24;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${sidePx * imageRatio}" height="${sidePx * imageRatio}" viewBox="0 0 ${sidePx} ${sidePx}">
<rect width="${sidePx}" height="${sidePx}" rx="7" fill="${colours["--white"]}"/>
<rect x="${rimPx}" y="${rimPx}" width="${face}" height="${face}" rx="5.4" fill="${fill}"/>
<g transform="translate(${inset} ${inset}) scale(${scale})" fill="none" stroke="${colours["--white"]}" color="${colours["--white"]}" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">${glyph}</g></svg>`;
}

async function drawSymbol(svg: string): Promise<ImageData> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const side = sidePx * imageRatio;
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no 2D canvas to draw the map's symbols on");
  context.drawImage(image, 0, 0, side, side);
  return context.getImageData(0, 0, side, side);
}
