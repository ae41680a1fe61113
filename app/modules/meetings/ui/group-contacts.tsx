import { useFetcher } from "@remix-run/react";
import { listInWords } from "~/ui/danish-numbers";
import { Select } from "~/ui/field";
import { PostForm, SubmitButton } from "~/ui/form";
import type { ListedGroup } from "../election-group-queries.server";

/** Each election group with its members and whom to ask; every group is saved by itself. */
export function GroupContacts({ groups }: { groups: ListedGroup[] }) {
  return (
    <div className="settings">
      {groups.map((group) => (
        <GroupContact key={group.name} group={group} />
      ))}
    </div>
  );
}

function GroupContact({ group }: { group: ListedGroup }) {
  const fetcher = useFetcher();
  return (
    <section className="setrow" aria-label={group.name}>
      <div>
        <h2 className="settitle">{group.name}</h2>
        <p className="hint">{listInWords(group.members.map(({ name }) => name))}</p>
      </div>
      <PostForm fetcher={fetcher} className="stack" idPrefix={`gruppe-${group.name.replace(/\W+/g, "-")}`}>
        <input type="hidden" name="group" value={group.name} />
        <input type="hidden" name="version" value={group.version} />
        <Select
          key={group.version}
          name="contactId"
          label="Kontaktperson"
          optional
          hint={
            group.contactGone
              ? "Den hidtidige kontaktperson er ikke i gruppen mere. Vælg en ny."
              : "Uden kontaktperson finder udvalgets sekretær en stedfortræder."
          }
          placeholder="Ingen"
          options={group.members.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={group.contactGone ? "" : (group.contactId ?? "")}
        />
        <div className="actions">
          <SubmitButton variant={undefined} pendingText="Gemmer">
            Gem kontaktperson<span className="vh"> for {group.name}</span>
          </SubmitButton>
        </div>
      </PostForm>
    </section>
  );
}
