/** The app's mark: four houses, one of them being set in order. */
export function Mark({ size = 26 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <g fill="var(--ink)">
        <rect x="2" y="2" width="10.5" height="10.5" rx="2" />
        <rect x="2" y="15.5" width="10.5" height="10.5" rx="2" />
        <rect x="15.5" y="15.5" width="10.5" height="10.5" rx="2" />
      </g>
      <rect
        x="16.3"
        y="1.2"
        width="10.5"
        height="10.5"
        rx="2"
        fill="var(--accent)"
        transform="rotate(14 21.5 6.5)"
      />
    </svg>
  );
}
