import { useMemo, useState } from 'react'
import type { NetworkItemType } from '#engines'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { useInquiry } from '../app/useInquiry'
import { useJudgedLens } from '../app/useLens'
import { formatCount } from '../format/figures'
import { Empty } from '../kit/Empty'
import { TableBar } from '../kit/grid/TableBar'
import { Picker } from '../kit/Picker'
import { Unanswered } from '../kit/Unanswered'
import { networkLossWords } from '../text/networkLoss'
import { words } from '../text/text'
import type { ViewProps } from './define'
import {
  type NetworkLossLine,
  networkLossColumns,
  networkLossLines,
  takesAway,
  typesIn,
} from './network'
import { SurvivesTable } from './SurvivesTable'

const { survey } = networkLossWords

type Type = NetworkItemType | 'all'

/** Every part of the network lost once, the gravest first; a click plays the loss in the view. */
export function NetworkView({ choice }: Pick<ViewProps, 'choice'>) {
  const isAnswered = useWorkspaceState(({ answer }) => answer !== undefined)
  const { output, fault, isSlow, isStale } = useInquiry('network-survey', undefined)
  const { document } = useTables('equipment', 'rooms', 'routes')
  const [type, setType] = useState<Type>('all')
  const isMining = useJudgedLens() === 'mining'
  const columns = useMemo(() => networkLossColumns(isMining), [isMining])
  const lines = useMemo(() => output && networkLossLines(output, document), [output, document])
  const rows = useMemo(
    () => lines?.filter(({ loss }) => type === 'all' || loss.item.type === type),
    [lines, type],
  )
  const show = useNetworkStudy()
  if (!output || !lines || !rows) {
    return (
      <>
        <TableBar>{choice}</TableBar>
        <Unanswered fault={fault} isAnswered={isAnswered} isSlow={isSlow} />
      </>
    )
  }
  const harmful = output.losses.filter(takesAway).reduce((sum, { like }) => sum + like.length, 0)
  const summary = [
    isStale ? words.table.working : '',
    survey.summary(harmful, output.tried),
    output.linksUnsaid > 0 ? survey.unsaid(output.linksUnsaid) : '',
    output.isBrief ? survey.brief : '',
  ]
  return (
    <SurvivesTable
      label={survey.grid}
      name="network-losses"
      columns={columns}
      rows={rows}
      show={show}
      summary={summary.filter(Boolean).join('; ')}
      nothing={<Empty title={survey.none}>{survey.noneHelp}</Empty>}
      choice={choice}
      filters={<TypePicker lines={lines} type={type} onType={setType} />}
    />
  )
}

/** Plays the loss in the view, in colours and in words. */
const useNetworkStudy = () => {
  const workspace = useWorkspace()
  return ({ loss }: NetworkLossLine): void => {
    const { ids } = loss.item
    workspace.select(ids)
    workspace.store.setState({ study: { type: 'network-loss', ids } })
  }
}

interface TypePickerProps {
  readonly lines: readonly NetworkLossLine[]
  readonly type: Type
  readonly onType: (type: Type) => void
}

function TypePicker({ lines, type, onType }: TypePickerProps) {
  const options = [
    { value: 'all' as Type, label: survey.types.all },
    ...[...typesIn(lines)].map(([value, count]) => ({
      value: value as Type,
      label: `${survey.types[value]} (${formatCount(count)})`,
    })),
  ]
  return <Picker<Type> label={survey.type} value={type} options={options} onChange={onType} />
}
