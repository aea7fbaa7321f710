import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Icon } from "./icon";

type MenuItem = {
  readonly label: string;
  readonly icon?: string;
  readonly isDanger?: boolean;
  readonly onSelect: () => void;
};

/** Items that belong together, under a heading or a line. */
export type MenuGroup = { readonly heading?: string; readonly items: readonly MenuItem[] };

type MenuProps = {
  /** Name of the button for readers; absent where `children` says it. */
  readonly label?: string;
  readonly groups: readonly MenuGroup[];
  readonly align?: "start" | "end";
  readonly className?: string;
  readonly onOpen?: () => void;
  /** The face of the button. */
  readonly children: ReactNode;
};

/** A button with a list of actions: arrows move, Esc or a tap elsewhere closes. */
export function Menu({ label, groups, align = "end", className = "", onOpen, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (isOpen) itemsIn(box.current)[0]?.focus();
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the menu inside
    <div
      ref={box}
      className="menu"
      onKeyDown={(event) => isOpen && moveBy(event, itemsIn(box.current), close)}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...(isOpen && { "aria-controls": id })}
        {...(label !== undefined && { "aria-label": label, title: label })}
        onClick={() => {
          if (!isOpen) onOpen?.();
          setOpen(!isOpen);
        }}
      >
        {children}
      </button>
      {isOpen && (
        <div id={id} role="menu" aria-label={label} className={`menu-list menu-${align}`}>
          {groups
            .filter(({ items }) => items.length > 0)
            .map(({ heading, items }) => (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
              <div
                key={heading ?? items[0]?.label}
                role="group"
                className="menu-group"
                {...(heading !== undefined && { "aria-label": heading })}
              >
                {heading !== undefined && <div className="menu-heading">{heading}</div>}
                {items.map((item) => (
                  <button
                    key={item.label}
                    type="button"
                    role="menuitem"
                    tabIndex={-1}
                    className={item.isDanger ? "menu-item menu-danger" : "menu-item"}
                    onClick={() => {
                      close();
                      item.onSelect();
                    }}
                  >
                    {item.icon !== undefined && <Icon name={item.icon} />}
                    <span className="truncate">{item.label}</span>
                  </button>
                ))}
              </div>
            ))}
        </div>
      )}
    </div>
  );
}

const itemsIn = (box: HTMLElement | null): readonly HTMLElement[] => [
  ...(box?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? []),
];

function moveBy(event: KeyboardEvent, items: readonly HTMLElement[], close: () => void): void {
  const at = items.findIndex((item) => item.matches(":focus"));
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const target = targets[event.key];
  if (event.key === "Escape") close();
  if (target === undefined && event.key !== "Escape") return;
  event.preventDefault();
  event.stopPropagation();
  if (target !== undefined) items[target]?.focus();
}
