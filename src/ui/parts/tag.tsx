import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { Tone } from "./notice";

type TagProps = {
  readonly tone?: Tone | "neutral";
  readonly icon?: string;
  readonly children: ReactNode;
};

export function Tag({ tone = "neutral", icon, children }: TagProps) {
  return (
    <span className={`tag tag-${tone}`}>
      {icon !== undefined && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}
