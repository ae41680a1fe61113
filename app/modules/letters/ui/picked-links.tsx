import { Link } from "@remix-run/react";

/** Chosen filters, each to be taken away. */
export function PickedLinks({ picked }: { picked: { label: string; to: string }[] }) {
  if (picked.length === 0) return null;
  return (
    <span className="picked">
      {picked.map(({ label, to }) => (
        <Link key={label} to={to || "."} preventScrollReset aria-label={`Fjern valget ${label}`}>
          {label} <span aria-hidden>×</span>
        </Link>
      ))}
    </span>
  );
}
