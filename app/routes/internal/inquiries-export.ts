import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { inquiryFilter } from "~/modules/letters/inquiry-list";
import { inquiryExport } from "~/modules/letters/inquiry-overview.server";
import { commitmentTable, inquiryTable } from "~/modules/letters/inquiry-tables";
import { read } from "~/platform/http.server";
import { csvFile, sheetOf, xlsxFile } from "~/platform/table-file.server";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The overview by its filter, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { pathname, searchParams } = new URL(request.url);
  const file = pathname.slice(pathname.lastIndexOf("/") + 1);
  const filter = inquiryFilter(searchParams);
  const { inquiries, commitments } = await read(actor, (unit) => inquiryExport(unit, filter));
  const isXlsx = file === "oversigt.xlsx";
  const content = isXlsx
    ? new Uint8Array(await xlsxFile([sheetOf(inquiryTable(inquiries)), sheetOf(commitmentTable(commitments))]))
    : file === "henvendelser.csv"
      ? csvFile(inquiryTable(inquiries))
      : csvFile(commitmentTable(commitments));
  return new Response(content, {
    headers: {
      "Content-Type": isXlsx ? xlsx : "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${isXlsx ? "henvendelser-og-tilsagn.xlsx" : file}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
