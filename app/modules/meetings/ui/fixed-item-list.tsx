import { Link, useFetcher } from "@remix-run/react";
import { LinkButton } from "~/ui/button";
import { PostButton } from "~/ui/form";
import { freshKey, idempotencyField } from "~/ui/idempotency-key";
import { SortableList } from "~/ui/sortable-list";
import { fixedItemNames } from "../fixed-item";
import type { ListedFixedItem } from "../fixed-item-queries.server";

/** The fixed items at one end of the agenda, in their order: drag, or Alt ↑ ↓. */
export function FixedItemList({ items, label, base }: { items: ListedFixedItem[]; label: string; base: string }) {
  const fetcher = useFetcher();
  return (
    <SortableList
      className="seats"
      label={label}
      items={items}
      idOf={({ id }) => id}
      nameOf={({ title }) => title}
      onMove={({ id }, index) =>
        fetcher.submit(
          { itemId: id, index: String(index), [idempotencyField]: freshKey() },
          { method: "post", action: `${base}/flyt` },
        )
      }
    >
      {(item) => (
        <>
          <span>
            <Link className="t" to={`?punkt=${item.id}#punkt`} preventScrollReset>
              {item.title}
            </Link>
            <span className="hint">
              {[
                item.title === fixedItemNames[item.kind] ? "" : fixedItemNames[item.kind],
                item.caseNumber && `sag ${item.caseNumber}`,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </span>
          <span className="end">
            <LinkButton to={`?punkt=${item.id}#punkt`} small>
              Ret
            </LinkButton>{" "}
            <PostButton action={`${base}/fjern`} fields={{ itemId: item.id }} small icon="close" iconOnly>
              {`Fjern ${item.title}`}
            </PostButton>
          </span>
        </>
      )}
    </SortableList>
  );
}
