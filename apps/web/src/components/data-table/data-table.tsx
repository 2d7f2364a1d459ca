"use client";

import { type ColumnDef, createColumnHelper, tableFeatures, useTable } from "@tanstack/react-table";
import type { ReactNode } from "react";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "#components/ui/table";
import { cn } from "#lib/cn";

interface ColumnLook {
  /** The column's name before the value where rows are cards; false lets the value stand alone. */
  readonly cardLabel?: string | false;
  readonly align?: "start" | "end";
  /** Left out where the table is narrow, but not yet so narrow that rows are cards. */
  readonly yields?: boolean;
  readonly className?: string;
}

const features = tableFeatures({ columnMeta: {} as ColumnLook });
export type DataColumn<Row extends object> = ColumnDef<typeof features, Row, unknown>;

/** Makes columns: `helper.display({ id, header, cell, meta })`. */
export function dataColumnHelper<Row extends object>() {
  return createColumnHelper<typeof features, Row>();
}

interface DataTableProps<Row extends object> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly rowId: (row: Row) => string;
  /** The first column: the name of the row, which opens it. */
  readonly rowHeader: { readonly header: string; readonly cell: (row: Row) => ReactNode };
  /** The row that Tab reaches; j, k and the arrows move it. */
  readonly activeId: string | undefined;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/**
 * A dense table of rows that open beside it. One stop of the Tab key: the active row's first cell.
 * Where it is narrow the rows are cards of two columns, the first as wide as a time at least.
 */
export function DataTable<Row extends object>({
  label,
  rows,
  columns,
  rowId,
  rowHeader,
  activeId,
  openId,
  onOpen,
}: DataTableProps<Row>) {
  const table = useTable({ features, data: rows, columns, getRowId: rowId });
  const reachableId = rows.some((row) => rowId(row) === activeId) ? activeId : rows[0] && rowId(rows[0]);
  return (
    <Table label={label}>
      <TableHead>
        <TableHeaderCell>{rowHeader.header}</TableHeaderCell>
        {table.getHeaderGroups().flatMap((group) =>
          group.headers.map((header) => (
            <TableHeaderCell key={header.id} className={lookOf(header.column.columnDef.meta)}>
              <table.FlexRender header={header} />
            </TableHeaderCell>
          )),
        )}
      </TableHead>
      <TableBody>
        {table.getRowModel().rows.map((row) => (
          <TableRow
            key={row.id}
            data-row={row.id}
            aria-current={row.id === openId || undefined}
            onClick={() => onOpen(row.id)}
            className="group/row cursor-default aria-[current]:bg-accent-soft forced-colors:aria-[current]:outline-2 forced-colors:aria-[current]:-outline-offset-2 @max-2xl:grid @max-2xl:grid-cols-[minmax(8.75rem,1fr)_minmax(0,auto)] @max-2xl:items-baseline @max-2xl:gap-x-2"
          >
            <TableCell className="h-8 py-1">
              <RowOpener
                isReachable={row.id === reachableId}
                isOpen={row.id === openId}
                onOpen={() => onOpen(row.id)}
              >
                {rowHeader.cell(row.original)}
              </RowOpener>
            </TableCell>
            {row.getAllCells().map((cell) => (
              <DataCell key={cell.id} look={cell.column.columnDef.meta} name={cell.column.columnDef.header}>
                <table.FlexRender cell={cell} />
              </DataCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function RowOpener({
  isReachable,
  isOpen,
  onOpen,
  children,
}: {
  readonly isReachable: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      tabIndex={isReachable ? 0 : -1}
      aria-expanded={isOpen}
      onClick={(event) => {
        event.stopPropagation();
        onOpen();
      }}
      className="scroll-mt-24 rounded-sm text-start group-hover/row:underline pointer-coarse:min-h-11"
    >
      {children}
    </button>
  );
}

function DataCell({
  look,
  name,
  children,
}: {
  readonly look: ColumnLook | undefined;
  readonly name: unknown;
  readonly children: ReactNode;
}) {
  const label = look?.cardLabel === false ? undefined : (look?.cardLabel ?? String(name));
  return (
    <TableCell {...(label && { label })} className={cn("h-8 py-1", lookOf(look), look?.className)}>
      {children}
    </TableCell>
  );
}

function lookOf(look: ColumnLook | undefined): string {
  return cn(look?.align === "end" && "text-end", look?.yields && "@2xl:@max-4xl:hidden");
}
