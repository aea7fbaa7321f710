/** The longest round length (1, 2 or 5 times a power of ten, in metres) that fits into `maxPx`, and its pixels. */
export function niceLength(
  metresPerPixel: number,
  maxPx: number,
): { readonly metres: number; readonly px: number } {
  const most = metresPerPixel * maxPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((digit) => digit * power <= most) ?? 1) * power;
  return { metres, px: metres / metresPerPixel };
}
