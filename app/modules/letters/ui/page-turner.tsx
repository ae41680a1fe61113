import { Link } from "@remix-run/react";
import { formatNumber } from "~/ui/danish-numbers";

interface PageTurnerProps {
  label: string;
  page: number;
  /** rows of all pages */
  found: number;
  /** "?side=2"; "" of the first */
  addressOf: (page: number) => string;
}

/** As many as the server sends at a time. */
const rowsOnPage = 50;

/** From one part of a long list to the next. */
export function PageTurner({ label, page, found, addressOf }: PageTurnerProps) {
  const pages = Math.max(1, Math.ceil(found / rowsOnPage));
  if (pages === 1) return null;
  const first = (page - 1) * rowsOnPage + 1;
  const last = Math.min(found, page * rowsOnPage);
  return (
    <nav className="page-turner" aria-label={label}>
      {page > 1 && <Link to={addressOf(page - 1) || "."}>Forrige {rowsOnPage}</Link>}
      <span className="num">
        {first <= found ? `${formatNumber(first)} til ${formatNumber(last)}` : "Ingen"} af {formatNumber(found)}
      </span>
      {page < pages && <Link to={addressOf(page + 1)}>Næste {rowsOnPage}</Link>}
    </nav>
  );
}
