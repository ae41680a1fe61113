import { Checkbox } from "~/ui/choice";
import { formatNumber } from "~/ui/danish-numbers";
import { DateField, Select, TextArea, TextField } from "~/ui/field";
import { pricePeriodNames, pricePeriods, type Offer } from "../price-table";

const number = (value: number | null | undefined): string =>
  value === null || value === undefined ? "" : formatNumber(value, Number.isInteger(value) ? 0 : 1);

/** What a table of prices is called, and where they are from. */
export function PriceTableFields({ table }: { table?: { title: string; source: string; note: string } }) {
  return (
    <>
      <TextField
        name="title"
        label="Hvad viser tabellen?"
        hint="For eksempel Tilbud til unge i Kontanthjælp – særlig indsats"
        defaultValue={table?.title}
        maxLength={200}
      />
      <TextField
        name="source"
        label="Kilde"
        hint="Hvor priserne kommer fra"
        defaultValue={table?.source}
        maxLength={200}
      />
      <TextArea
        name="note"
        label="Bemærkning"
        hint="Står under tabellen"
        optional
        rows={2}
        defaultValue={table?.note}
      />
    </>
  );
}

/** What an offer is; its price has fields of its own. */
export function OfferFields({ offer }: { offer?: Offer }) {
  return (
    <>
      <TextField name="name" label="Tilbud" defaultValue={offer?.name} maxLength={200} />
      <TextField
        name="provider"
        label="Leverandør"
        hint="Tom: kommunens eget"
        optional
        defaultValue={offer?.provider}
        maxLength={200}
      />
      <Select
        name="per"
        label="Prisen er for"
        options={pricePeriods.map((value) => ({
          value,
          label: value === "course" ? "et forløb" : `en ${pricePeriodNames[value]}`,
        }))}
        defaultValue={offer?.per ?? "week"}
      />
      <div className="pair">
        <TextField
          name="length"
          label="Et forløbs længde"
          hint="Når den kendes, regnes prisen pr. forløb ud"
          optional
          width="short"
          inputMode="decimal"
          defaultValue={number(offer?.length)}
        />
        <Select
          name="lengthUnit"
          label="Længden er i"
          options={[
            { value: "month", label: "måneder" },
            { value: "week", label: "uger" },
          ]}
          defaultValue={offer?.lengthUnit ?? "month"}
        />
      </div>
      <TextField
        name="hours"
        label="Timer om ugen"
        optional
        width="short"
        inputMode="decimal"
        defaultValue={number(offer?.hours)}
      />
      <TextField name="targetGroup" label="Målgruppe" optional defaultValue={offer?.targetGroup} maxLength={200} />
      <TextField
        name="note"
        label="Note"
        hint="Får en stjerne i tabellen"
        optional
        defaultValue={offer?.note}
        maxLength={300}
      />
      <Checkbox
        name="compared"
        label="De andre holdes op mod dette tilbud"
        hint="Kun ét tilbud i tabellen"
        defaultChecked={offer?.compared}
      />
      {offer && <Checkbox name="active" label="Tilbuddet gives stadig" defaultChecked={offer.active} />}
    </>
  );
}

/** A price from a day on. */
export function PriceFields({ today }: { today: string }) {
  return (
    <div className="pair">
      <TextField name="price" label="Pris" hint="I kroner, for eksempel 16.990" width="medium" inputMode="decimal" />
      <DateField name="validFrom" label="Gælder fra" hint={undefined} defaultValue={today} />
    </div>
  );
}
