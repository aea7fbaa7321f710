import { useFormats } from "../format";
import { useApp } from "../store-context";
import { useWords } from "../words";
import { niceLength } from "./nice-length";

const maxPx = 120;
/** Farther away than this nothing is shown yet, and a plan has no scale. */
const wholeCountryMpp = 2000;
/** A shorter bar has no room for the figure at its middle. */
const roomyPx = 76;

/** Scale in metres and north on one plate, so that both read on any ground. */
export function ScalePlate() {
  const { metresPerPixel, bearingDeg } = useApp((state) => state.mapView);
  const { shell } = useWords();
  const { number } = useFormats();
  if (!Number.isFinite(metresPerPixel) || metresPerPixel <= 0 || metresPerPixel > wholeCountryMpp)
    return null;
  const { metres, px } = niceLength(metresPerPixel, maxPx);
  const [size, unit] = metres >= 1000 ? [metres / 1000, "km"] : [metres, "m"];
  return (
    <div className="scale-plate">
      <div role="img" aria-label={shell.scale(`${number(size, 2)} ${unit}`)} style={{ width: px }}>
        <div className="scale-figures">
          <span>0</span>
          {px >= roomyPx && <span>{number(size / 2, 2)}</span>}
          <span>{number(size, 2)}</span>
        </div>
        <div className="scale-bar" />
      </div>
      <span className="scale-unit">{unit}</span>
      <NorthArrow bearingDeg={bearingDeg} />
    </div>
  );
}

function NorthArrow({ bearingDeg }: { readonly bearingDeg: number }) {
  const { shell } = useWords();
  return (
    <svg
      width="22"
      height="29"
      viewBox="0 0 34 44"
      role="img"
      aria-label={shell.north}
      style={{ rotate: `${-bearingDeg}deg` }}
    >
      <path d="M17 14 24 40 17 34.5z" fill="var(--ink)" />
      <path
        d="M17 14 10 40 17 34.5z"
        fill="var(--paper)"
        stroke="var(--ink)"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
      <text x="17" y="11" textAnchor="middle" fontSize="13" fontWeight="700" fill="var(--ink)">
        {shell.northLetter}
      </text>
    </svg>
  );
}
