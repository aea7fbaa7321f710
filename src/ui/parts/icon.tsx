type IconProps = {
  /** Symbol id in `public/icons.svg`: "u-undo". */
  readonly name: string;
  /** Only where the icon stands alone and says something; else it is hidden from readers. */
  readonly title?: string;
  readonly size?: number;
};

export function Icon({ name, title, size = 20 }: IconProps) {
  const shape = <use href={`${import.meta.env.BASE_URL}icons.svg#${name}`} />;
  const box = { width: size, height: size, viewBox: "0 0 24 24", className: "icon" };
  return title === undefined ? (
    <svg {...box} aria-hidden="true">
      {shape}
    </svg>
  ) : (
    <svg {...box} role="img" aria-label={title}>
      {shape}
    </svg>
  );
}
