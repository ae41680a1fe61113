import { officeNames, offices } from "~/modules/identity/actor";
import { DateField, Select, TextField } from "~/ui/field";
import type { Seat } from "../membership-queries.server";

/** What a seat is, from when and until when. */
export function SeatFields({ seat, today }: { seat?: Seat; today: string }) {
  return (
    <>
      <Select
        name="office"
        label="Hverv"
        options={offices.map((office) => ({ value: office, label: officeNames[office] }))}
        defaultValue={seat?.office ?? "member"}
      />
      <TextField
        name="party"
        label="Parti"
        optional
        width="short"
        hint="Bogstavet, som det står efter navnet"
        autoComplete="off"
        defaultValue={seat?.party}
      />
      <TextField
        name="electionGroup"
        label="Valggruppe"
        optional
        hint="Den gruppe, der vælger stedfortræder for medlemmet"
        autoComplete="off"
        defaultValue={seat?.electionGroup}
      />
      <DateField name="validFrom" label="Første dag" defaultValue={seat?.validFrom ?? today} />
      <DateField
        name="validTo"
        label="Sidste dag"
        optional
        hint="Uden en sidste dag gælder pladsen, til den afsluttes."
        defaultValue={seat?.validTo ?? undefined}
      />
    </>
  );
}
