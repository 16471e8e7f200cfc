import { type ReactNode, useMemo } from 'react'
import type { CableSchedule } from '#engines'
import { Empty } from '../kit/Empty'
import { ListTable } from '../kit/grid/ListTable'
import { useSelectedRows } from '../kit/grid/picking'
import { networkWords } from '../text/network'
import { fabricColumns } from './columns'
import { type FabricLine, fabricLines } from './lines'
import { useNames } from './useNames'

const { grids, none, noneHelp, summary } = networkWords

const idsOf = ({ ids }: FabricLine): readonly string[] => ids

interface FabricListProps {
  readonly schedule: CableSchedule
  readonly choice: ReactNode
}

/** What every fabric needs and what stands there, tier by tier; a line selects the cluster's switches. */
export function FabricList({ schedule, choice }: FabricListProps) {
  const names = useNames()
  const rows = useMemo(() => fabricLines(schedule.fabrics, names), [schedule, names])
  return (
    <ListTable
      label={grids.fabrics}
      name="fabrics"
      columns={fabricColumns}
      rows={rows}
      picking={useSelectedRows(idsOf)}
      summary={summary.fabrics(schedule.fabrics.length)}
      choice={choice}
      nothing={<Empty title={none.fabrics}>{noneHelp.fabrics}</Empty>}
    />
  )
}
