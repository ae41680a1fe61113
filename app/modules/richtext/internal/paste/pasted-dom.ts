/** Small changes to a parsed fragment, for cleaning what was pasted. */

export function styleOf(element: Element): string {
  return element.getAttribute("style") ?? "";
}

/** The words of an element, without the white space that only laid out the source. */
export function wordsOf(element: Element): string {
  return (element.textContent ?? "").replace(/[\s\u00a0]+/g, " ").trim();
}

export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

export function rename(element: Element, tag: string): HTMLElement {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

/** Puts everything in the element into a new element of that tag, unless it holds blocks or nothing. */
export function wrapContent(element: Element, tag: string): void {
  if (wordsOf(element) === "" || element.querySelector("p, div, ul, ol, table, h1, h2, h3, h4, h5, h6")) return;
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}
