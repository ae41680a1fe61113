import { NavLink, Link } from "@remix-run/react";

export interface Tab {
  label: string;
  to: string;
  count?: number;
  /** Only the exact address counts as here, not what lies under it. */
  end?: boolean;
}

/** Parts of one thing, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.end}>
          {tab.label} {tab.count !== undefined && <span className="n num">{tab.count}</span>}
        </NavLink>
      ))}
    </nav>
  );
}

export interface Chip {
  label: string;
  /** The address of the list with this choice; for a chosen chip the address without it. */
  to: string;
  count?: number;
  chosen?: boolean;
}

/** Visible choices that filter a list, with counts, in the address so that a filtered list can be shared. */
export function Chips({ label, chips }: { label: string; chips: Chip[] }) {
  return (
    <nav className="chips" aria-label={label}>
      {chips.map((chip) => (
        <Link key={chip.label} to={chip.to} aria-current={chip.chosen ? "true" : undefined} preventScrollReset>
          {chip.label} {chip.count !== undefined && <b>{chip.count}</b>}
        </Link>
      ))}
    </nav>
  );
}
