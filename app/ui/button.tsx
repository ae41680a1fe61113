import { Link } from "@remix-run/react";
import { forwardRef, type ButtonHTMLAttributes, type MouseEvent, type ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { classNames } from "./class-names";

/** What the two kinds of button share. One `primary` to a page, at the right end of its head. */
export interface ButtonLook {
  variant?: "primary" | "quiet" | "danger";
  small?: boolean;
  icon?: IconName;
  /** Only the icon shows; `children` becomes the accessible name and the tooltip. */
  iconOnly?: boolean;
  /** Keys that do the same, shown at the button's right end: "Ctrl Enter". */
  keys?: string;
  children: ReactNode;
}

function lookOf({ variant, small, iconOnly }: ButtonLook, className?: string) {
  return classNames("btn", variant, small && "small", iconOnly && "icon", className);
}

function Content({ icon, iconOnly, keys, children }: ButtonLook) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {iconOnly ? <span className="vh">{children}</span> : children}
      {keys && !iconOnly && <kbd aria-hidden="true">{keys}</kbd>}
    </>
  );
}

const tooltip = ({ iconOnly, children }: ButtonLook) =>
  iconOnly && typeof children === "string" ? children : undefined;

export interface ButtonProps
  extends ButtonLook, Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children" | "disabled"> {
  /** The work is under way: the button keeps its focus and its place, says so, and swallows a second press. */
  pending?: boolean;
  /** What the button says meanwhile: "Gemmer". */
  pendingText?: string;
}

/** A button. It has no `disabled`: an action that can't be done yet stays active and leads to what blocks it. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const { variant, small, icon, iconOnly, keys, children, pending, pendingText, className, onClick, ...rest } = props;
  const look = { variant, small, icon, iconOnly, keys, children: pending && pendingText ? pendingText : children };
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      ref={ref}
      type="button"
      title={tooltip(look)}
      {...rest}
      className={lookOf(look, className)}
      aria-busy={pending || undefined}
      onClick={press}
    >
      <Content {...look} />
    </button>
  );
});

type LinkTarget =
  | { /** An address inside the app. */ to: string; href?: undefined }
  | { /** A file, another site, or a page without JavaScript: a plain link. */ href: string; to?: undefined };

export type LinkButtonProps = ButtonLook & LinkTarget & { className?: string; download?: boolean | string };

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ to, href, className, download, ...look }: LinkButtonProps) {
  const shared = { className: lookOf(look, className), title: tooltip(look) };
  if (to !== undefined) {
    return (
      <Link to={to} {...shared}>
        <Content {...look} />
      </Link>
    );
  }
  return (
    <a href={href} download={download} {...shared}>
      <Content {...look} />
    </a>
  );
}
