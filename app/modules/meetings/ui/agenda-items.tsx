import { Link } from "@remix-run/react";
import { countOf } from "~/ui/danish-numbers";
import { Empty } from "~/ui/empty";
import { Lock } from "~/ui/lock";
import { Note } from "~/ui/note";
import { SortableList } from "~/ui/sortable-list";
import { State } from "~/ui/state";
import { guestInWords, itemState, type AgendaItemView } from "../agenda";
import type { AgendaPage } from "../agenda-page";
import { useItemMoves } from "./item-moves";

/** The agenda's items. While it is being made they are moved by drag and by Alt and an arrow; sent out, they stand fast. */
export function AgendaItems({ page, selected }: { page: AgendaPage; selected: string | null }) {
  const { meeting, mayEdit } = page;
  const { items, move, fault } = useItemMoves(meeting.id, page.items);
  const movable = mayEdit && meeting.status === "drafting";
  const row = (item: AgendaItemView, index: number) => (
    <ItemCells item={movable ? { ...item, number: String(index + 1) } : item} />
  );
  if (items.length === 0)
    return (
      <Empty title="Dagsordenen er tom">
        {mayEdit
          ? "Faste punkter kommer af sig selv. Sæt den første sag på."
          : "Sekretæren har ikke sat punkter på endnu."}
      </Empty>
    );
  return (
    <>
      {fault && (
        <Note kind="stop" role="alert" title="Punktet er ikke flyttet.">
          {fault}
        </Note>
      )}
      {movable ? (
        <SortableList
          className="items untimed"
          label="Dagsordenens punkter"
          items={items}
          idOf={({ id }) => id}
          nameOf={({ title, number }) => `Punkt ${number}, ${title}`}
          isFixed={({ placement }) => placement !== "middle"}
          rowClass={({ id }) => (id === selected ? "sel" : undefined)}
          onMove={move}
        >
          {row}
        </SortableList>
      ) : (
        <ol className="items untimed rows" aria-label="Dagsordenens punkter">
          {items.map((item, index) => (
            <li key={item.id} className={item.id === selected ? "sel" : undefined}>
              <span className="grip" />
              {row(item, index)}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function ItemCells({ item }: { item: AgendaItemView }) {
  const { kind, words } = itemState(item);
  return (
    <>
      <span className="no num">{item.number}</span>
      <div className="body">
        <Link className="t" to={`?punkt=${item.id}`} id={`punkt-${item.id}`} preventScrollReset>
          {item.title}
        </Link>
        <span className="s">
          {factsOf(item).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </div>
      <span className="open">{item.closed && <Lock />}</span>
      <span className="st">
        <State kind={kind}>{words}</State>
      </span>
    </>
  );
}

function factsOf(item: AgendaItemView): string[] {
  const closed = item.attachments.filter((attachment) => attachment.closed).length;
  const open = item.attachments.length - closed;
  return [
    item.caseNumber,
    item.fixedKind ? "Fast punkt" : "",
    open > 0 ? countOf(open, "bilag", "bilag") : "",
    closed > 0 ? countOf(closed, "lukket bilag", "lukkede bilag") : "",
    item.proposal && item.proposal.status !== "ready" && item.dispatchNumber === null ? item.proposal.authorName : "",
    ...item.guests.map(guestInWords),
    item.closed && item.publicTitle ? `Offentlig titel: “${item.publicTitle}”` : "",
    item.heldForParties ? "Afventer partsunderretning" : "",
    item.dispatchNumber ? `Tillægsdagsorden ${item.dispatchNumber}` : "",
  ].filter((fact) => fact !== "");
}
