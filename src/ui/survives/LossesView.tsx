import { useMemo, useState } from 'react'
import type { LossState } from '#engines'
import { useJudgedLens } from '../app/useLens'
import { formatCount } from '../format/figures'
import { Empty } from '../kit/Empty'
import { Picker } from '../kit/Picker'
import { words } from '../text/text'
import { lossColumns } from './columns'
import type { ViewProps } from './define'
import { type Cause, countHarm, type LossLine, linesOf, shownByLoss } from './losses'
import { type Naming, useNaming } from './naming'
import { SurvivesTable } from './SurvivesTable'
import { useFaultStudy, useShow } from './useShow'

type Type = LossState['type'] | 'all'

const types = ['component', 'zone', 'compartment', 'path', 'utility'] as const

/** Single losses, the gravest first; a click shows the culprit and what it takes with it. */
export function LossesView({ losses, ids, choice, cause }: ViewProps & { readonly cause: Cause }) {
  const naming = useNaming()
  const [type, setType] = useState<Type>('all')
  const lens = useJudgedLens()
  const columns = useMemo(() => lossColumns(lens === 'mining'), [lens])
  const lines = useMemo(() => linesOf(losses, cause, naming), [losses, cause, naming])
  const rows = useMemo(
    () => lines.filter(({ loss }) => type === 'all' || loss.type === type),
    [lines, type],
  )
  const show = useShowLoss(ids, naming)
  const counted = countHarm(cause === 'fault' ? losses.faults : losses.works)
  return (
    <SurvivesTable
      label={words.survives.grids[cause]}
      name={cause === 'work' ? 'planned-work' : 'faults'}
      columns={columns}
      rows={rows}
      show={({ loss }) => show(loss, cause)}
      summary={words.survives.summary(counted.harmful, counted.unsaid, losses.componentsTried)}
      nothing={
        <Empty title={words.survives.none}>{words.survives.noneHelp(losses.componentsTried)}</Empty>
      }
      choice={choice}
      filters={cause === 'fault' ? <TypePicker lines={lines} type={type} onType={setType} /> : null}
    />
  )
}

/**
 * Plays a fault of one component or of a compartment of one room in the view; draws out what
 * every other loss takes with it.
 */
const useShowLoss = (ids: readonly string[], naming: Naming) => {
  const show = useShow()
  const study = useFaultStudy()
  return (loss: LossState, cause: Cause): void => {
    const { type, lost } = loss
    const shown = shownByLoss(loss, ids, naming)
    const [room, ...others] = type === 'compartment' ? naming.roomsOf(lost) : []
    if (type === 'component' && cause === 'fault') study({ ids: [lost] }, shown)
    else if (room && others.length === 0) study({ ids: [], room: room.id }, shown)
    else show(naming.item(lost) ? lost : undefined, shown)
  }
}

interface TypePickerProps {
  readonly lines: readonly LossLine[]
  readonly type: Type
  readonly onType: (type: Type) => void
}

function TypePicker({ lines, type, onType }: TypePickerProps) {
  const options: { value: Type; label: string }[] = [
    { value: 'all', label: words.survives.types.all },
  ]
  for (const value of types) {
    const count = lines.filter(({ loss }) => loss.type === value).length
    if (count === 0 && value !== type) continue
    options.push({ value, label: `${words.survives.types[value]} (${formatCount(count)})` })
  }
  return (
    <Picker<Type> label={words.survives.type} value={type} options={options} onChange={onType} />
  )
}
