import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { Button, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Icon, type IconName } from "./icon";
import { freshKey, idempotencyField } from "./idempotency-key";
import type { FormAnswer } from "./form-state";
import { classNames } from "./class-names";
import { useReadyActions } from "./ready-action";
import { useToast } from "./toast";

interface EntryLook {
  label: string;
  icon?: IconName;
  danger?: boolean;
}

/** An entry goes somewhere, posts something, or does something here. */
export type MenuEntry = EntryLook &
  ({ to: string } | { href: string } | { action: string; fields?: Record<string, string> } | { onAction: () => void });

/** What else a thing can do: the ··· at the end of a row or page head. */
export function Menu({ label = "Flere handlinger", small, entries }: MenuProps) {
  const { submit, data } = useFetcher<FormAnswer>();
  const tell = useToast();
  useReadyActions(...entries.map((entry) => ("action" in entry ? entry.action : undefined)));
  const refusal = data?.faults?.[0]?.message;
  useEffect(() => {
    if (refusal) tell({ message: refusal });
  }, [data, refusal, tell]);
  if (entries.length === 0) return null;
  const act = (entry: MenuEntry) => {
    if ("onAction" in entry) entry.onAction();
    if ("action" in entry) {
      submit({ ...entry.fields, [idempotencyField]: freshKey() }, { method: "post", action: entry.action });
    }
  };
  return (
    <MenuTrigger>
      <Button className={classNames("btn", "icon", small && "small") ?? ""} aria-label={label}>
        <Icon name="more" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <AriaMenu className="menu">
          {entries.map((entry) => (
            <MenuItem
              key={entry.label}
              id={entry.label}
              textValue={entry.label}
              className={classNames("entry", entry.danger && "danger") ?? ""}
              href={"to" in entry ? entry.to : "href" in entry ? entry.href : undefined}
              onAction={() => act(entry)}
            >
              {entry.icon && <Icon name={entry.icon} />}
              {entry.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuProps {
  /** What the ··· is of, when there are several on a page: "Flere handlinger for punkt 3". */
  label?: string;
  small?: boolean;
  entries: MenuEntry[];
}
