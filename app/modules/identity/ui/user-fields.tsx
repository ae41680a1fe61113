import { CheckboxGroup } from "~/ui/choice";
import { TextField } from "~/ui/field";
import { SetRow } from "~/ui/set-row";
import { roleNames, type Role } from "../actor";
import { municipalRoles } from "../identity-forms";

const roleHints: Record<(typeof municipalRoles)[number], string> = {
  caseworker: "Opretter sager og skriver dem til udvalg.",
  approver: "Godkender sager, som andre har skrevet.",
  mayor: "Læser alle udvalgs dagsordener og referater.",
  systemAdministrator: "Styrer brugere, udvalg og indstillinger, men ikke sagerne.",
};

export interface UserFieldsProps {
  user?: { name: string; email: string; title: string; roles: { role: Role; committeeId: string | null }[] };
  committees: { id: string; name: string; active: boolean }[];
}

/** Who a person is, and what they may. Seats on committees are given on the committee's own page. */
export function UserFields({ user, committees }: UserFieldsProps) {
  const held = user?.roles ?? [];
  return (
    <>
      <SetRow title="Hvem" hint="Navn og titel står på sager, dagsordener og i historikken.">
        <TextField name="name" label="Navn" autoComplete="off" defaultValue={user?.name} />
        <TextField
          name="title"
          label="Titel"
          optional
          hint="Som den står efter navnet, for eksempel beskæftigelseschef."
          autoComplete="off"
          defaultValue={user?.title}
        />
        <TextField
          name="email"
          label="Arbejdsmail"
          type="email"
          hint="Bruges til at logge ind og til mails fra Sagsgang."
          autoComplete="off"
          defaultValue={user?.email}
        />
      </SetRow>
      <SetRow
        title="Rettigheder"
        hint="Gælder fra personens næste side. Pladser i udvalg gives på udvalgets egen side."
      >
        <CheckboxGroup
          name="roles"
          label="I hele kommunen"
          defaultValue={held.flatMap(({ role, committeeId }) => (committeeId === null ? [role] : []))}
          choices={municipalRoles.map((role) => ({ value: role, label: roleNames[role], hint: roleHints[role] }))}
        />
        {committees.length > 0 && (
          <CheckboxGroup
            name="secretaryOf"
            label="Sekretær for"
            hint="Planlægger møder, bygger dagsordenen, udsender den og fører referatet."
            defaultValue={held.flatMap(({ role, committeeId }) =>
              role === "secretary" && committeeId ? [committeeId] : [],
            )}
            choices={committees.map(({ id, name, active }) => ({
              value: id,
              label: active ? name : `${name} (nedlagt)`,
            }))}
          />
        )}
      </SetRow>
    </>
  );
}
