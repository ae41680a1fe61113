import type { Insertable, InsertableItem } from "~/modules/richtext/insertables";

/** What the toolbar of a case text can put in of projects and prices. */
export const projectInsertables: Insertable[] = [
  {
    label: "Tabel fra et projekt",
    emptyText: "Der er ingen projekter eller pristabeller endnu. De oprettes under Projekter.",
    items: async () => {
      const response = await fetch("/intern/projekttabeller", { headers: { Accept: "application/json" } }).catch(
        () => null,
      );
      if (!response?.ok) throw new Error("Listen kunne ikke hentes. Prøv igen.");
      return (await response.json()) as InsertableItem[];
    },
  },
];
