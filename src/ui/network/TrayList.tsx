import { type ReactNode, useMemo, useState } from 'react'
import type { CableSchedule } from '#engines'
import { useChrome } from '../app/context'
import { formatTotal } from '../format/figures'
import { Empty } from '../kit/Empty'
import { ListTable } from '../kit/grid/ListTable'
import { useSelectedRows } from '../kit/grid/picking'
import { sumOf } from '../kit/grid/totals'
import { useFollowedSelection } from '../outline/useFollowedSelection'
import { networkWords } from '../text/network'
import { type TrayLine, trayColumns, trayLines } from './trays'
import { useNames } from './useNames'

const { grids, none, noneHelp, summary, totals } = networkWords

const idsOf = ({ ids }: TrayLine): readonly string[] => ids

interface TrayListProps {
  readonly schedule: CableSchedule
  readonly choice: ReactNode
}

/** Routes and trays for data: how full, how heavy, what they may bear. */
export function TrayList({ schedule, choice }: TrayListProps) {
  const units = useChrome((state) => state.units)
  const names = useNames()
  const [followed, setFollowed] = useState<string>()
  useFollowedSelection(setFollowed)
  const rows = useMemo(() => trayLines(schedule.trays, names), [schedule, names])
  const lengthM = useMemo(() => sumOf({ value: ({ lengthM: m }: TrayLine) => m }, rows), [rows])
  return (
    <ListTable
      label={grids.trays}
      name="trays"
      columns={trayColumns}
      rows={rows}
      picking={useSelectedRows(idsOf)}
      summary={summary.trays(rows.length, formatTotal(lengthM, 'm', units))}
      choice={choice}
      nothing={<Empty title={none.trays}>{noneHelp.trays}</Empty>}
      totalOf={totals.trays}
      followed={followed}
    />
  )
}
