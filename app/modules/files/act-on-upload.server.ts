import { data } from "@remix-run/node";
import type { z } from "zod";
import { receiveUpload, type ReceivedFile } from "./receive-upload.server";
import type { ReadUploadOptions } from "./read-upload.server";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import { act, type Faults } from "~/platform/http.server";
import type { Unit } from "~/platform/unit-of-work.server";

/** `act` for a form with files: they are received, inspected and stored before the transaction begins. */
export async function actOnUpload<S extends z.ZodType, R>(
  request: Request,
  actor: Actor,
  options: ReadUploadOptions & { fields: Record<string, string>; schema: S },
  work: (unit: Unit<Actor>, input: z.infer<S>, files: ReceivedFile[]) => Promise<R>,
  then: (result: R) => Response | Promise<Response>,
) {
  const { fields, schema, ...limits } = options;
  try {
    const received = await receiveUpload(request, actor.municipalityId, limits);
    return await act(
      { ...received.fields, ...fields },
      actor,
      schema,
      (unit, input) => work(unit, input, received.files),
      then,
    );
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const faults: Faults = { faults: [{ field: error.field, message: error.message }], values: {}, code: error.code };
    return data(faults, { status: error.status });
  }
}

/** The one file that a form has room for. @throws DomainError when none was chosen, or it is refused */
export function onlyFile(files: ReceivedFile[], field: string) {
  const [file] = files;
  if (!file) throw new DomainError("rule_broken", "Vælg en fil.", field);
  return file.result();
}
