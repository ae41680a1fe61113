import type { ReactNode } from "react";
import { Icon } from "./icon";

/** The mark of what the public may not read: a lock and a word. The lock is used for nothing else. */
export function Lock({ children = "Lukket" }: { children?: ReactNode }) {
  return (
    <span className="lock">
      <Icon name="lock" /> {children}
    </span>
  );
}
