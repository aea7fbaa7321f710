import type { ReactNode } from "react";
import { Icon } from "./icon";

type EmptyStateProps = {
  readonly icon?: string;
  readonly title: string;
  /** The next step, in one sentence. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-8 text-center">
      {icon !== undefined && (
        <span className="text-ink-3">
          <Icon name={icon} size={32} />
        </span>
      )}
      <p className="text-16 font-strong">{title}</p>
      {children !== undefined && <div className="max-w-80 text-ink-2">{children}</div>}
      {action !== undefined && <div className="mt-2">{action}</div>}
    </div>
  );
}
