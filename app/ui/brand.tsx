/** The product's mark: a way from a first point over a second to an open third. */
export function BrandMark() {
  return (
    <svg className="brandmark" viewBox="0 0 38 22" aria-hidden="true" focusable="false">
      <path d="M4 17.5C13 17.5 11 5 19.5 5S26 12.5 34 12.5" fill="none" stroke="currentColor" strokeWidth="2.4" />
      <circle cx="4" cy="17.5" r="3.4" fill="currentColor" />
      <circle cx="19.5" cy="5" r="3.4" fill="currentColor" />
      <circle className="open" cx="33.5" cy="12.5" r="3.3" stroke="currentColor" strokeWidth="2.4" />
    </svg>
  );
}
