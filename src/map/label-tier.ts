/** What of an RT's name fits: the full label, the short one, the level's letters alone, or nothing. */
export type LabelTier = "full" | "short" | "letters" | "none";

/** Pixels that the largest circle inside the RT must pass for each label (design 5). */
const fullPx = 23;
const shortPx = 12.5;
/** Beyond this scale only wide RTs keep their letters. */
const wideOnlyBeyondMpp = 3;
const wideRadiusM = 26;
/** Beyond this one letters would hide the colours they explain. */
const noneBeyondMpp = 12;

/** The label for an RT whose largest inner circle has this radius, at so many metres per pixel. */
export function labelTier(radiusM: number, metresPerPixel: number): LabelTier {
  if (metresPerPixel > noneBeyondMpp) return "none";
  if (metresPerPixel > wideOnlyBeyondMpp) return radiusM > wideRadiusM ? "letters" : "none";
  const radiusPx = radiusM / metresPerPixel;
  if (radiusPx > fullPx) return "full";
  return radiusPx > shortPx ? "short" : "letters";
}

/** Metres per pixel in steps of a quarter zoom: labels are laid out again only when one is passed. */
export const labelScale = (metresPerPixel: number): number =>
  2 ** (Math.round(Math.log2(metresPerPixel) * 4) / 4);
