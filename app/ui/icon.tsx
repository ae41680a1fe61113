import { iconPaths, smallGrid } from "./internal/icon-paths";

export type IconName = keyof typeof iconPaths;

/** An inline icon in the size and colour of the text around it. Without `label` it is decoration, silent to screen readers. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  const spoken = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    <svg className="i" viewBox={smallGrid.has(name) ? "0 0 24 24" : "0 -960 960 960"} focusable="false" {...spoken}>
      <path d={iconPaths[name]} />
    </svg>
  );
}
