import { useState } from 'react'
import { useWorkspaceState } from '../app/context'
import { useInquiry } from '../app/useInquiry'
import { Empty } from '../kit/Empty'
import { Picker } from '../kit/Picker'
import { words } from '../text/text'
import { type SurvivesView, survivesViews, type ViewProps } from './define'
import { LossesView } from './LossesView'
import { DiversityView, PointsView, TransfersView } from './TopologyViews'

const options = survivesViews.map((value) => ({
  value,
  label: words.survives.views[value],
  help: words.survives.viewHelp[value],
}))

/** What the facility survives: every loss of its power chain, and what each takes with it. */
export function SurvivesTab() {
  const isAnswered = useWorkspaceState(({ answer }) => answer !== undefined)
  const { output, ids, fault, isSlow } = useInquiry('power-losses', undefined)
  const [view, setView] = useState<SurvivesView>('fault')
  if (output === undefined) {
    if (fault !== undefined) return <Empty title={words.table.faulty(fault)} />
    if (isAnswered && !isSlow) return null
    return <Empty title={isAnswered ? words.table.working : words.findings.notComputed} />
  }
  if (output.componentsTried === 0) {
    return <Empty title={words.survives.nothing}>{words.survives.nothingHelp}</Empty>
  }
  const choice = (
    <Picker label={words.survives.view} value={view} options={options} onChange={setView} />
  )
  return <View key={view} view={view} losses={output} ids={ids} choice={choice} />
}

function View({ view, ...props }: ViewProps & { readonly view: SurvivesView }) {
  switch (view) {
    case 'points':
      return <PointsView {...props} />
    case 'diversity':
      return <DiversityView {...props} />
    case 'transfers':
      return <TransfersView {...props} />
    default:
      return <LossesView {...props} cause={view} />
  }
}
