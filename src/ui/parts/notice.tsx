import type { ReactNode } from "react";
import { Icon } from "./icon";

export type Tone = "info" | "warn" | "bad" | "good";

const symbols: Readonly<Record<Tone, string>> = {
  info: "u-info",
  warn: "u-awas",
  bad: "u-salah",
  good: "u-cek",
};

type NoticeProps = {
  readonly tone?: Tone;
  readonly children: ReactNode;
  /** A button below the words. */
  readonly action?: ReactNode;
  /** Read out when it appears: for what happens without the user's doing. */
  readonly isLive?: boolean;
};

/** A remark on tinted ground; the icon and the words carry it, not the colour. */
export function Notice({ tone = "info", children, action, isLive = false }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} {...(isLive && { role: tone === "bad" ? "alert" : "status" })}>
      <Icon name={symbols[tone]} />
      <div className="min-w-0 flex-1">
        {children}
        {action !== undefined && <div className="mt-2">{action}</div>}
      </div>
    </div>
  );
}
