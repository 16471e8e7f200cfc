import { type ReactNode, useMemo, useState } from 'react'
import type { CableSchedule } from '#engines'
import { useChrome, useWorkspace } from '../app/context'
import { formatTotal } from '../format/figures'
import { Empty } from '../kit/Empty'
import type { Grouping } from '../kit/grid/groups'
import { ListTable } from '../kit/grid/ListTable'
import { useSelectedRows } from '../kit/grid/picking'
import { sumOf } from '../kit/grid/totals'
import { Picker } from '../kit/Picker'
import { useFollowedSelection } from '../outline/useFollowedSelection'
import { networkWords } from '../text/network'
import { cableColumns } from './columns'
import { type CableLine, cableLines } from './lines'
import { useNames } from './useNames'

const { grids, none, noneHelp, summary, totals } = networkWords

const groupings = ['none', 'fabric', 'from', 'medium', 'status'] as const
const manners = ['bundles', 'single'] as const
type GroupedBy = (typeof groupings)[number]
type Manner = (typeof manners)[number]

const groupingOptions = groupings.map((value) => ({
  value,
  label: networkWords.groupings[value],
}))
const mannerOptions = manners.map((value) => ({ value, label: networkWords.manners[value] }))
const idsOf = ({ ids }: CableLine): readonly string[] => ids

interface CableListProps {
  readonly schedule: CableSchedule
  readonly choice: ReactNode
}

/** The cable schedule; its lines are the selection of the scene, and each can be traced. */
export function CableList({ schedule, choice }: CableListProps) {
  const { store } = useWorkspace()
  const units = useChrome((state) => state.units)
  const names = useNames()
  const [manner, setManner] = useState<Manner>('bundles')
  const [grouped, setGrouped] = useState<GroupedBy>('none')
  const [followed, setFollowed] = useState<string>()
  useFollowedSelection(setFollowed)
  const rows = useMemo(() => cableLines(schedule, names, manner), [schedule, names, manner])
  const columns = useMemo(
    () => cableColumns(({ ids }) => store.setState({ study: { type: 'cable-trace', ids } })),
    [store],
  )
  const grouping = useGrouping(grouped)
  return (
    <ListTable
      label={grids.cables}
      name="cables"
      columns={columns}
      rows={rows}
      picking={useSelectedRows(idsOf)}
      summary={summary.cables(
        schedule.linkCount,
        schedule.cableCount,
        formatTotal(schedule.lengthM, 'm', units),
        schedule.lengthM.unknownCount,
      )}
      choice={choice}
      filters={
        <Manners grouped={grouped} onGrouped={setGrouped} manner={manner} onManner={setManner} />
      }
      grouping={grouping}
      nothing={<Empty title={none.cables}>{noneHelp.cables}</Empty>}
      totalOf={totals.lines}
      followed={followed}
    />
  )
}

interface MannersProps {
  readonly grouped: GroupedBy
  readonly onGrouped: (by: GroupedBy) => void
  readonly manner: Manner
  readonly onManner: (manner: Manner) => void
}

/** How the lines stand together, and whether a bundle is one line or many. */
function Manners({ grouped, onGrouped, manner, onManner }: MannersProps) {
  return (
    <>
      <Picker
        label={networkWords.grouping}
        value={grouped}
        options={groupingOptions}
        onChange={onGrouped}
      />
      <Picker
        label={networkWords.manner}
        value={manner}
        options={mannerOptions}
        onChange={onManner}
      />
    </>
  )
}

const groupName = (line: CableLine, by: Exclude<GroupedBy, 'none'>): string =>
  line[by] ?? networkWords.traced.noMedium

/** How the lines stand together, with the cables and metres of each group. */
const useGrouping = (by: GroupedBy): Grouping<CableLine> | undefined => {
  const units = useChrome((state) => state.units)
  return useMemo(() => {
    if (by === 'none') return undefined
    const all = cableColumns(() => {}).find(({ id }) => id === 'allM')
    return {
      of: (line) => groupName(line, by),
      note: (lines) =>
        networkWords.groupNote(
          lines.reduce((sum, { count }) => sum + count, 0),
          all ? formatTotal(sumOf(all, lines), 'm', units) : '',
        ),
    }
  }, [by, units])
}
