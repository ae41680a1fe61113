import { forwardRef, type ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { classNames } from "./class-names";

export type NoteKind = "info" | "ok" | "warn" | "stop";

const icons: Record<NoteKind, IconName> = { info: "info", ok: "ok", warn: "warning", stop: "error" };

export interface NoteProps {
  /** info: good to know. ok: it is done. warn: may, is merely wise. stop: must, nothing happened. */
  kind?: NoteKind;
  /** The first words, in bold: "Beslutningen er ikke gemt." */
  title?: ReactNode;
  children?: ReactNode;
  /** `status` is read when there is a pause, `alert` at once; leave out for what stood there from the start. */
  role?: "status" | "alert";
  id?: string;
  className?: string;
  tabIndex?: number;
}

/** A message in the page. Its text says what is so and what to do, in full sentences. */
export const Note = forwardRef<HTMLDivElement, NoteProps>(function Note(
  { kind = "info", title, children, className, ...rest },
  ref,
) {
  return (
    <div ref={ref} className={classNames("note", kind, className)} {...rest}>
      <Icon name={icons[kind]} />
      <div>
        {title && (
          <>
            <b>{title}</b>{" "}
          </>
        )}
        {children}
      </div>
    </div>
  );
});
