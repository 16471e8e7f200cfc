import { useMemo, useState } from 'react'
import { useChrome, useWorkspace, useWorkspaceState } from '../app/context'
import { useCopy } from '../app/useCopy'
import { formatTotal } from '../format/figures'
import { Button } from '../kit/Button'
import { Empty } from '../kit/Empty'
import { toTabbed } from '../kit/grid/columns'
import { DataGrid, type Picking } from '../kit/grid/DataGrid'
import { useOrdered } from '../kit/grid/useOrdered'
import { useFollowedSelection } from '../outline/useFollowedSelection'
import { words } from '../text/text'
import { scheduleColumns } from './columns'
import { type Folds, type Grouping, layOutSchedule, sumLoads } from './groups'
import { filterSchedule, type ScheduleFilter, type ScheduleLine } from './lines'
import { ScheduleBar } from './ScheduleBar'

const everything: ScheduleFilter = { text: '', kind: undefined, path: undefined }

/** The lines of the schedule; its rows are the selection of the scene. */
export function ScheduleTable({ lines }: { readonly lines: readonly ScheduleLine[] }) {
  const workspace = useWorkspace()
  const selection = useWorkspaceState((state) => state.selection)
  const units = useChrome((state) => state.units)
  const copy = useCopy()
  const [filter, setFilter] = useState(everything)
  const [grouping, setGrouping] = useState<Grouping>('none')
  const [folds, setFolds] = useState<Folds>(new Map())
  const [followed, setFollowed] = useState<string>()
  useFollowedSelection(setFollowed)
  const shown = useMemo(() => filterSchedule(lines, filter), [lines, filter])
  const { ordered, order, onOrder } = useOrdered(shown, scheduleColumns)
  const items = useMemo(() => layOutSchedule(ordered, grouping, folds), [ordered, grouping, folds])
  const totals = useTotals(shown)
  const copied = () => {
    const some = ordered.filter(({ id }) => selection.has(id))
    const those = some.length > 0 ? some : ordered
    copy(toTabbed(scheduleColumns, those, units), those.length)
  }
  const pick = ({ id }: ScheduleLine, picking: Picking, through: readonly ScheduleLine[]) => {
    if (picking === 'through') return workspace.select(through.map((line) => line.id))
    if (picking === 'toggle') return workspace.select(toggled(selection, id))
    workspace.select([id])
    workspace.frame([id])
  }
  return (
    <>
      <ScheduleBar
        lines={lines}
        filter={filter}
        onFilter={setFilter}
        grouping={grouping}
        onGrouping={setGrouping}
        onCopy={copied}
      />
      {shown.length === 0 ? (
        <Empty title={words.table.noMatch}>
          <Button onClick={() => setFilter(everything)}>{words.table.showAll}</Button>
        </Empty>
      ) : (
        <DataGrid
          label={words.schedule.grid}
          columns={scheduleColumns}
          items={items}
          order={order}
          onOrder={onOrder}
          isSelected={({ id }) => selection.has(id)}
          onPick={pick}
          onPickAll={() => workspace.select(ordered.map(({ id }) => id))}
          onCopy={copied}
          onFold={(group, isOpen) => setFolds((before) => new Map(before).set(group, isOpen))}
          totals={totals}
          followed={followed}
        />
      )}
    </>
  )
}

const toggled = (selection: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const after = new Set(selection)
  if (!after.delete(id)) after.add(id)
  return after
}

/** The last line: the loads among the lines shown, added up. */
const useTotals = (shown: readonly ScheduleLine[]): readonly (string | undefined)[] => {
  const units = useChrome((state) => state.units)
  return useMemo(() => {
    const { count, connectedKw, demandKw } = sumLoads(shown)
    const cells: Readonly<Record<string, string>> = {
      tag: words.schedule.total(count),
      connectedKw: formatTotal(connectedKw, 'kW', units),
      demandKw: formatTotal(demandKw, 'kW', units),
    }
    return scheduleColumns.map(({ id }) => cells[id])
  }, [shown, units])
}
