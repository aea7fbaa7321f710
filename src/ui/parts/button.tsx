import type { ComponentProps } from "react";
import { Icon } from "./icon";

type ButtonProps = ComponentProps<"button"> & {
  readonly variant?: "primary" | "secondary" | "text" | "danger";
  /** "sm" is 36 px high: inside dense toolbars only. */
  readonly size?: "md" | "sm";
  readonly icon?: string;
};

export function Button({
  variant = "secondary",
  size = "md",
  icon,
  children,
  className = "",
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      className={`btn btn-${variant} ${size === "sm" ? "btn-sm" : ""} ${className}`}
      {...rest}
    >
      {icon !== undefined && <Icon name={icon} size={18} />}
      {children}
    </button>
  );
}
