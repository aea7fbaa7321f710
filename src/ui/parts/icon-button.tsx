import type { ComponentProps } from "react";
import { Icon } from "./icon";

type IconButtonProps = Omit<ComponentProps<"button">, "children"> & {
  readonly icon: string;
  /** What it does, in words: name for readers and tooltip. */
  readonly label: string;
  readonly iconSize?: number;
};

export function IconButton({ icon, label, iconSize = 20, className = "", ...rest }: IconButtonProps) {
  return (
    <button type="button" className={`icon-btn ${className}`} aria-label={label} title={label} {...rest}>
      <Icon name={icon} size={iconSize} />
    </button>
  );
}
