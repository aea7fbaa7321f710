import type { ReactNode } from "react";
import { Icon } from "./icon";

/** "Lihat hitungan": how a figure came about, one tap away. */
export function Disclosure({
  summary,
  children,
}: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <details
      className="disclosure"
      onToggle={({ currentTarget }) =>
        currentTarget.open && currentTarget.scrollIntoView({ block: "nearest" })
      }
    >
      <summary>
        {summary}
        <Icon name="u-bawah" size={18} />
      </summary>
      <div className="pb-2">{children}</div>
    </details>
  );
}
