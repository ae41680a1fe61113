import type { Unit } from "~/platform/unit-of-work.server";

/** The member comes after all: whoever was to sit for them doesn't. */
export const freeSeat = ({ tx }: Unit, meetingId: string, userId: string) =>
  tx.attendance.updateMany({
    where: { meetingId, substituteForId: userId },
    data: { state: "absent", substituteForId: null },
  });
