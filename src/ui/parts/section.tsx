import { type ReactNode, useId } from "react";

type SectionProps = {
  readonly title?: string;
  /** Stands at the right of the title: a figure or a small button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
};

/** A part of a panel, divided from the one above by a hairline. */
export function Section({ title, aside, children, className = "" }: SectionProps) {
  const titleId = useId();
  return (
    <section className={`section ${className}`} {...(title !== undefined && { "aria-labelledby": titleId })}>
      {title !== undefined && (
        <div className="mb-2 flex items-center gap-2">
          <h3 id={titleId} className="caption font-strong">
            {title}
          </h3>
          {aside !== undefined && <div className="ml-auto">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
