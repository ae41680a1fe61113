import type { Insertable, InsertableItem } from "~/modules/richtext/insertables";

const listed = (address: string) => async (): Promise<InsertableItem[]> => {
  const response = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null);
  if (!response?.ok) throw new Error("Listen kunne ikke hentes. Prøv igen.");
  return (await response.json()) as InsertableItem[];
};

/** What the toolbar of a case text can put in of projects, prices and the municipality's numbers. */
export const projectInsertables: Insertable[] = [
  {
    label: "Tabel fra et projekt",
    emptyText: "Der er ingen projekter eller pristabeller endnu. De oprettes under Projekter.",
    items: listed("/intern/projekttabeller"),
  },
  {
    label: "Diagram",
    emptyText: "Der er intet at tegne endnu. Et diagram kræver et projekt eller en talserie, der er målt to gange.",
    items: listed("/intern/diagrammer"),
  },
];
