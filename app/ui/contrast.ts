/** Relative luminance of a colour, 0 to 1 (WCAG 2.2). @param colour "#rrggbb" */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours: 1 (none) to 21 (WCAG 2.2, 1.4.3); NaN for what is no colour. Both are "#rrggbb". */
export function contrastOf(one: string, other: string): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** The contrast of white on a colour or the colour on white. @param colour "#rrggbb" */
export function contrastWithWhite(colour: string): number {
  return contrastOf("#ffffff", colour);
}
