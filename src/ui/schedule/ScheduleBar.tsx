import { useMemo } from 'react'
import { useWorkspaceState } from '../app/context'
import { formatTotal } from '../format/figures'
import { TableBar } from '../kit/grid/TableBar'
import type { TableOutput } from '../kit/grid/useTableOutput'
import { Picker } from '../kit/Picker'
import { SearchField } from '../kit/SearchField'
import { words } from '../text/text'
import { type Grouping, groupings } from './groups'
import { choicesIn, type ScheduleFilter, type ScheduleLine } from './lines'

interface ScheduleBarProps {
  readonly lines: readonly ScheduleLine[]
  readonly filter: ScheduleFilter
  readonly onFilter: (filter: ScheduleFilter) => void
  readonly grouping: Grouping
  readonly onGrouping: (grouping: Grouping) => void
  readonly output: TableOutput
}

const any = ' any'
const groupingOptions = groupings.map((value) => ({
  value,
  label: words.schedule.groupings[value],
}))

/** What narrows the schedule down and puts it in groups, and the sums that it comes to. */
export function ScheduleBar(props: ScheduleBarProps) {
  const { lines, filter, onFilter, grouping, onGrouping, output } = props
  const { kinds, paths } = useMemo(() => choicesIn(lines), [lines])
  const { schedule } = words
  const balance = useBalance()
  const named = (all: string, names: readonly string[], label = (name: string) => name) => [
    { value: any, label: all },
    ...names.map((value) => ({ value, label: label(value) })),
  ]
  const chosen = (value: string) => (value === any ? undefined : value)
  return (
    <TableBar summary={balance} summaryHelp={schedule.balanceHelp} output={output}>
      <SearchField
        label={schedule.search}
        placeholder={schedule.searchShort}
        value={filter.text}
        onInput={(text) => onFilter({ ...filter, text })}
      />
      <Picker
        label={schedule.kind}
        value={filter.kind ?? any}
        options={named(schedule.anyKind, kinds)}
        onChange={(kind) => onFilter({ ...filter, kind: chosen(kind) })}
      />
      {paths.length > 0 ? (
        <Picker
          label={schedule.path}
          value={filter.path ?? any}
          options={named(schedule.anyPath, paths, schedule.pathName)}
          onChange={(path) => onFilter({ ...filter, path: chosen(path) })}
        />
      ) : null}
      <Picker
        label={schedule.grouping}
        value={grouping}
        options={groupingOptions}
        onChange={onGrouping}
      />
    </TableBar>
  )
}

/** The sums of the whole facility, as the status bar has them. */
const useBalance = (): string | undefined => {
  const power = useWorkspaceState(({ answer }) => answer?.solution.power)
  return useMemo(() => {
    if (!power) return undefined
    const losses = { value: power.lossKw, unknownCount: 0 }
    return words.schedule.balance(
      formatTotal(power.itLoadKw, 'kW'),
      formatTotal(power.supportLoadKw, 'kW'),
      formatTotal(losses, 'kW'),
      formatTotal(power.utilityKw, 'kW'),
    )
  }, [power])
}
