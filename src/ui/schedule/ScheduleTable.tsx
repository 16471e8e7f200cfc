import { useMemo, useState } from 'react'
import { useChrome } from '../app/context'
import { formatTotal } from '../format/figures'
import { Button } from '../kit/Button'
import { Empty } from '../kit/Empty'
import { PickedGrid } from '../kit/grid/PickedGrid'
import { useSelectedRows } from '../kit/grid/picking'
import { useOrdered } from '../kit/grid/useOrdered'
import { useTableOutput } from '../kit/grid/useTableOutput'
import { useFollowedSelection } from '../outline/useFollowedSelection'
import { words } from '../text/text'
import { scheduleColumns } from './columns'
import { type Folds, type Grouping, layOutSchedule, sumLoads } from './groups'
import { filterSchedule, type ScheduleFilter, type ScheduleLine } from './lines'
import { ScheduleBar } from './ScheduleBar'

const everything: ScheduleFilter = { text: '', kind: undefined, path: undefined }

const idsOf = ({ id }: ScheduleLine): readonly string[] => [id]

/** The lines of the schedule; its rows are the selection of the scene. */
export function ScheduleTable({ lines }: { readonly lines: readonly ScheduleLine[] }) {
  const picking = useSelectedRows(idsOf)
  const [filter, setFilter] = useState(everything)
  const [grouping, setGrouping] = useState<Grouping>('none')
  const [folds, setFolds] = useState<Folds>(new Map())
  const [followed, setFollowed] = useState<string>()
  useFollowedSelection(setFollowed)
  const shown = useMemo(() => filterSchedule(lines, filter), [lines, filter])
  const { ordered, order, onOrder } = useOrdered(shown, scheduleColumns)
  const items = useMemo(() => layOutSchedule(ordered, grouping, folds), [ordered, grouping, folds])
  const totals = useTotals(shown)
  const output = useTableOutput('load-schedule', scheduleColumns, ordered, picking.isPicked)
  return (
    <>
      <ScheduleBar
        lines={lines}
        filter={filter}
        onFilter={setFilter}
        grouping={grouping}
        onGrouping={setGrouping}
        output={output}
      />
      {shown.length === 0 ? (
        <Empty title={words.table.noMatch}>
          <Button onClick={() => setFilter(everything)}>{words.table.showAll}</Button>
        </Empty>
      ) : (
        <PickedGrid
          label={words.schedule.grid}
          columns={scheduleColumns}
          items={items}
          order={order}
          onOrder={onOrder}
          ordered={ordered}
          picking={picking}
          output={output}
          onFold={(group, isOpen) => setFolds((before) => new Map(before).set(group, isOpen))}
          totals={totals}
          followed={followed}
        />
      )}
    </>
  )
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
