import { type ReactNode, useMemo } from 'react'
import type { NetworkBill } from '#engines'
import { Empty } from '../kit/Empty'
import { ListTable } from '../kit/grid/ListTable'
import { usePickedRows } from '../kit/grid/picking'
import { networkWords } from '../text/network'
import { billColumns, billLines, billSummary } from './bill'

const { grids, none, noneHelp, totals } = networkWords

interface BillListProps {
  readonly bill: NetworkBill
  readonly choice: ReactNode
}

const nowhere = (): void => {}

/** What is to be ordered: cables by kind and length, transceivers by kind and side. */
export function BillList({ bill, choice }: BillListProps) {
  const rows = useMemo(() => billLines(bill), [bill])
  return (
    <ListTable
      label={grids.bill}
      name="network-bill"
      columns={billColumns}
      rows={rows}
      picking={usePickedRows(nowhere)}
      summary={billSummary(bill)}
      choice={choice}
      nothing={<Empty title={none.bill}>{noneHelp.bill}</Empty>}
      totalOf={totals.lines}
    />
  )
}
