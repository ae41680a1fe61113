import { Link, NavLink, useHref, useLocation, useNavigate } from "@remix-run/react";
import { useEffect, useRef, type ReactNode } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { BrandMark } from "./brand";
import type { DateInput } from "./danish-dates";
import { PostButton } from "./form";
import { ConnectionNote } from "./connection-note";
import { Icon } from "./icon";
import { Jump, type JumpProps } from "./jump";
import { useShortcuts } from "./keyboard";
import { Person } from "./person";
import { ShortcutKeys } from "./shortcut-keys";
import { NowProvider } from "./time";
import { ToastProvider, type ToastMessage } from "./toast";

export interface NavEntry {
  label: string;
  to: string;
  /** The letter that goes there after G: "m". */
  go?: string;
  /** Only its own address is here, not what lies under it: for the overview. */
  end?: boolean;
  /** Another address whose pages belong here. */
  covers?: string;
}

export interface MyLink {
  label: string;
  to: string;
  /** Not a page of the working app, as the portal isn't: the browser loads it anew. */
  reload?: boolean;
}

export interface ShellProps {
  /** What time the server says it is: everything below speaks of that now. */
  now: DateInput;
  /** Whose installation this is: "Ringkøbing-Skjern". */
  owner: string;
  home: string;
  /** The main pages this person may see. */
  nav: NavEntry[];
  me: { name: string; role?: string; links?: MyLink[]; signOut: string };
  jump: JumpProps;
  flash?: ToastMessage | null;
  /** Stands above everything, as "Demonstration: opdigtede data" does. */
  notice?: ReactNode;
  children: ReactNode;
}

/** The frame of the working app: topbar with navigation, jump and oneself; shortcuts; receipts; `<main>`. */
export function Shell({ now, flash, children, ...frame }: ShellProps) {
  return (
    <I18nProvider locale="da-DK">
      <RouterProvider navigate={useNavigate()} useHref={useHref}>
        <NowProvider now={now}>
          <ShortcutKeys>
            <ToastProvider flash={flash}>
              <a className="skip" href="#indhold">
                Gå til indhold
              </a>
              {frame.notice && (
                <aside className="notice" aria-label="Om installationen">
                  {frame.notice}
                </aside>
              )}
              <Topbar {...frame} />
              <main id="indhold" tabIndex={-1}>
                {children}
              </main>
              <ConnectionNote />
            </ToastProvider>
          </ShortcutKeys>
        </NowProvider>
      </RouterProvider>
    </I18nProvider>
  );
}

function Topbar({ owner, home, nav, me, jump }: Omit<ShellProps, "now" | "flash" | "children">) {
  const navigate = useNavigate();
  useShortcuts(nav.flatMap(({ go, label, to }) => (go ? [{ keys: `g ${go}`, label, run: () => navigate(to) }] : [])));
  const { pathname } = useLocation();
  const links = nav.map((entry) =>
    entry.covers && pathname.startsWith(entry.covers) ? (
      <Link key={entry.to} to={entry.to} aria-current="page" prefetch="intent">
        {entry.label}
      </Link>
    ) : (
      <NavLink key={entry.to} to={entry.to} end={entry.end} prefetch="intent">
        {entry.label}
      </NavLink>
    ),
  );
  return (
    <header className="topbar">
      <Link className="brand" to={home}>
        <BrandMark />
        Sagsgang <span>{owner}</span>
      </Link>
      <nav className="mainnav" aria-label="Hovedmenu">
        {links}
      </nav>
      <Jump {...jump} />
      <button type="button" className="me" {...opens("mig")}>
        <Person name={me.name} named />
        <span>{me.name}</span>
        <Icon name="chevron-down" />
      </button>
      <button type="button" className="btn small quiet mainmenu" {...opens("hovedmenu")}>
        <Icon name="menu" /> Menu
      </button>
      <Panel id="mig">
        <Me me={me} />
      </Panel>
      <Panel id="hovedmenu">
        <nav className="sidelist" aria-label="Hovedmenu">
          {links}
        </nav>
        <Me me={me} />
      </Panel>
    </header>
  );
}

/** What opens a panel. Written in lower case because React 18 doesn't know the popover attributes yet. */
const opens = (id: string) => ({ popovertarget: id, "aria-haspopup": "true" as const });

/** A panel under the topbar, opened by the browser itself, so it works before the scripts have come. */
function Panel({ id, children }: { id: string; children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    if (panel.current?.matches(":popover-open")) panel.current.hidePopover();
  }, [key]);
  return (
    <div ref={panel} id={id} className="panel" {...{ popover: "auto" }}>
      {children}
    </div>
  );
}

function Me({ me }: Pick<ShellProps, "me">) {
  return (
    <div className="mine">
      <p>
        <b>{me.name}</b>
        {me.role && <span className="hint">{me.role}</span>}
      </p>
      {me.links && (
        <div className="sidelist">
          {me.links.map((link) => (
            <Link key={link.to} to={link.to} reloadDocument={link.reload}>
              {link.label}
            </Link>
          ))}
        </div>
      )}
      <PostButton action={me.signOut} small icon="log-out">
        Log ud
      </PostButton>
    </div>
  );
}
