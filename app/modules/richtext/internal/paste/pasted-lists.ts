import { styleOf, unwrap, wordsOf } from "./pasted-dom";

/** A paragraph that a program shows as an item of a list. */
interface Item {
  element: HTMLElement;
  level: number;
  ordered: boolean;
  start: number;
}

/**
 * Word for Windows and Mac writes list items as paragraphs (`mso-list: l0 level2 lfo1`) that carry their own sign. They
 * become real lists, the sign goes. What kind of list it is can be seen by the sign alone.
 */
export function listsFromWord(body: HTMLElement): void {
  const paragraphs = [...body.querySelectorAll<HTMLElement>("p, h1, h2, h3, h4, h5, h6, div")].filter((element) =>
    /mso-list\s*:\s*(?!none|Ignore)/i.test(styleOf(element)),
  );
  for (const run of runsOf(paragraphs)) {
    build(
      run.map((element) => {
        const sign = takeSign(element);
        const level = Number(/level(\d)/i.exec(styleOf(element))?.[1] ?? 1);
        return { element, level, ...kindOf(sign) };
      }),
    );
  }
}

/** The sign stands in a span marked `mso-list: Ignore`; it is taken out. */
function takeSign(paragraph: HTMLElement): string {
  const sign = [...paragraph.querySelectorAll("span")].find((span) => /mso-list\s*:\s*Ignore/i.test(styleOf(span)));
  const words = sign ? wordsOf(sign) : "";
  const around = sign?.parentElement;
  sign?.remove();
  if (around && around !== paragraph && wordsOf(around) === "") around.remove();
  return words;
}

function kindOf(sign: string): { ordered: boolean; start: number } {
  const ordered = /^\(?(\d+(\.\d+)*|[a-zæøå]|[ivxlcdm]+)[.)]\)?$/i.test(sign) || /^\d+$/.test(sign);
  const number = /(\d+)[.)]?$/.exec(sign)?.[1];
  return { ordered, start: ordered && number ? Number(number) : 1 };
}

/** Word on the web makes a list of its own for every item, and says the level in `data-aria-level`. */
export function listsFromWordOnline(body: HTMLElement): void {
  const items = [...body.querySelectorAll<HTMLElement>("li[data-aria-level], li[data-aria-posinset]")];
  for (const item of items) {
    const wrapper = item.closest(".ListContainerWrapper");
    if (wrapper && wrapper.querySelectorAll("li").length === 1) wrapper.replaceWith(...wrapper.childNodes);
  }
  const lists = items.map((item) => item.parentElement).filter((list): list is HTMLElement => list !== null);
  for (const run of runsOf([...new Set(lists)])) {
    const found = run.flatMap((list) => [...list.children].map((item) => itemOfWordOnline(item as HTMLElement, list)));
    const [first] = run;
    if (!first) continue;
    first.before(...found.map(({ element }) => element));
    for (const list of run) list.remove();
    build(found);
  }
}

function itemOfWordOnline(item: HTMLElement, list: HTMLElement): Item {
  const start = Number(item.getAttribute("data-aria-posinset") ?? list.getAttribute("start") ?? 1);
  return {
    element: item,
    level: Number(item.getAttribute("data-aria-level") ?? 1),
    ordered: list.tagName === "OL",
    start: start > 0 ? start : 1,
  };
}

/** Groups elements that follow each other with nothing but white space between. */
function runsOf(elements: HTMLElement[]): HTMLElement[][] {
  const runs: HTMLElement[][] = [];
  for (const element of elements) {
    const last = runs.at(-1);
    if (last && previousElement(element) === last.at(-1)) last.push(element);
    else runs.push([element]);
  }
  return runs;
}

function previousElement(element: HTMLElement): Node | null {
  let node = element.previousSibling;
  while (node && node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() === "")
    node = node.previousSibling;
  return node;
}

/** Nests items by their levels where the first of them stands, and moves their content in. */
function build(items: Item[]): void {
  const open: { list: HTMLElement; level: number; ordered: boolean }[] = [];
  for (const { element, level, ordered, start } of items) {
    const document = element.ownerDocument;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let current = open.at(-1);
    if (current && current.level === level && current.ordered !== ordered) {
      open.pop();
      current = undefined;
    }
    if (!current || current.level < level) {
      const list = document.createElement(ordered ? "ol" : "ul");
      if (ordered && start > 1) list.setAttribute("start", String(start));
      const parent = open.at(-1)?.list.lastElementChild;
      if (parent) parent.append(list);
      else element.before(list);
      open.push({ list, level, ordered });
    }
    const item = document.createElement("li");
    const paragraph = /^(P|H\d|DIV)$/.test(element.tagName) ? document.createElement("p") : null;
    (paragraph ?? item).append(...element.childNodes);
    if (paragraph) item.append(paragraph);
    open.at(-1)?.list.append(item);
    element.remove();
  }
}

/** A list straight inside a list (Google Docs) belongs to the item before it; an item's divisions are its paragraphs. */
export function mendNestedLists(body: HTMLElement): void {
  for (const list of [...body.querySelectorAll("ul > ul, ul > ol, ol > ul, ol > ol")]) {
    const before = list.previousElementSibling;
    if (before?.tagName === "LI") before.append(list);
    else unwrap(list);
  }
  for (const item of [...body.querySelectorAll("li")]) if (wordsOf(item) === "") item.remove();
  for (const list of [...body.querySelectorAll("ul, ol")]) if (list.children.length === 0) list.remove();
}
