import { useMemo } from 'react'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { useInquiry } from '../app/useInquiry'
import { Empty } from '../kit/Empty'
import { TableBar } from '../kit/grid/TableBar'
import { Unanswered } from '../kit/Unanswered'
import { words } from '../text/text'
import { type CoolingLossLine, coolingLossColumns, coolingLossLines, doesHarm } from './cooling'
import type { ViewProps } from './define'
import { useNaming } from './naming'
import { SurvivesTable } from './SurvivesTable'

const { survey } = words.cooling

/** Every cooling unit lost once, the gravest first; a click plays the loss in the view. */
export function CoolingView({ choice }: Pick<ViewProps, 'choice'>) {
  const isAnswered = useWorkspaceState(({ answer }) => answer !== undefined)
  const { output, ids, fault, isSlow, isStale } = useInquiry('cooling-survey', undefined)
  const naming = useNaming()
  const show = useCoolingStudy()
  const rows = useMemo(() => output && coolingLossLines(output, ids, naming), [output, ids, naming])
  if (!output || !rows) {
    return (
      <>
        <TableBar>{choice}</TableBar>
        <Unanswered fault={fault} isAnswered={isAnswered} isSlow={isSlow} />
      </>
    )
  }
  const harmful = output.losses.filter(doesHarm).reduce((count, { like }) => count + like.length, 0)
  const summary = [
    isStale ? words.table.working : '',
    survey.summary(harmful, output.unitsTried),
    output.isBrief ? survey.brief : '',
  ]
  return (
    <SurvivesTable
      label={survey.grid}
      name="cooling-losses"
      columns={coolingLossColumns}
      rows={rows}
      show={show}
      summary={summary.filter(Boolean).join('. ')}
      nothing={<Empty title={survey.none}>{survey.noneHelp}</Empty>}
      choice={choice}
    />
  )
}

/** Plays the loss of a cooling unit in the view, in colours and in words. */
const useCoolingStudy = () => {
  const workspace = useWorkspace()
  return ({ key }: CoolingLossLine): void => {
    workspace.select([key])
    workspace.store.setState({ study: { type: 'cooling-loss', ids: [key] } })
  }
}
