import { useState } from "react";
import { slugOf } from "~/modules/identity/slug";
import { TextField } from "~/ui/field";
import { useFormState } from "~/ui/form-state";

/** A committee's name, and the address that follows from it until somebody writes another. */
export function NameAndAddress({ municipalitySlug }: { municipalitySlug: string }) {
  const { values } = useFormState();
  const typed = typeof values?.slug === "string" ? values.slug : undefined;
  const [address, setAddress] = useState({ text: typed ?? "", own: typed !== undefined });
  return (
    <>
      <TextField
        name="name"
        label="Navn"
        hint="Som det står på dagsordenen, for eksempel Børne- og Familieudvalget"
        autoComplete="off"
        onChange={(event) => {
          const { value } = event.currentTarget;
          setAddress((now) => (now.own ? now : { text: slugOf(value), own: false }));
        }}
      />
      <TextField
        name="slug"
        label="Adresse"
        hint={`Udvalgets sider får adressen /${municipalitySlug}/${address.text || "…"}.`}
        autoComplete="off"
        spellCheck={false}
        value={address.text}
        onChange={(event) => setAddress({ text: event.currentTarget.value, own: true })}
      />
    </>
  );
}
