import { RadioGroup } from "~/ui/choice";
import { Select, TextField } from "~/ui/field";
import { fixedItemKinds, fixedItemNames } from "../fixed-item";
import type { ListedFixedItem } from "../fixed-item-queries.server";

export function FixedItemFields({ item }: { item?: ListedFixedItem }) {
  return (
    <>
      <Select
        name="kind"
        label="Hvad er det for et punkt"
        hint={`“${fixedItemNames.followUp}” får sin tekst af sig selv, når dagsordenen sendes ud`}
        options={fixedItemKinds.map((kind) => ({ value: kind, label: fixedItemNames[kind] }))}
        defaultValue={item?.kind ?? "other"}
      />
      <TextField name="title" label="Titel på dagsordenen" autoComplete="off" defaultValue={item?.title} />
      <RadioGroup
        name="placement"
        label="Plads"
        defaultValue={item?.placement ?? "last"}
        choices={[
          { value: "first", label: "Først, før sagerne" },
          { value: "last", label: "Sidst, efter sagerne" },
        ]}
      />
      <TextField
        name="caseNumber"
        label="Fast sag"
        optional
        width="medium"
        hint="Sagsnummeret, hvis punktet altid hører til den samme sag"
        autoComplete="off"
        defaultValue={item?.caseNumber}
      />
    </>
  );
}
