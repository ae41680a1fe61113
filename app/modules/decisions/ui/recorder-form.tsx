import { useFetcher } from "@remix-run/react";
import { Select } from "~/ui/field";
import { PostForm, SubmitButton } from "~/ui/form";
import type { AttendanceRow } from "../presence";

/** The chair lets a member record, or gives it back to the secretary. */
export function RecorderForm({
  meetingId,
  people,
  recorderId,
}: {
  meetingId: string;
  people: AttendanceRow[];
  recorderId: string | null;
}) {
  const fetcher = useFetcher();
  const members = people.filter(({ office }) => office === "member" || office === "viceChair");
  return (
    <PostForm
      fetcher={fetcher}
      action={`/intern/moeder/${meetingId}/protokolfoerer`}
      idPrefix="protokol"
      className="stack"
    >
      <input type="hidden" name="meetingId" value={meetingId} />
      <Select
        name="recorderId"
        label="Fører også protokollen"
        defaultValue={recorderId ?? ""}
        options={[
          { value: "", label: "Ingen ud over formand og sekretær" },
          ...members.map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
      />
      <SubmitButton variant={undefined} small>
        Udpeg
      </SubmitButton>
    </PostForm>
  );
}
